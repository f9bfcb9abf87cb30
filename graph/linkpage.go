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

// SeenFrom is the row of a link on the page of one of its ends, or, where owner
// is "", on that of all links.
func (v *Vocabulary) SeenFrom(owner string, l *Link) LinkRow {
	row := LinkRow{Link: l, Direction: Out, Other: l.To}
	if owner == "" {
		return row
	}
	if l.To == owner {
		row.Direction, row.Other = In, l.From
	}
	if l.From == l.To || v.Symmetric(l.Type) {
		row.Direction = Mutual
	}
	return row
}
