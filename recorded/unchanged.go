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

// unchangedLinks returns the places of those of some entities whose links the
// store has as they were, if the ids asked for at the other ends stand for what
// they stood for. An entity whose row has not changed has the members that it
// had; and where no link that changed has it at an end, it has the links that it
// had.
func (r *Reader) unchangedLinks(ctx context.Context, of []string, toward [][]string, f *linkFilter) ([]int, error) {
	if !r.comparable() || r.published != nil || f.Source != "" || f.Dataset != "" {
		return nil, nil
	}
	filtered := slices.Concat(append(toward, f.from, f.to, f.either)...)
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
	var unchanged []int
	for i, id := range of {
		if same(id) && !r.delta.ends[id] {
			unchanged = append(unchanged, i)
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

// unchangedPages returns pages taken from the store, and the places of the
// entities whose pages have to be projected.
func (r *Reader) unchangedPages(ctx context.Context, q graph.LinkQuery, of []string, f *linkFilter) (pages []graph.LinkPage, rest []int, err error) {
	pages = make([]graph.LinkPage, len(of))
	unchanged, err := r.unchangedLinks(ctx, of, slices.Clone(q.Toward), f)
	if err != nil {
		return pages, nil, err
	}
	var taken []graph.LinkPage
	if len(unchanged) > 0 {
		some := q
		some.Of, some.Toward = nil, nil
		for _, i := range unchanged {
			some.Of = append(some.Of, of[i])
			if q.Toward != nil {
				some.Toward = append(some.Toward, q.Toward[i])
			}
		}
		if taken, err = r.base.Links(ctx, some); err != nil {
			return pages, nil, err
		}
		if !r.still() {
			unchanged = nil
		}
	}
	for k, i := range unchanged {
		pages[i] = taken[k]
		r.dropChanged(pages[i].Rows)
	}
	for i := range of {
		if !slices.Contains(unchanged, i) {
			rest = append(rest, i)
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
