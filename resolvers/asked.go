package resolvers

import (
	"fmt"
	"slices"
	"unicode/utf8"

	"github.com/graphd/graphd/graph"
)

// asked reads the arguments of one field, or of an input object inside them.
// The first thing that is wrong stays in err, and what is read after it is of
// no use. An argument that is absent and one that is null are the same.
type asked struct {
	*rules
	args map[string]any
	path string // of args, with a dot at its end: "filter.linkedTo."
	err  *error
}

// rules are what arguments are checked by.
type rules struct {
	vocabulary *graph.Vocabulary
	limits     Limits
}

func (r *rules) asked(args map[string]any) *asked {
	return &asked{rules: r, args: args, err: new(error)}
}

func (a *asked) fail(kind graph.ErrorKind, name, what, hint string) {
	if *a.err == nil {
		*a.err = &graph.Error{Op: "arguments", Kind: kind, What: a.path + name + ": " + what, Hint: hint}
	}
}

// text is a text, "" if it is not given. An empty one is refused, as an empty
// list is.
func (a *asked) text(name string) string {
	s, given := a.args[name].(string)
	if given && s == "" {
		a.fail(graph.Invalid, name, "the text is empty", "leave it out to ask for all")
	}
	return s
}

// list is a list of texts or enum values, nil if it is not given. An empty one
// is refused: no value to choose from could mean all or nothing.
func (a *asked) list(name string) []string {
	given, ok := a.args[name].([]any)
	if !ok {
		return nil
	}
	switch n := len(given); {
	case n == 0:
		a.fail(graph.Invalid, name, "the list is empty", "leave it out to ask for all")
	case n > a.limits.List:
		a.fail(graph.Limit, name, fmt.Sprintf("%d values are more than %d (max-list)", n, a.limits.List), "ask in parts")
	}
	texts := make([]string, len(given))
	for i := range given {
		texts[i], _ = given[i].(string)
	}
	return texts
}

// types are link types that the vocabulary has to know.
func (a *asked) types(name string) []string {
	return a.words(name, "link type", a.vocabulary.TypeNames(), "{ vocabulary { name reads } } lists them")
}

// properties are properties of facts that the vocabulary has to know.
func (a *asked) properties(name string) []string {
	return a.words(name, "fact property", a.vocabulary.PropertyNames(), "{ factProperties { name } } lists them")
}

func (a *asked) words(name, what string, known []string, hint string) []string {
	words := a.list(name)
	for _, word := range words {
		if !slices.Contains(known, word) {
			a.fail(graph.Invalid, name, fmt.Sprintf("%q is no %s%s", word, what, graph.DidYouMean(word, known)), hint)
		}
	}
	return words
}

// first is the size of a page.
func (a *asked) first() int {
	n, given := a.args["first"].(int)
	switch {
	case !given:
		a.fail(graph.Invalid, "first", "null is no number", "leave it out for the default")
	case n < 1:
		a.fail(graph.Invalid, "first", fmt.Sprintf("%d is below 1", n), fmt.Sprintf("ask for 1 to %d", a.limits.First))
	case n > a.limits.First:
		a.fail(graph.Limit, "first", fmt.Sprintf("%d is more than %d (max-first)", n, a.limits.First),
			fmt.Sprintf("ask for up to %d, and for the rest page by page", a.limits.First))
	}
	return n
}

// day is a day, nil if it is not given.
func (a *asked) day(name string) *graph.Day {
	s, given := a.args[name].(string)
	if !given {
		return nil
	}
	date, err := graph.ParsePartialDate(s)
	switch {
	case err != nil:
		a.fail(graph.Invalid, name, whatOf(err), "write a whole day, such as 2020-08-03")
	case len(date) < len("2020-08-03"):
		a.fail(graph.Invalid, name, fmt.Sprintf("%q is not a whole day", s),
			fmt.Sprintf("ask as of one day, such as %s", date.Range().Last.Date()))
	}
	d := date.Range().First
	return &d
}

// confidence is a percentage, 0 if it is not given.
func (a *asked) confidence(name string) int {
	n, _ := a.args[name].(int)
	if n < 0 || n > 100 {
		a.fail(graph.Invalid, name, fmt.Sprintf("%d is no percentage", n), "give a number from 0 to 100")
	}
	return n
}

// searched is the text of a search.
func (a *asked) searched(name string) string {
	s, _ := a.args[name].(string)
	if n := utf8.RuneCountInString(s); n > a.limits.Text {
		a.fail(graph.Invalid, name, fmt.Sprintf("%d characters are more than %d (max-search-text)", n, a.limits.Text), "give a name or part of one")
	}
	return s
}

// number is a number, 0 if it is not given.
func (a *asked) number(name string) int {
	n, given := a.args[name].(int)
	if !given {
		a.fail(graph.Invalid, name, "null is no number", "leave it out for the default")
	}
	return n
}
