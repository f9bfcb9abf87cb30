package affiliation

import "github.com/graphd/graphd/graph"

// The measures of a neighbourhood.
const (
	MaxNeighbourHops    = 3
	DefaultNeighbours   = 200
	MaxNeighbours       = 1_000
	MaxNeighbourhoodIDs = 20
)

// Subgraph is what is around some entities, to be drawn.
type Subgraph struct {
	Centres  []*graph.Entity // those asked for, in the order asked, each once
	Unknown  []string        // ids that the graph does not have, as asked
	Entities []Placed        // the centres first; then by distance, then the strongest tied first
	Links    []*graph.Link   // all among them, strongest first, denied ones too
	// Cut are the drawn entities that have links which are not drawn, in the
	// order of Entities.
	Cut       []*graph.Entity
	StoppedBy Stop // ROWS where not even all links of the drawn entities that matter were read
}

// Placed is an entity in a drawing.
type Placed struct {
	Entity   *graph.Entity
	Distance int // links to the nearest centre; 0 for a centre
	Hidden   int // links of it that are not drawn
}

// Complete tells that nothing within the distance asked for is left out.
func (s *Subgraph) Complete() bool { return s.StoppedBy == NotStopped }
