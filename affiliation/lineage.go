package affiliation

import (
	"context"

	"github.com/graphd/graphd/graph"
)

// Ancestry is an organization with all that it came from and that came from
// it, or from those, through splits, mergers and successions.
type Ancestry struct {
	Of        *graph.Entity
	Members   []Kin         // Of itself first; then by generation, distance and id
	Links     []*graph.Link // all among them that tell of lineage, by id; denied ones are left out
	StoppedBy Stop
	Hubs      []*graph.Entity // entities not all of whose links were read, by id
}

// Kin is an organization in a lineage.
type Kin struct {
	Entity     *graph.Entity
	Generation int // how much later it is than the one asked for, in steps of lineage; below 0 for what came before
	Distance   int // links to the one asked for
}

// Complete tells that no bound was met.
func (a *Ancestry) Complete() bool { return a.StoppedBy == NotStopped }

// Lineage finds all that is tied to an entity by types of link that tell of
// lineage, in both directions and at any remove. An unknown id gives nil.
func Lineage(ctx context.Context, r graph.Reader, v *graph.Vocabulary, id string, b Bounds) (*Ancestry, error) {
	return nil, errNotYet("lineage")
}
