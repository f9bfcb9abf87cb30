package recorded

import (
	"cmp"
	"context"
	"slices"

	"github.com/graphd/graphd/graph"
)

// Links gives a page of each entity's links as they were.
func (r *Reader) Links(ctx context.Context, q graph.LinkQuery) ([]graph.LinkPage, error) {
	if q.Of == nil {
		return nil, needsStart("links")
	}
	if q.First < 1 {
		return nil, invalid("a page of less than one row", "")
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	of, err := r.canonical(ctx, q.Of)
	if err != nil {
		return nil, err
	}
	f, err := r.linkFilter(ctx, &q.Filter)
	if err != nil {
		return nil, err
	}
	q.Toward, err = r.toward(ctx, q.Toward)
	if err != nil {
		return nil, err
	}
	pages, todo, err := r.unchangedPages(ctx, q, of, f)
	if err != nil || len(todo) == 0 {
		return pages, err
	}
	ids := make([]string, len(todo))
	for k, i := range todo {
		ids[k] = of[i]
	}
	all, err := r.linksOf(ctx, ids)
	if err != nil {
		return nil, err
	}
	for _, i := range todo {
		rows := all.of(of[i], q.Direction, f, r)
		if q.Toward != nil {
			rows = slices.DeleteFunc(rows, func(row graph.LinkRow) bool { return !slices.Contains(q.Toward[i], row.Other) })
		}
		pages[i] = linkPage(rows, q)
	}
	return pages, nil
}

// toward are lists of ids as what they stood for then.
func (r *Reader) toward(ctx context.Context, lists [][]string) (then [][]string, err error) {
	for _, ids := range lists {
		ids, err := r.canonical(ctx, ids)
		if err != nil {
			return nil, err
		}
		then = append(then, ids)
	}
	return then, nil
}

// linksOf projects all links of some entities.
func (r *Reader) linksOf(ctx context.Context, canonical []string) (*projected, error) {
	claims, err := r.claimsNaming(ctx, canonical, false)
	if err != nil {
		return nil, err
	}
	return r.project(ctx, claims)
}

// of returns those of the links that an entity has and a filter lets pass, as
// it sees them.
func (p *projected) of(id string, d graph.Direction, f *linkFilter, r *Reader) []graph.LinkRow {
	var rows []graph.LinkRow
	for _, l := range p.links {
		if l.From != id && l.To != id {
			continue
		}
		v := r.projector.Vocabulary
		row := v.SeenFrom(id, l)
		if (d == graph.AnyDirection || d == row.Direction || row.Direction == graph.Mutual) && f.passes(l, v.Symmetric(l.Type), p.on[l.ID]) {
			rows = append(rows, row)
		}
	}
	return rows
}

// linkPage cuts a page out of all rows.
func linkPage(rows []graph.LinkRow, q graph.LinkQuery) graph.LinkPage {
	p := graph.LinkPage{Rows: rows, Total: len(rows)}
	if p.Total > q.Count {
		p.Total = graph.TotalUnknown
	}
	if q.After != nil {
		p.Rows = slices.DeleteFunc(p.Rows, func(row graph.LinkRow) bool {
			return comparePositions(q.OrderBy.Position(row.Link), *q.After) <= 0
		})
	}
	p.Cut(q)
	return p
}

func comparePositions(a, b graph.Position) int {
	return cmp.Or(cmp.Compare(a.Num, b.Num), cmp.Compare(a.Text, b.Text), cmp.Compare(a.ID, b.ID))
}

// LinksByID resolves ids by the judgements that stood then.
func (r *Reader) LinksByID(ctx context.Context, ids []string) ([]*graph.Link, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	then, p, err := r.targets(ctx, ids, false)
	if err != nil {
		return nil, err
	}
	return byID(then, p.links, func(l *graph.Link) string { return l.ID }), nil
}

// byID are the rows of ids; nil where there is none.
func byID[T any](ids []string, rows []*T, id func(*T) string) []*T {
	all := make(map[string]*T, len(rows))
	for _, row := range rows {
		all[id(row)] = row
	}
	found := make([]*T, len(ids))
	for i := range ids {
		found[i] = all[ids[i]]
	}
	return found
}

// LinkCounts counts each entity's links by type, then direction.
func (r *Reader) LinkCounts(ctx context.Context, of []string, at *graph.Day) ([][]graph.LinkCount, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	then, err := r.canonical(ctx, of)
	if err != nil {
		return nil, err
	}
	p, err := r.linksOf(ctx, then)
	if err != nil {
		return nil, err
	}
	all := make([][]graph.LinkCount, len(of))
	for i, id := range then {
		counts := map[graph.LinkCount]int{}
		for _, row := range p.of(id, graph.AnyDirection, &linkFilter{LinkFilter: &graph.LinkFilter{At: at}}, r) {
			counts[graph.LinkCount{Type: row.Link.Type, Direction: row.Direction}]++
		}
		for c, n := range counts {
			c.Count = n
			all[i] = append(all[i], c)
		}
		slices.SortFunc(all[i], func(a, b graph.LinkCount) int {
			return cmp.Or(cmp.Compare(a.Type, b.Type), cmp.Compare(a.Direction, b.Direction))
		})
	}
	return all, nil
}
