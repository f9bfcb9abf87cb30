package affiliation

import "github.com/graphd/graphd/graph"

// The measures of a neighbourhood.
const (
	MaxNeighbourHops    = 3
	DefaultNeighbours   = 200
	MaxNeighbours       = 1_000
	MaxNeighbourhoodIDs = 20
)

// Subgraph is what is around some entities, to be drawn. A link that is denied
// leads to nobody, but is drawn between entities that are drawn anyway.
type Subgraph struct {
	Centres   []*graph.Entity // those asked for, in the order asked, each once
	Unknown   []string        // ids that the graph does not have, as asked
	Entities  []Placed        // the centres first; then by distance, then the most strongly tied first
	Links     []*graph.Link   // all among them, strongest first
	Cut       []*graph.Entity // those of Entities that have links which are not drawn, in that order
	More      bool            // within the distance asked for there are other entities, or may be
	StoppedBy Stop            // with ROWS, stronger ties may be left out, or links among those drawn
}

// Placed is an entity in a drawing.
type Placed struct {
	Entity   *graph.Entity
	Distance int // links to the nearest centre; 0 for a centre
	Hidden   int // links of it that are not drawn, on the day asked
}

// Complete tells that no bound was met. More is no bound: it is what was asked.
func (s *Subgraph) Complete() bool { return s.StoppedBy == NotStopped }
