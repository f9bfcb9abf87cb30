package apply

import (
	"slices"

	"github.com/graphd/graphd/graph"
)

func checkRecord(r *graph.Record, f *faults) {
	f.id("dataset", r.Dataset)
	f.id("entity", r.Entity)
	f.require(r.Kind.Valid(), "kind", "is no kind of entity")
	f.text("subtype", r.Subtype)
	f.require(len(r.Names) > 0, "names", "has none")
	for i := range r.Names {
		checkName(&r.Names[i], f)
	}
	f.text("description", r.Description)
	f.dates("begin", r.Begin, "end", r.End)
	for _, c := range r.Countries {
		f.require(c != "", "countries", "holds an empty one")
		f.text("countries", c)
	}
	for _, i := range r.Identifiers {
		f.require(i.Value != "", "identifiers", "has no value")
		f.text("identifiers", i.Scheme)
		f.text("identifiers", i.Value)
	}
	f.optionalID("source", r.Source)
	f.text("locator", r.Locator)
}

func checkName(n *graph.Name, f *faults) {
	f.require(n.Text != "", "names", "holds an empty one")
	f.add("names", wrongText(n.Text, maxName))
	f.require(slices.Contains(graph.NameKinds(), n.Kind), "names", "is of no kind of name")
	f.text("names", n.Lang)
	f.text("names", n.Script)
}
