package graph

import (
	"cmp"
	"slices"
)

// Cut brings a page of up to one row more than was asked for in order, and
// takes off the row that shows that more follow. It is for stores, which need
// not read rows in order.
func (p *LinkPage) Cut(q LinkQuery) {
	slices.SortFunc(p.Rows, func(a, b LinkRow) int {
		x, y := q.OrderBy.Position(a.Link), q.OrderBy.Position(b.Link)
		return cmp.Or(cmp.Compare(x.Num, y.Num), cmp.Compare(x.ID, y.ID))
	})
	if p.More = len(p.Rows) > q.First; p.More {
		p.Rows = p.Rows[:q.First]
	}
}
