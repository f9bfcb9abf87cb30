package affiliation

import (
	"context"
	"maps"
	"slices"

	"github.com/graphd/graphd/graph"
)

// Paths finds the shortest ways between two entities. What cannot be asked is
// an error of kind graph.Invalid, or graph.Limit where it asks too much; an
// unknown id is none.
func Paths(ctx context.Context, r graph.Reader, v *graph.Vocabulary, q PathQuery, b Bounds) (*PathResult, error) {
	return OutlinedPaths(ctx, r, nil, v, q, b)
}

// OutlinedPaths is Paths, and looks for the ways in the outline of what r shows
// where there is one, so that r is asked for the ways that are found alone.
func OutlinedPaths(ctx context.Context, r graph.Reader, outlined graph.Outlined, v *graph.Vocabulary, q PathQuery, b Bounds) (*PathResult, error) {
	if err := q.check(v); err != nil {
		return nil, err
	}
	b = b.orDefault()
	result, g := &PathResult{PathQuery: q}, newGround(r, v)
	if err := g.meet(ctx, []string{q.From, q.To}); err != nil {
		return nil, err
	}
	result.FromEntity, result.ToEntity = g.entities[q.From], g.entities[q.To]
	result.Unknown = g.unknown([]string{q.From, q.To})
	if len(result.Unknown) > 0 {
		return result, nil
	}
	from, to := result.FromEntity.ID, result.ToEntity.ID
	if from == to {
		return nil, &graph.Error{Op: "paths", Kind: graph.Invalid, What: q.From + " and " + q.To + " are judged to be the same entity, " + from, Hint: "ask about two entities"}
	}
	types, any := q.wanted(v)
	if !any {
		result.Searched = q.MaxHops
		return result, nil
	}
	var links linkReader = newInStore(r)
	outline, err := outlineOf(ctx, outlined)
	if err != nil {
		return nil, err
	}
	if outline != nil {
		links = newInOutline(outline)
	}
	s := newPathSearch(links, &q, types, from, to, b)
	if err := result.search(ctx, s); err != nil {
		return nil, err
	}
	if outline != nil {
		if err := result.complete(ctx, r); err != nil {
			return nil, err
		}
	}
	return result, result.name(ctx, g, slices.Sorted(maps.Keys(s.hubs)))
}

func outlineOf(ctx context.Context, outlined graph.Outlined) (graph.LinkOutline, error) {
	if outlined == nil {
		return nil, nil
	}
	return outlined.Outline(ctx)
}

// unknown are the ids among some that the graph does not have.
func (g *ground) unknown(ids []string) []string {
	return slices.DeleteFunc(slices.Clone(ids), func(id string) bool { return g.entities[id] != nil })
}

// search finds the paths, length by length.
func (r *PathResult) search(ctx context.Context, s *pathSearch) error {
	tries := s.bounds.Tries
	for length := 1; length <= r.MaxHops && len(r.Paths) < r.First; length++ {
		if err := s.cover(ctx, length); err != nil {
			return err
		}
		w := &pathWalk{known: s.known, target: s.end(), at: r.At, length: length, keep: r.First - len(r.Paths) + 1, tries: tries}
		w.walk(s.start())
		r.Paths = append(r.Paths, w.best...)
		tries = w.tries
		if tries < 0 {
			r.StoppedBy = ByTries
			break
		}
		if s.stopped == NotStopped {
			r.Searched = length
		}
	}
	if s.stopped != NotStopped {
		r.StoppedBy = s.stopped
	}
	if r.More = len(r.Paths) > r.First; r.More {
		r.Paths = r.Paths[:r.First]
	}
	return nil
}

// name gives the steps of the paths, and the hubs, their entities.
func (r *PathResult) name(ctx context.Context, g *ground, hubs []string) error {
	ids := slices.Clone(hubs)
	for _, path := range r.Paths {
		for _, s := range path.Steps {
			ids = append(ids, s.Link.From, s.Link.To)
		}
	}
	if err := g.meet(ctx, ids); err != nil {
		return err
	}
	for _, path := range r.Paths {
		for i := range path.Steps {
			s := &path.Steps[i]
			from, to := s.ends()
			s.From, s.To = g.entities[from], g.entities[to]
		}
	}
	// Where others write meanwhile, an entity may be gone; see graph.Moving.
	r.Paths = slices.DeleteFunc(r.Paths, func(c Chain) bool {
		return slices.ContainsFunc(c.Steps, func(s Step) bool { return s.From == nil || s.To == nil })
	})
	r.Hubs = g.all(hubs)
	return nil
}

// all are the entities of ids.
func (g *ground) all(ids []string) []*graph.Entity {
	var all []*graph.Entity
	for _, id := range ids {
		if e := g.entities[id]; e != nil {
			all = append(all, e)
		}
	}
	return all
}
