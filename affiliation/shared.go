package affiliation

import (
	"context"

	"github.com/graphd/graphd/graph"
)

// The measures of a question about shared neighbours.
const (
	MinSharing    = 2
	MaxSharing    = 20
	DefaultShared = 20
	MaxShared     = 1_000
)

// SharedQuery asks for what is tied to several entities at once.
type SharedQuery struct {
	IDs   []string   // MinSharing to MaxSharing, each once
	At    *graph.Day // only links that may hold on that day; nil for ever
	Types []string   // only links of these types; nil for all
	First int        // entities that are given, 1 to MaxShared
}

// SharedResult is what is tied to at least two of some entities. A link that is
// denied ties nothing.
type SharedResult struct {
	SharedQuery
	Of        []*graph.Entity // in the order asked; nil where unknown
	Unknown   []string        // ids that the graph does not have, as asked
	Rows      []Shared        // see SharedNeighbours
	More      bool            // there are more than are given
	StoppedBy Stop
	Hubs      []*graph.Entity // entities asked for not all of whose links were read, by id
}

// Shared is an entity tied to several of those asked for. It may be one of
// them, tied to two others.
type Shared struct {
	Entity *graph.Entity
	Count  int    // how many of those asked for it is tied to
	Ties   []Step // from those asked for, in the order asked, to it; strongest first
}

// Complete tells that no bound was met.
func (r *SharedResult) Complete() bool { return r.StoppedBy == NotStopped }

// SharedNeighbours finds the entities that are tied to at least two of those
// asked for: those tied to most of them first, then those whose weakest of
// strongest ties is the surest, then by id.
func SharedNeighbours(ctx context.Context, r graph.Reader, v *graph.Vocabulary, q SharedQuery, b Bounds) (*SharedResult, error) {
	return nil, errNotYet("shared neighbours")
}
