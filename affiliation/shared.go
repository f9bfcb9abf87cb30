package affiliation

import (
	"cmp"
	"context"
	"slices"

	"github.com/graphd/graphd/graph"
)

// SharedNeighbours finds the entities that are tied to at least two of those
// asked for: those tied to most of them first, then those whose weakest tie is
// the surest, where of several to the same entity the surest counts, then by
// id. An unknown id is no error; ids judged to be the same entity are one of
// kind graph.Invalid.
func SharedNeighbours(ctx context.Context, r graph.Reader, v *graph.Vocabulary, q SharedQuery, b Bounds) (*SharedResult, error) {
	if err := q.check(v); err != nil {
		return nil, err
	}
	b = b.orDefault()
	g := newGround(r, v)
	if err := g.meet(ctx, q.IDs); err != nil {
		return nil, err
	}
	result := &SharedResult{SharedQuery: q, Unknown: g.unknown(q.IDs)}
	s := &sharing{ground: g, result: result, left: b.Rows, fan: b.Fan, place: map[string]int{}, ties: map[string]map[string]graph.LinkRow{}, hubs: map[string]bool{}}
	for i, id := range q.IDs {
		e := g.entities[id]
		if result.Of = append(result.Of, e); e == nil {
			continue
		}
		if at, twice := s.place[e.ID]; twice {
			return nil, &graph.Error{Op: "shared neighbours", Kind: graph.Invalid, What: q.IDs[at] + " and " + id + " are judged to be the same entity, " + e.ID, Hint: "give each once"}
		}
		s.place[e.ID] = i
	}
	if len(s.place) < MinSharing {
		return result, nil
	}
	if err := s.read(ctx); err != nil {
		return nil, err
	}
	return result, s.conclude(ctx)
}

// sharing is a search for shared neighbours.
type sharing struct {
	*ground
	result    *SharedResult
	left, fan int                                 // links that may yet be read, and of one entity
	place     map[string]int                      // of the entities asked for, by id
	ties      map[string]map[string]graph.LinkRow // by the neighbour, then the link and the entity asked for
	hubs      map[string]bool
}

// tiedTo are how many of the entities asked for something is tied to, and how
// sure the weakest of these ties is.
func (s *sharing) tiedTo(neighbour string) (count, weakest int) {
	best := map[string]int{}
	for _, row := range s.ties[neighbour] {
		of := otherEnd(row.Link, neighbour)
		surest, tied := best[of]
		if !tied || row.Link.Confidence > surest {
			best[of] = row.Link.Confidence
		}
	}
	weakest = 100
	for _, sure := range best {
		weakest = min(weakest, sure)
	}
	return len(best), weakest
}

// otherEnd is the end of a link that is not the one given.
func otherEnd(l *graph.Link, id string) string {
	if l.From == id {
		return l.To
	}
	return l.From
}

// conclude brings what was found in order.
func (s *sharing) conclude(ctx context.Context) error {
	type found struct {
		id             string
		count, weakest int
	}
	var all []found
	for id := range s.ties {
		if count, weakest := s.tiedTo(id); count >= MinSharing {
			all = append(all, found{id, count, weakest})
		}
	}
	slices.SortFunc(all, func(a, b found) int {
		return cmp.Or(cmp.Compare(b.count, a.count), cmp.Compare(b.weakest, a.weakest), cmp.Compare(a.id, b.id))
	})
	s.result.Total = len(all)
	all = all[:min(len(all), s.result.First)]
	var ids []string
	for _, f := range all {
		ids = append(ids, f.id)
	}
	if err := s.meet(ctx, ids); err != nil {
		return err
	}
	for _, f := range all {
		if e := s.entities[f.id]; e != nil {
			s.result.Rows = append(s.result.Rows, Shared{Entity: e, Count: f.count, Ties: s.steps(e)})
		}
	}
	s.result.Hubs = s.all(sortedKeys(s.hubs))
	return nil
}

// steps are the ties to a neighbour.
func (s *sharing) steps(e *graph.Entity) []Step {
	var steps []Step
	for _, row := range s.ties[e.ID] {
		from := s.entities[otherEnd(row.Link, e.ID)]
		steps = append(steps, Step{Link: row.Link, From: from, To: e, Reversed: row.Link.From == e.ID})
	}
	slices.SortFunc(steps, func(a, b Step) int {
		return cmp.Or(cmp.Compare(s.place[a.From.ID], s.place[b.From.ID]), cmp.Compare(b.Link.Confidence, a.Link.Confidence), byLink(a, b))
	})
	return steps
}
