package affiliation

import (
	"context"
	"slices"

	"github.com/graphd/graphd/graph"
)

// complete gives the steps of the paths their links, where those that were
// searched are outlines: by one call, along with the entities at their ends where
// the store reads these, too.
func (r *PathResult) complete(ctx context.Context, g *ground) error {
	q := graph.LinkQuery{First: DefaultFan}
	place := map[string]int{}
	for _, path := range r.Paths {
		for i := range path.Steps {
			from, to := path.Steps[i].ends()
			at, asked := place[from]
			if !asked {
				at = len(q.Of)
				place[from] = at
				q.Of, q.Toward = append(q.Of, from), append(q.Toward, nil)
			}
			if !slices.Contains(q.Toward[at], to) {
				q.Toward[at] = append(q.Toward[at], to)
			}
		}
	}
	if len(q.Of) == 0 {
		return nil
	}
	pages, err := g.links(ctx, q)
	if err != nil {
		return err
	}
	whole := map[string]*graph.Link{}
	for i := range pages {
		for _, s := range pages[i].steps {
			whole[s.Link.ID] = s.Link
		}
	}
	// Where others write meanwhile, a link may be gone; see graph.Moving.
	r.Paths = slices.DeleteFunc(r.Paths, func(c Chain) bool {
		return slices.ContainsFunc(c.Steps, func(s Step) bool { return whole[s.Link.ID] == nil })
	})
	for i := range r.Paths {
		steps := r.Paths[i].Steps
		for k := range steps {
			steps[k].Link = whole[steps[k].Link.ID]
		}
		r.Paths[i] = chainOf(steps, r.At)
	}
	return nil
}
