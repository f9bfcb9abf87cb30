package table

import (
	"slices"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/check"
	"github.com/graphd/graphd/loaders/draft"
)

func (r *reading) names(t *entityTemplate, record *graph.Record) {
	var names draft.Names
	for i := range t.names {
		n := &t.names[i]
		lang, script := r.row.read(&n.lang), r.row.read(&n.script)
		for _, text := range r.row.readAll(&n.text) {
			if len(text) > check.MaxName {
				r.row.unread(&n.text, "the name is longer than a name may be")
				continue
			}
			before := len(names)
			if names.AddIn(text, n.kind, lang); len(names) > before {
				names[before].Script = script
			}
		}
	}
	record.Names = onePrimary(names)
}

// onePrimary leaves the first primary name; where the column of that is empty,
// the first of the others is it.
func onePrimary(names []graph.Name) []graph.Name {
	first := slices.IndexFunc(names, func(n graph.Name) bool { return n.Kind == graph.Primary })
	for i := range names {
		switch {
		case first < 0 && i == 0:
			names[i].Kind = graph.Primary
		case i > first && first >= 0 && names[i].Kind == graph.Primary:
			names[i].Kind = graph.Alias
		}
	}
	return names
}
