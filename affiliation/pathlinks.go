package affiliation

import (
	"context"

	"github.com/graphd/graphd/graph"
)

// linkReader is where a search reads links: a store, or its outline.
type linkReader interface {
	Links(ctx context.Context, q graph.LinkQuery) ([]graph.LinkPage, error)
	// degrees gives what tells, by an entity's place and a direction, how many
	// links of some types it has; no types are all.
	degrees(ctx context.Context, of []string, types []string) (func(i int, d graph.Direction) int, error)
}

// inStore reads them in a store.
type inStore struct{ graph.Reader }

func (s inStore) degrees(ctx context.Context, of []string, types []string) (func(i int, d graph.Direction) int, error) {
	counts, err := s.LinkCounts(ctx, of, nil)
	return func(i int, d graph.Direction) int { return degree(counts[i], d, types) }, err
}

// inOutline reads them in its outline.
type inOutline struct{ graph.LinkOutline }

func (o inOutline) degrees(_ context.Context, of []string, types []string) (func(i int, d graph.Direction) int, error) {
	return func(i int, d graph.Direction) int { return o.Degree(of[i], d, types) }, nil
}
