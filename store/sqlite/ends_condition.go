package sqlite

import (
	"context"

	"github.com/graphd/graphd/graph"
)

// current is a filter with the ids that its ends have today.
func (r *snapshot) current(ctx context.Context, f graph.LinkFilter) (graph.LinkFilter, error) {
	for _, ids := range []*[]string{&f.From, &f.To, &f.Either} {
		now, err := r.canonical(ctx, *ids)
		if err != nil {
			return f, err
		}
		*ids = now
	}
	return f, nil
}

// endsCondition adds what a filter demands of a link's ends. The row's owner is
// the link's first end unless the row is IN; of a MUTUAL link each end is both.
func endsCondition(q *query, f *graph.LinkFilter) {
	from, to, either := f.From, f.To, f.Either
	if len(from)+len(to) > 0 {
		runs := func(direction, first, second string) {
			q.add("e.direction <> '" + direction + "'")
			if len(from) > 0 {
				in(q, " AND e."+first, from)
			}
			if len(to) > 0 {
				in(q, " AND e."+second, to)
			}
		}
		q.add(" AND (")
		runs("IN", "owner", "other")
		q.add(" OR ")
		runs("OUT", "other", "owner")
		q.add(")")
	}
	if len(either) > 0 {
		in(q, " AND (e.owner", either)
		in(q, " OR e.other", either)
		q.add(")")
	}
}
