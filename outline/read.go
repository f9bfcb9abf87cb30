package outline

import (
	"context"
	"slices"

	"github.com/graphd/graphd/graph"
)

// pageOfLinks is how many links are read by one call.
const pageOfLinks = 5_000

// read makes the outline of a snapshot, unless it has more than so many links:
// then nil. Links are read type by type, as each type has an index to go along.
// Where the store has moved meanwhile some of it is of a later version; follow
// sets that right.
func read(ctx context.Context, r graph.Reader, v *graph.Vocabulary, most int) (*Outline, error) {
	info, err := r.Version(ctx)
	if err != nil {
		return nil, err
	}
	o := empty(v, info.Version)
	for _, name := range v.TypeNames() {
		q := graph.LinkQuery{Filter: graph.LinkFilter{Types: []string{name}}, OrderBy: graph.LinkByConfidence, First: pageOfLinks}
		for more := true; more; {
			pages, err := r.Links(ctx, q)
			if err != nil {
				return nil, err
			}
			for _, row := range pages[0].Rows {
				o.append(row.Link)
				place := q.OrderBy.Position(row.Link)
				q.After = &place
			}
			if more = pages[0].More; o.Len() > most {
				return nil, nil
			}
		}
	}
	o.sort()
	return o, nil
}

// follow makes an outline that of a snapshot, by what has changed since. It is
// nil where the store cannot tell.
func follow(ctx context.Context, r graph.Reader, o *Outline) (*Outline, error) {
	info, err := r.Version(ctx)
	if err != nil || info.Version == o.version {
		return o, err
	}
	var gone, changed []string
	q := graph.ChangeQuery{Since: o.version, First: pageOfLinks}
	for more := true; more; {
		page, err := r.Changes(ctx, q)
		if err != nil || page.Resync {
			return nil, err
		}
		for i := range page.Changes {
			c := &page.Changes[i]
			if q.After = c; c.Kind != graph.LinkChange {
				continue
			}
			if gone = append(gone, c.ID); !c.Removed {
				changed = append(changed, c.ID)
			}
		}
		more = page.More
	}
	var put []*graph.Link
	for ids := range slices.Chunk(changed, pageOfLinks) {
		links, err := r.LinksByID(ctx, ids)
		if err != nil {
			return nil, err
		}
		for i, l := range links {
			if l != nil && l.ID == ids[i] { // else it has gone meanwhile, or into another link that is listed, too
				put = append(put, l)
			}
		}
	}
	return o.change(info.Version, gone, put), nil
}
