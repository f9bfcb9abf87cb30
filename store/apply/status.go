package apply

import (
	"cmp"
	"time"

	"github.com/graphd/graphd/graph"
)

// Status is how a dataset stands before its live statements are counted. Of its
// editions the live ones speak for it, or, where none is, those that were.
func Status(id string, loading bool, live, gone []graph.Dataset) graph.DatasetStatus {
	s := graph.DatasetStatus{State: graph.Withdrawn, Dataset: *cmp.Or(graph.MergeDatasets(live), graph.MergeDatasets(gone), &graph.Dataset{ID: id})}
	if loading {
		s.State = graph.Loading
	}
	return s
}

// Counted adds how many live statements of one kind there are, of which the
// newest was recorded then.
func Counted(s *graph.DatasetStatus, kind graph.StatementKind, count int, newest time.Time) {
	if count == 0 {
		return
	}
	if s.State == graph.Withdrawn {
		s.State = graph.Loaded
	}
	if newest.After(s.Loaded) {
		s.Loaded = newest
	}
	switch kind {
	case graph.SourceStatement:
		s.Sources = count
	case graph.RecordStatement:
		s.Records = count
	case graph.ClaimStatement:
		s.Claims = count
	}
}
