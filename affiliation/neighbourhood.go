package affiliation

import (
	"context"

	"github.com/graphd/graphd/graph"
)

// Neighbourhood finds what is within some links of entities, so many of the
// nearest and then most strongly tied, and all links among them.
func Neighbourhood(ctx context.Context, r graph.Reader, v *graph.Vocabulary, ids []string, hops int, at *graph.Day, first int, b Bounds) (*Subgraph, error) {
	return nil, errNotYet("neighbourhood")
}
