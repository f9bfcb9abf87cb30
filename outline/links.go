package outline

import (
	"context"
	"slices"

	"github.com/graphd/graphd/graph"
)

// Links gives a page of links for each entity.
func (o *Outline) Links(ctx context.Context, q graph.LinkQuery) ([]graph.OutlinePage, error) {
	if err := answerable(&q); err != nil {
		return nil, err
	}
	pages, f := make([]graph.OutlinePage, len(q.Of)), o.filter(&q.Filter)
	for i, id := range q.Of {
		if err := ctx.Err(); err != nil {
			return nil, &graph.Error{Op: "outline: links", Kind: graph.Timeout, Err: err}
		}
		owner, known := o.numbers[id]
		if !known {
			continue
		}
		toward := set(nil)
		if q.Toward != nil {
			toward = o.set(q.Toward[i])
		}
		o.page(&pages[i], owner, toward, f, &q)
	}
	return pages, nil
}

// answerable refuses what nobody who searches for paths asks.
func answerable(q *graph.LinkQuery) error {
	f := &q.Filter
	if q.Of == nil || q.First < 1 || q.OrderBy != graph.LinkByConfidence || q.After != nil || q.Count > 0 || q.Others || q.Owners || f.Source != "" || f.Dataset != "" {
		return &graph.Error{Op: "outline: links", Kind: graph.Internal, What: "a question that the store has to answer"}
	}
	return nil
}

// page fills an owner's page, in the order of its links.
func (o *Outline) page(page *graph.OutlinePage, owner int32, toward set, f *filter, q *graph.LinkQuery) {
	others := toward
	if others == nil {
		others = f.others(owner)
	}
	for _, e := range o.candidates(owner, others) {
		if !others.has(e.other) {
			continue
		}
		l := &o.links[e.link]
		direction := o.direction(l, owner)
		if !points(direction, q.Direction) || !o.lets(f, l) {
			continue
		}
		if page.More = len(page.Links) == q.First; page.More {
			return
		}
		page.Links = append(page.Links, graph.OutlinedLink{Number: int(e.link), From: o.ids[l.from], To: o.ids[l.to], Mutual: direction == graph.Mutual, Confidence: int(l.confidence)})
	}
}

// points tells whether a link that is seen in one direction is one of those
// wanted.
func points(seen, wanted graph.Direction) bool {
	return wanted == graph.AnyDirection || seen == wanted || seen == graph.Mutual
}

// candidates are ends of an owner's links, in order, among which are all with
// certain others: its own, or, where that is less to look at, those alone.
func (o *Outline) candidates(owner int32, others set) []end {
	if others == nil || o.tied(owner, others) >= len(o.ends[owner]) {
		return o.ends[owner]
	}
	var shared []end
	for _, other := range others {
		shared = o.between(shared, owner, other)
	}
	slices.SortFunc(shared, o.compare)
	return shared
}

// Degree is how many links of some types an entity has in a direction.
func (o *Outline) Degree(id string, d graph.Direction, types []string) int {
	owner, known := o.numbers[id]
	switch {
	case !known:
		return 0
	case d == graph.AnyDirection && len(types) == 0:
		return len(o.ends[owner])
	}
	kinds, degree := o.kinds(types), 0
	for _, e := range o.ends[owner] {
		if l := &o.links[e.link]; (kinds == nil || kinds[l.kind]) && points(o.direction(l, owner), d) {
			degree++
		}
	}
	return degree
}
