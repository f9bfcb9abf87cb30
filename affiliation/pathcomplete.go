package affiliation

import (
	"context"
	"slices"

	"github.com/graphd/graphd/graph"
)

// complete gives the steps of the paths their links, where those that were
// searched are outlines.
func (r *PathResult) complete(ctx context.Context, reader graph.Reader) error {
	var ids []string
	for _, path := range r.Paths {
		for i := range path.Steps {
			ids = append(ids, path.Steps[i].Link.ID)
		}
	}
	if len(ids) == 0 {
		return nil
	}
	slices.Sort(ids)
	ids = slices.Compact(ids)
	links, err := reader.LinksByID(ctx, ids)
	if err != nil {
		return err
	}
	whole := func(id string) *graph.Link {
		at, _ := slices.BinarySearch(ids, id)
		return links[at]
	}
	// Where others write meanwhile, a link may be gone; see graph.Moving.
	r.Paths = slices.DeleteFunc(r.Paths, func(c Chain) bool {
		return slices.ContainsFunc(c.Steps, func(s Step) bool { return whole(s.Link.ID) == nil })
	})
	for i := range r.Paths {
		steps := r.Paths[i].Steps
		for k := range steps {
			steps[k].Link = whole(steps[k].Link.ID)
		}
		r.Paths[i] = chainOf(steps, r.At)
	}
	return nil
}
