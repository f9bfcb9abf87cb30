package fields

import (
	"strings"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/check"
	"github.com/graphd/graphd/loaders/tree"
)

// literal returns a scalar as the file writes it, "" if it is not given.
func (o *Object) literal(key string, required bool) string {
	v, ok := o.Get(key)
	switch {
	case ok && !v.Scalar():
		o.Fail(key, "is "+v.Kind.String()+" where a text belongs", "")
	case required && v.Text == "":
		o.Fail(key, "is missing", "")
	}
	return v.Text
}

// ID reads a required id.
func (o *Object) ID(key string) string {
	s := o.literal(key, true)
	if s != "" {
		o.Check(key, check.ID(s))
	}
	return s
}

// OptionalID reads an id that may be missing.
func (o *Object) OptionalID(key string) string {
	if o.literal(key, false) == "" {
		return ""
	}
	return o.ID(key)
}

// Text reads a text of at most check.MaxText bytes.
func (o *Object) Text(key string) string { return o.text(key, false, check.MaxText) }

// Name reads a text of at most check.MaxName bytes.
func (o *Object) Name(key string) string { return o.text(key, false, check.MaxName) }

// RequiredName reads a text of at most check.MaxName bytes that must be given.
func (o *Object) RequiredName(key string) string { return o.text(key, true, check.MaxName) }

func (o *Object) text(key string, required bool, most int) string {
	s, p := check.Text(o.literal(key, required), most)
	o.Check(key, p)
	if required && s == "" {
		o.Fail(key, "is missing", "")
	}
	return s
}

// Date reads a date.
func (o *Object) Date(key string) graph.PartialDate {
	s := o.literal(key, false)
	if s == "" {
		return ""
	}
	d, p := check.Date(s)
	o.Check(key, p)
	return d
}

// Bool reads true or false; false if it is not given.
func (o *Object) Bool(key string) bool {
	v, ok := o.Get(key)
	if ok && v.Kind != tree.Bool {
		o.Fail(key, "is "+v.Kind.String()+" where true or false belongs", "")
	}
	return v.Kind == tree.Bool && strings.EqualFold(v.Text, "true")
}

// Reliability reads an Admiralty letter; "" if it is not given.
func (o *Object) Reliability(key string) string {
	s := o.literal(key, false)
	if s != "" {
		o.Check(key, check.Reliability(s))
	}
	return s
}

// Credibility reads an Admiralty digit; 0 if it is not given.
func (o *Object) Credibility(key string) int {
	s := o.literal(key, false)
	if s == "" {
		return 0
	}
	n, p := check.Credibility(s)
	o.Check(key, p)
	return n
}

// Word reads a word of a list, and returns "" if it is not given. What names
// the list in a problem.
func Word[T ~string](o *Object, key, what string, all []T) T {
	s := o.literal(key, false)
	if s == "" {
		return ""
	}
	w, p := check.Word(s, what, all)
	o.Check(key, p)
	return w
}

// RequiredWord reads a word of a list that must be given.
func RequiredWord[T ~string](o *Object, key, what string, all []T) T {
	o.literal(key, true)
	return Word(o, key, what, all)
}
