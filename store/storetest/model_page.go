package storetest

import (
	"cmp"
	"slices"

	"github.com/graphd/graphd/graph"
)

// asked is what all paged questions have in common.
type asked struct {
	after *graph.Position
	first int
	count int
}

// page sorts rows, and cuts out what was asked for.
func page[T any](rows []T, position func(T) graph.Position, q asked) (cut []T, more bool, total int) {
	slices.SortFunc(rows, func(a, b T) int { return comparePositions(position(a), position(b)) })
	total = len(rows)
	if total > q.count {
		total = graph.TotalUnknown
	}
	if q.after != nil {
		rows = keep(rows, func(r T) bool { return comparePositions(*q.after, position(r)) < 0 })
	}
	if len(rows) > q.first {
		return rows[:q.first], true, total
	}
	return rows, false, total
}

func comparePositions(a, b graph.Position) int {
	return cmp.Or(cmp.Compare(a.Num, b.Num), cmp.Compare(a.Text, b.Text), cmp.Compare(a.ID, b.ID))
}
