package table

import (
	"slices"
	"strings"

	"github.com/graphd/graphd/loaders/check"
	"github.com/graphd/graphd/loaders/draft"
	"github.com/graphd/graphd/loaders/fields"
	"github.com/graphd/graphd/loaders/tree"
)

// when reads conditions, all of which have to hold. A key is a column or a
// template; its value is what the column has to be: a text, one of a list, the
// null (~) for empty, or {not: …}.
func (p *parser) when(o *fields.Object, path string) []condition {
	v, ok := o.Get("when")
	if !ok {
		return nil
	}
	if v.Kind != tree.Object {
		o.Fail("when", "is "+v.Kind.String()+" where an object belongs", "write {column: value}, {column: [one, other]} or {column: {not: ~}}")
		return nil
	}
	var all []condition
	for _, pair := range v.Pairs {
		text := pair.Key
		if !strings.Contains(text, "{") {
			text = "{" + text + "}"
		}
		c := condition{value: p.template(o, path, "when", tree.Value{Kind: tree.Text, Text: text, Line: pair.Line})}
		wanted := pair.Value
		if wanted.Kind == tree.Object {
			if len(wanted.Pairs) != 1 || wanted.Pairs[0].Key != "not" {
				o.Fail("when", "has for "+check.Quote(pair.Key)+" an object that is not {not: …}", "")
				return nil
			}
			c.not, wanted = true, wanted.Pairs[0].Value
		}
		items := []tree.Value{wanted}
		if wanted.Kind == tree.List {
			items = wanted.Items
		}
		for _, item := range items {
			if item.Kind == tree.List || item.Kind == tree.Object {
				o.Fail("when", "has for "+check.Quote(pair.Key)+" "+item.Kind.String()+" where a text belongs", "")
			}
			c.wanted = append(c.wanted, draft.Text(item.Text)) // "" for the null
		}
		all = append(all, c)
	}
	return all
}

// holds reports whether all conditions hold for the row. Of a split column, one
// value is enough.
func (r *row) holds(conditions []condition) bool {
	for i := range conditions {
		c := &conditions[i]
		values := r.all(&c.value)
		if len(values) == 0 {
			values = []string{""}
		}
		r.touch(&c.value)
		if slices.ContainsFunc(values, func(v string) bool { return slices.Contains(c.wanted, v) }) == c.not {
			return false
		}
	}
	return true
}
