package vocabfile

import (
	"strconv"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/check"
	"github.com/graphd/graphd/loaders/fields"
	"github.com/graphd/graphd/loaders/tree"
)

var (
	linkTypeFields = []string{"name", "reads", "inverse", "description", "ends", "symmetric", "sign", "affiliates", "counts", "passes", "firstOnly", "category", "implies"}
	endsFields     = []string{"from", "to"}
)

func linkTypes(o *fields.Object) []graph.LinkType {
	var all []graph.LinkType
	for i, item := range o.Items("linkTypes") {
		t := o.Sub(item, fields.Index("linkTypes", i), linkTypeFields)
		all = append(all, graph.LinkType{
			Name:        t.ID("name"),
			Reads:       t.RequiredName("reads"),
			Inverse:     t.RequiredName("inverse"),
			Description: t.Text("description"),
			Ends:        ends(t, "ends", t.RequiredItems("ends")),
			Symmetric:   t.Bool("symmetric"),
			Sign:        sign(t),
			Affiliates:  fields.Word(t, "affiliates", "end", []graph.End{graph.From, graph.To}),
			Counts:      ends(t, "counts", t.Items("counts")),
			Passes:      fields.Word(t, "passes", "way of passing on", []graph.Passing{graph.PassesAlways, graph.PassesNotCountry, graph.PassesAfterPledge}),
			FirstOnly:   t.Bool("firstOnly"),
			Category:    fields.Word(t, "category", "category of ties", graph.Categories()),
			Implies:     t.IDs("implies"),
		})
	}
	return all
}

func ends(t *fields.Object, key string, items []tree.Value) []graph.Ends {
	var all []graph.Ends
	for i, item := range items {
		e := t.Sub(item, fields.Index(key, i), endsFields)
		all = append(all, graph.Ends{From: kinds(e, "from"), To: kinds(e, "to")})
	}
	return all
}

func kinds(e *fields.Object, key string) []graph.Kind {
	var all []graph.Kind
	for _, item := range e.RequiredItems(key) {
		k, p := check.Word(item.Text, "kind", graph.Kinds())
		e.Check(key, p)
		all = append(all, k)
	}
	return all
}

// sign reads -1, 0 or 1; 0 if it is not given.
func sign(t *fields.Object) int {
	v, ok := t.Get("sign")
	if !ok {
		return 0
	}
	n, err := strconv.Atoi(v.Text)
	if err != nil || n < -1 || n > 1 {
		t.Fail("sign", check.Quote(v.Text)+" is no sign", "write 1 for what ties, -1 for what sets apart, 0 for neither")
	}
	return n
}
