package affiliation

import (
	"context"

	"github.com/graphd/graphd/graph"
)

// Paths finds the shortest ways between two entities.
func Paths(ctx context.Context, r graph.Reader, v *graph.Vocabulary, q PathQuery, b Bounds) (*PathResult, error) {
	return nil, errNotYet("paths")
}

func errNotYet(op string) error {
	return &graph.Error{Op: op, Kind: graph.Internal, What: "not written yet"}
}
