package fields

import (
	"fmt"
	"slices"
	"strings"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/check"
	"github.com/graphd/graphd/loaders/format"
	"github.com/graphd/graphd/loaders/tree"
)

// Object is an object of a file that is being read.
type Object struct {
	value tree.Value
	path  string // the field that it is the value of, from the row's top; "" at the top
	row   *row
}

// row keeps the first problem of all objects that make one row.
type row struct{ first *format.Problem }

// Open begins a row. It checks that v is an object with no key twice and none
// but the known ones. The path is put before field names in problems.
func Open(v tree.Value, path string, known []string) *Object {
	o := &Object{value: v, path: path, row: &row{}}
	o.checkKeys(known)
	return o
}

// Problem returns the row's first problem, nil if it has none.
func (o *Object) Problem() *format.Problem { return o.row.first }

// Line is where the object begins.
func (o *Object) Line() int { return o.value.Line }

// Sub opens an object that is a part of the same row.
func (o *Object) Sub(v tree.Value, path string, known []string) *Object {
	s := &Object{value: v, path: o.field(path), row: o.row}
	s.checkKeys(known)
	return s
}

func (o *Object) checkKeys(known []string) {
	if o.value.Kind != tree.Object {
		o.row.fail(o.value.Line, o.path, "is "+o.value.Kind.String()+" where an object belongs", "its fields are "+strings.Join(known, ", "))
		return
	}
	lines := make(map[string]int, len(o.value.Pairs))
	for _, p := range o.value.Pairs {
		if first, twice := lines[p.Key]; twice {
			o.row.fail(p.Line, o.field(p.Key), "is given twice"+firstLine(first, p.Line), "")
		}
		lines[p.Key] = p.Line
		if !slices.Contains(known, p.Key) {
			o.row.fail(p.Line, o.path, "unknown field "+check.Quote(p.Key)+graph.DidYouMean(p.Key, known), "known: "+strings.Join(known, ", "))
		}
	}
}

// Get returns a field's value, unless it is not given.
func (o *Object) Get(key string) (tree.Value, bool) {
	for _, p := range o.value.Pairs {
		if p.Key == key {
			return p.Value, p.Value.Kind != tree.Null
		}
	}
	return tree.Value{Line: o.value.Line}, false
}

// Has reports whether a field is given.
func (o *Object) Has(key string) bool {
	_, ok := o.Get(key)
	return ok
}

// Fail notes what is wrong with a field.
func (o *Object) Fail(key, reason, hint string) {
	v, _ := o.Get(key)
	o.row.fail(v.Line, o.field(key), reason, hint)
}

// Check notes a problem with a field, if there is one.
func (o *Object) Check(key string, p *format.Problem) {
	if p != nil {
		o.Fail(key, p.Reason, p.Hint)
	}
}

func (o *Object) field(key string) string {
	if o.path == "" {
		return key
	}
	return o.path + "." + key
}

func (r *row) fail(line int, field, reason, hint string) {
	if r.first == nil {
		r.first = &format.Problem{Line: line, Field: field, Reason: reason, Hint: hint}
	}
}

// firstLine names the line of the first of two, if it is another one.
func firstLine(first, second int) string {
	if first == second {
		return ""
	}
	return fmt.Sprintf(", first in line %d", first)
}
