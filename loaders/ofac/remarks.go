package ofac

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/draft"
)

// full is how many letters of remarks the primary file holds. What is behind them
// stands in the file of further remarks, and begins where they break off, in the
// middle of a word or not.
const full = 1_000

// remarks takes the parts of remarks, which semicolons part. A part of which the
// grammar does not know the beginning is a NOTE, whole.
func (e *entry) remarks(text string, more []string) {
	if cell(text) == "" {
		text = ""
	}
	cut := utf8.RuneCountInString(text) >= full || text != "" && !strings.HasSuffix(text, ".")
	for _, m := range more {
		if text != "" && !cut {
			text += "; "
		}
		text, cut = text+m, false
	}
	cut = cut && utf8.RuneCountInString(text) >= full && !strings.HasSuffix(text, ".")
	parts := strings.Split(text, ";")
	for i, part := range parts {
		if part = draft.Text(part); part == "" || part == "." {
			continue
		}
		last := i == len(parts)-1
		if last && cut {
			p := problem(e.line, fields[remarks], "the remarks on %s break off in %q, which is kept as a note", e.number, part)
			p.Hint = "the file of further remarks has the rest"
			e.out.Unread(p)
			e.fact("NOTE", part)
			continue
		}
		e.remark(part, last)
	}
	e.begin()
}

// alternative stands before a part that is a second one of its kind.
const alternative = "alt. "

// remark takes one part. The point behind which all remarks end is none of it,
// but where a name may end with it.
func (e *entry) remark(part string, last bool) {
	part = strings.TrimPrefix(part, alternative)
	whole := part
	if last {
		part = strings.TrimSuffix(part, ".")
	}
	if name, is := strings.CutPrefix(whole, "Linked To: "); is {
		e.linkedTo(name, last)
		return
	}
	words, rest := begins(part)
	switch about[words] {
	case born:
		e.born(strings.TrimSuffix(rest, "."))
	case founded:
		e.dates.founded = append(e.dates.founded, part)
	case listed:
		e.listed(part, rest)
	case citizen:
		e.country("CITIZEN_OF", graph.Person, rest, "", part)
	case registered:
		e.country("LOCATED_IN", graph.Organization, rest, "registered", part)
	case called:
		e.alsoCalled(words, rest, part)
	case plain:
		e.fact(plainly[words], strings.TrimSuffix(rest, "."))
	case phrase:
		e.fact(phrases[words], part)
	case numbered:
		e.identifier(words, strings.TrimSuffix(rest, "."), part)
	case kindOf:
	default:
		e.fact("NOTE", part)
	}
}

// country ties the entry to a country, if it is of the kind that can be. What
// names no country is a note.
func (e *entry) country(link string, of graph.Kind, name, role, part string) {
	if id, is := e.countries.ID(name); is && e.record.Kind == of {
		e.link(link, id, graph.Claim{Role: role})
		return
	}
	e.fact("NOTE", part)
}

var quoted = regexp.MustCompile(`^'(.+)'\.?$`)

// alsoCalled takes a name in quotes. These are the ones that OFAC calls weak,
// since they are too common to tell somebody by.
func (e *entry) alsoCalled(words, rest, part string) {
	m := quoted.FindStringSubmatch(rest)
	switch {
	case m == nil:
		e.fact("NOTE", part)
	case words == "f.k.a.":
		e.name(m[1], graph.Former)
	default:
		e.name(m[1], graph.Weak)
	}
}
