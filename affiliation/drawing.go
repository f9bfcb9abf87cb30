package affiliation

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"github.com/graphd/graphd/graph"
)

// drawing is a subgraph in the making.
type drawing struct {
	Subgraph
	*ground
	at     *graph.Day
	room   int // entities that may yet be placed
	left   int // links that may yet be read
	fan    int // links read of one entity
	placed map[string]bool
}

// near are entities around a frontier, by id, with the strongest link to each.
type near struct {
	by map[string]*graph.Link
	// cut is the strongest of the last links of pages that were cut: what is not
	// in by is tied no more strongly. nil where none was cut.
	cut *graph.Link
}

// centre places the entities asked for.
func (d *drawing) centre(entities []*graph.Entity) (frontier []string) {
	for _, e := range entities {
		if !d.placed[e.ID] {
			d.placed[e.ID] = true
			d.Centres = append(d.Centres, e)
			d.Entities = append(d.Entities, Placed{Entity: e})
			frontier = append(frontier, e.ID)
		}
	}
	return frontier
}

// around reads the strongest links of a frontier: about as many as can matter,
// and where that was not enough, as many as the bounds leave.
func (d *drawing) around(ctx context.Context, frontier []string) (near, error) {
	few := 2 * (d.room + len(d.placed))
	most := min(d.fan, d.left/len(frontier))
	found, err := d.read(ctx, frontier, min(few, most))
	if most = min(d.fan, d.left/len(frontier)); err == nil && few < most && !found.sure(d.room) {
		found, err = d.read(ctx, frontier, most)
	}
	return found, err
}

// read reads pages of a size.
func (d *drawing) read(ctx context.Context, frontier []string, page int) (near, error) {
	found := near{by: map[string]*graph.Link{}}
	if page == 0 {
		d.StoppedBy, d.More = ByRows, true
		return found, nil
	}
	pages, err := d.reader.Links(ctx, graph.LinkQuery{Of: frontier, OrderBy: graph.LinkByConfidence, First: page,
		Filter: graph.LinkFilter{At: d.at, Statuses: notDenied()}})
	if err != nil {
		return found, err
	}
	for _, p := range pages {
		d.left -= len(p.Rows)
		for _, row := range p.Rows {
			if known := found.by[row.Other]; !d.placed[row.Other] && (known == nil || stronger(row.Link, known) < 0) {
				found.by[row.Other] = row.Link
			}
		}
		if last := len(p.Rows) - 1; p.More && (found.cut == nil || stronger(p.Rows[last].Link, found.cut) < 0) {
			found.cut = p.Rows[last].Link
		}
	}
	return found, nil
}

// ids are the entities, the most strongly tied first.
func (n *near) ids() []string {
	return slices.SortedFunc(maps.Keys(n.by), func(a, b string) int {
		return cmp.Or(stronger(n.by[a], n.by[b]), cmp.Compare(a, b))
	})
}

// sure tells that the first so many are the most strongly tied of all.
func (n *near) sure(room int) bool {
	if n.cut == nil {
		return true
	}
	ids := n.ids()
	return len(ids) >= room && stronger(n.by[ids[room-1]], n.cut) <= 0
}

// place places the most strongly tied, as far as there is room.
func (d *drawing) place(ctx context.Context, n near, distance int) (frontier []string, err error) {
	ids := n.ids()
	d.More = d.More || len(ids) > d.room || n.cut != nil
	if !n.sure(d.room) {
		d.StoppedBy = ByRows
	}
	ids = ids[:min(len(ids), d.room)]
	if err := d.meet(ctx, ids); err != nil {
		return nil, err
	}
	for _, e := range d.all(ids) {
		d.placed[e.ID] = true
		d.Entities = append(d.Entities, Placed{Entity: e, Distance: distance})
		frontier = append(frontier, e.ID)
	}
	d.room -= len(ids)
	return frontier, nil
}

// stronger is the order of links by confidence, then id.
func stronger(a, b *graph.Link) int {
	return cmp.Or(cmp.Compare(b.Confidence, a.Confidence), cmp.Compare(a.ID, b.ID))
}
