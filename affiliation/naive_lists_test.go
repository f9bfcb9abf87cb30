package affiliation_test

import (
	"cmp"
	"slices"

	"github.com/graphd/graphd/graph"
)

// row is one entity of a naive list.
type row struct {
	entity *graph.Entity
	known
}

// affiliations asks about everybody else.
func (w *world) affiliations(of *graph.Entity, at *graph.Day) []row {
	return w.list(at, of, func(e *graph.Entity) known { return w.answer(of, e, at) })
}

// affiliates asks everybody else.
func (w *world) affiliates(with *graph.Entity, at *graph.Day) []row {
	return w.list(at, with, func(e *graph.Entity) known { return w.answer(e, with, at) })
}

func (w *world) list(at *graph.Day, but *graph.Entity, ask func(*graph.Entity) known) []row {
	var rows []row
	for _, e := range w.entities {
		if e == but {
			continue
		}
		if k := ask(e); len(k.chains) > 0 {
			rows = append(rows, row{e, k})
		}
	}
	slices.SortFunc(rows, func(a, b row) int { return cmp.Compare(w.rank(a.chains[0], at), w.rank(b.chains[0], at)) })
	return rows
}
