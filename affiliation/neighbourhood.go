package affiliation

import (
	"context"
	"fmt"

	"github.com/graphd/graphd/graph"
)

// Neighbourhood finds what is within some links of entities, and all links
// among them. Beside the entities asked for, first more are given: the nearest,
// and among those equally near the most strongly tied. What cannot be asked is
// an error of kind graph.Invalid, or graph.Limit where it asks too much; an
// unknown id is none. Bounds.Rows are read twice: to find the entities, and to
// find the links among them.
func Neighbourhood(ctx context.Context, r graph.Reader, v *graph.Vocabulary, ids []string, hops int, at *graph.Day, first int, b Bounds) (*Subgraph, error) {
	if err := checkNeighbourhood(len(ids), hops, first); err != nil {
		return nil, err
	}
	b = b.orDefault()
	g := newGround(r, v)
	if err := g.meet(ctx, ids); err != nil {
		return nil, err
	}
	d := &drawing{ground: g, at: at, room: first, left: b.Rows, fan: b.Fan, placed: map[string]bool{}}
	d.Unknown = g.unknown(ids)
	frontier := d.centre(g.all(ids))
	for distance := 1; distance <= hops && len(frontier) > 0; distance++ {
		if d.room == 0 {
			d.More = true
			break
		}
		near, err := d.around(ctx, frontier)
		if err != nil {
			return nil, err
		}
		if frontier, err = d.place(ctx, near, distance); err != nil {
			return nil, err
		}
	}
	return &d.Subgraph, d.tie(ctx, b)
}

func checkNeighbourhood(ids, hops, first int) error {
	refuse := func(kind graph.ErrorKind, what, hint string) error {
		return &graph.Error{Op: "neighbourhood", Kind: kind, What: what, Hint: hint}
	}
	for _, m := range []struct {
		what       string
		is, atMost int
	}{{"entities to start from", ids, MaxNeighbourhoodIDs}, {"hops", hops, MaxNeighbourHops}, {"entities around them", first, MaxNeighbours}} {
		hint := fmt.Sprintf("ask for 1 to %d", m.atMost)
		switch {
		case m.is < 1:
			return refuse(graph.Invalid, fmt.Sprintf("%d %s", m.is, m.what), hint)
		case m.is > m.atMost:
			return refuse(graph.Limit, fmt.Sprintf("%d %s are too many", m.is, m.what), hint)
		}
	}
	return nil
}
