package affiliation

import (
	"context"
	"maps"
	"slices"

	"github.com/graphd/graphd/graph"
)

// tie reads the links among the entities that are placed, and tells which of
// these have others.
func (d *drawing) tie(ctx context.Context, b Bounds) error {
	if len(d.Entities) == 0 {
		return nil
	}
	ids := sortedKeys(d.placed)
	counts, err := d.reader.LinkCounts(ctx, ids, d.at)
	if err != nil {
		return err
	}
	all, out := map[string]int{}, make([]int, len(ids))
	for i, id := range ids {
		for _, c := range counts[i] {
			all[id] += c.Count
			if c.Direction != graph.In {
				out[i] += c.Count
			}
		}
	}
	links, err := d.among(ctx, ids, max(share(out, b.Rows, b.Fan), 1))
	if err != nil {
		return err
	}
	d.Links = links
	for _, l := range links {
		all[l.From]--
		if l.To != l.From {
			all[l.To]--
		}
	}
	for i := range d.Entities {
		p := &d.Entities[i]
		if p.Hidden = all[p.Entity.ID]; p.Hidden > 0 {
			d.Cut = append(d.Cut, p.Entity)
		}
	}
	return nil
}

// among reads the links among entities, each from its first end.
func (d *drawing) among(ctx context.Context, ids []string, fan int) ([]*graph.Link, error) {
	pages, err := d.reader.Links(ctx, graph.LinkQuery{Of: ids, Direction: graph.Out, OrderBy: graph.LinkByConfidence, First: fan,
		Filter: graph.LinkFilter{At: d.at, From: ids, To: ids}})
	if err != nil {
		return nil, err
	}
	links := map[string]*graph.Link{}
	for _, p := range pages {
		for _, row := range p.Rows {
			links[row.Link.ID] = row.Link
		}
		if p.More {
			d.StoppedBy = ByRows
		}
	}
	return slices.SortedFunc(maps.Values(links), stronger), nil
}
