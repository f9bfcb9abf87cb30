package recorded

import (
	"context"

	"github.com/graphd/graphd/graph"
)

// What follows lists rows of the whole store, of which there is no index of the
// past; each says so.

// FindEntities is refused.
func (r *Reader) FindEntities(context.Context, graph.EntityQuery) (graph.EntityPage, error) {
	return graph.EntityPage{}, needsStart("entities")
}

// FindFacts is refused.
func (r *Reader) FindFacts(context.Context, graph.FindFactsQuery) (graph.FactPage, error) {
	return graph.FactPage{}, needsStart("facts")
}

// Waiting is refused.
func (r *Reader) Waiting(context.Context, graph.WaitingQuery) ([]graph.ClaimPage, error) {
	return nil, needsStart("claims that were placed nowhere")
}

// Candidates is refused: names are indexed as they are now.
func (r *Reader) Candidates(context.Context, []string, []graph.Kind, int) ([]string, bool, error) {
	return nil, false, needsStart("entities by their names")
}

// Changes is refused: the store tells them without any version held still.
func (r *Reader) Changes(context.Context, graph.ChangeQuery) (graph.ChangePage, error) {
	return graph.ChangePage{}, needsStart("changes")
}
