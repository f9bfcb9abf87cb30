package native

import (
	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/fields"
	"github.com/graphd/graphd/loaders/tree"
)

var nameFields = []string{"text", "kind", "lang", "script"}

// entityNames reads the names. A name that says nothing else is primary if it
// is the first, and an alias after that.
func entityNames(o *fields.Object) []graph.Name {
	var all []graph.Name
	for i, item := range o.RequiredItems("names") {
		kind := graph.Alias
		if i == 0 {
			kind = graph.Primary
		}
		all = append(all, entityName(o, item, fields.Index("names", i), kind))
	}
	return all
}

func entityName(o *fields.Object, item tree.Value, path string, kind graph.NameKind) graph.Name {
	if item.Kind != tree.Object {
		// A plain text is short for an object that has nothing but a text.
		item = tree.Value{Kind: tree.Object, Line: item.Line, Pairs: []tree.Pair{{Key: "text", Line: item.Line, Value: item}}}
	}
	n := o.Sub(item, path, nameFields)
	name := graph.Name{Text: n.RequiredName("text"), Kind: kind, Lang: n.Name("lang"), Script: n.Name("script")}
	if k := fields.Word(n, "kind", "kind of name", graph.NameKinds()); k != "" {
		name.Kind = k
	}
	return name
}
