package recorded

import (
	"context"
	"slices"

	"github.com/graphd/graphd/graph"
)

// maxDelta is how many changes since then are looked at: where there are more,
// links are projected anew.
const maxDelta = 1_000

// delta is what has changed since the version that is asked about.
type delta struct {
	known bool
	ends  map[string]bool // ids at either end of links that changed
	rows  map[string]bool // entities that changed
}

// comparable reports whether rows of today can stand for those of then: where
// keys wait in the queue, or only some of the versions are seen, a row's stamp
// does not tell what the row has seen.
func (r *Reader) comparable() bool { return r.info.Pending == 0 && r.versions.Whole() }

// meetUnchanged takes entities from the store's rows.
func (r *Reader) meetUnchanged(ctx context.Context, canonical []string) error {
	if !r.comparable() {
		return nil
	}
	rows, err := r.history.UnchangedEntities(ctx, r.versions.Newest(), canonical)
	if err != nil {
		return err
	}
	for i, e := range rows {
		if e != nil {
			r.entities[canonical[i]] = e
		}
	}
	return nil
}

// unchangedLinks returns those of some entities whose links the store has as
// they were, if the filter's ids stand for what they stood for. An entity whose
// row has not changed has the members that it had; and where no link that
// changed has it at an end, it has the links that it had.
func (r *Reader) unchangedLinks(ctx context.Context, of []string, f *linkFilter) ([]string, error) {
	if !r.comparable() || r.published != nil || f.Source != "" || f.Dataset != "" {
		return nil, nil
	}
	filtered := slices.Concat(f.from, f.to, f.either)
	if err := r.meet(ctx, slices.Concat(of, filtered)); err != nil {
		return nil, err
	}
	if err := r.findDelta(ctx); err != nil || !r.delta.known {
		return nil, err
	}
	same := func(id string) bool { return r.entities[id] != nil && !r.delta.rows[id] }
	for _, id := range filtered {
		if !same(id) {
			return nil, nil
		}
	}
	var unchanged []string
	for _, id := range of {
		if same(id) && !r.delta.ends[id] {
			unchanged = append(unchanged, id)
		}
	}
	return unchanged, nil
}

// findDelta reads what has changed, once.
func (r *Reader) findDelta(ctx context.Context) error {
	if r.delta != nil {
		return nil
	}
	d := &delta{ends: map[string]bool{}, rows: map[string]bool{}}
	page, err := r.base.Changes(ctx, graph.ChangeQuery{Since: r.versions.Newest(), First: maxDelta})
	if err != nil {
		return err
	}
	d.known = !page.More && !page.Resync
	for _, c := range page.Changes {
		switch c.Kind {
		case graph.EntityChange:
			d.rows[c.ID] = true
		case graph.LinkChange:
			k, _ := graph.ParseLinkID(c.ID)
			d.ends[k.From], d.ends[k.To] = true, true
		}
	}
	r.delta = d
	return nil
}

// still reports whether the snapshot of the present has stood still: what has
// changed was found out before the rows were read.
func (r *Reader) still() bool {
	moving, is := r.base.(graph.Moving)
	return !is || !moving.Moved()
}

// unchangedPages returns pages taken from the store, and the entities whose
// pages have to be projected.
func (r *Reader) unchangedPages(ctx context.Context, q graph.LinkQuery, of []string, f *linkFilter) ([]graph.LinkPage, []string, error) {
	pages := make([]graph.LinkPage, len(of))
	unchanged, err := r.unchangedLinks(ctx, of, f)
	if err != nil || len(unchanged) == 0 {
		return pages, of, err
	}
	q.Of = unchanged
	taken, err := r.base.Links(ctx, q)
	if err != nil || !r.still() {
		return pages, of, err
	}
	var rest []string
	for i, id := range of {
		if at := slices.Index(unchanged, id); at >= 0 {
			pages[i] = taken[at]
			r.dropChanged(pages[i].Rows)
		} else {
			rest = append(rest, id)
		}
	}
	return pages, rest, nil
}

// dropChanged leaves out entities at the other ends that have changed, though
// the links have not.
func (r *Reader) dropChanged(rows []graph.LinkRow) {
	for i := range rows {
		if r.delta.rows[rows[i].Other] {
			rows[i].OtherRow = nil
		}
	}
}
