package resolvers

import (
	"fmt"
	"strconv"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/names"
)

// filterBounds counts the filters of one field's arguments. Variables can nest
// them deeper than the text of a query may.
type filterBounds struct{ conditions, depth int }

// entityFilter reads an EntityFilter of the schema.
func (a *asked) entityFilter(b *filterBounds) graph.EntityFilter {
	b.conditions++
	b.depth++
	defer func() { b.depth-- }()
	switch {
	case b.conditions > a.limits.Conditions:
		a.fail(graph.Limit, "and, or, not", fmt.Sprintf("more than %d filters (max-conditions)", a.limits.Conditions), "ask in parts")
		return graph.EntityFilter{}
	case b.depth > a.limits.Nesting:
		a.fail(graph.Limit, "and, or, not", fmt.Sprintf("filters lie more than %d deep (max-filter-depth)", a.limits.Nesting), "ask in parts")
		return graph.EntityFilter{}
	}
	f := graph.EntityFilter{
		IDs:        a.list("ids"),
		Kinds:      as[graph.Kind](a.list("kinds")),
		Subtypes:   a.list("subtypes"),
		NamePrefix: a.namePrefix("nameStartsWith"),
		Countries:  a.list("countries"),
		Dataset:    a.text("dataset"),
		And:        a.filters("and", b),
		Or:         a.filters("or", b),
	}
	if stub, given := a.args["stub"].(bool); given {
		f.Stub = &stub
	}
	if id, given := a.within("identifier"); given {
		f.Identifier = &graph.Identifier{Scheme: id.text("scheme"), Value: id.text("value")}
	}
	if l, given := a.within("linkedTo"); given {
		f.LinkedTo = &graph.LinkedTo{IDs: l.list("ids"), Direction: l.direction(), Filter: l.linkFilter("statuses")}
	}
	if not, given := a.within("not"); given {
		inner := not.entityFilter(b)
		f.Not = &inner
	}
	return f
}

// filters reads a list of filters.
func (a *asked) filters(name string, b *filterBounds) []graph.EntityFilter {
	given, ok := a.args[name].([]any)
	if !ok {
		return nil
	}
	if len(given) == 0 {
		a.fail(graph.Invalid, name, "the list is empty", "leave it out to ask for all")
	}
	var list []graph.EntityFilter
	for i, item := range given {
		if *a.err != nil {
			return nil
		}
		args, _ := item.(map[string]any)
		inner := &asked{rules: a.rules, args: args, path: a.path + name + "[" + strconv.Itoa(i) + "].", err: a.err}
		list = append(list, inner.entityFilter(b))
	}
	return list
}

// namePrefix folds the beginning of a name as stores fold names.
func (a *asked) namePrefix(name string) string {
	written, given := a.args[name].(string)
	if !given {
		return ""
	}
	folded := names.Fold(a.searched(name))
	if folded == "" {
		a.fail(graph.Invalid, name, fmt.Sprintf("%q has neither letters nor digits", written), "give the beginning of a name")
	}
	return folded
}
