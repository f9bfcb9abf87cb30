package affiliation

import (
	"fmt"

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
// denied ties nothing. The links of one entity asked for need not be read in
// full for it: they are looked up by what the others are tied to.
type SharedResult struct {
	SharedQuery
	Of        []*graph.Entity // in the order asked; nil where unknown
	Unknown   []string        // ids that the graph does not have, as asked
	Rows      []Shared        // see SharedNeighbours for their order
	Total     int             // how many were found
	StoppedBy Stop            // with ROWS there may be others, and more ties of those given
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

// check refuses a question that cannot be asked.
func (q *SharedQuery) check(v *graph.Vocabulary) error {
	refuse := func(kind graph.ErrorKind, what, hint string) error {
		return &graph.Error{Op: "shared neighbours", Kind: kind, What: what, Hint: hint}
	}
	ids, rows := fmt.Sprintf("ask about %d to %d entities", MinSharing, MaxSharing), fmt.Sprintf("ask for 1 to %d", MaxShared)
	switch {
	case len(q.IDs) < MinSharing:
		return refuse(graph.Invalid, fmt.Sprintf("%d ids are too few", len(q.IDs)), ids)
	case len(q.IDs) > MaxSharing:
		return refuse(graph.Limit, fmt.Sprintf("%d ids are too many", len(q.IDs)), ids)
	case q.First < 1:
		return refuse(graph.Invalid, fmt.Sprintf("the first %d", q.First), rows)
	case q.First > MaxShared:
		return refuse(graph.Limit, fmt.Sprintf("the first %d are too many", q.First), rows)
	}
	asked := map[string]bool{}
	for _, id := range q.IDs {
		if asked[id] {
			return refuse(graph.Invalid, "the id "+id+" is given twice", "give each once")
		}
		asked[id] = true
	}
	return knownTypes("shared neighbours", q.Types, v)
}
