package storetest

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"github.com/graphd/graphd/graph"
)

func (r *modelReader) Datasets(ctx context.Context) ([]graph.DatasetStatus, error) {
	all := map[string]*graph.DatasetStatus{}
	add := func(id string) *graph.DatasetStatus {
		if all[id] == nil {
			all[id] = &graph.DatasetStatus{Dataset: r.held.edition(id), State: graph.Withdrawn}
		}
		return all[id]
	}
	for _, s := range r.held.statements {
		if s.dataset != "" {
			r.held.count(s, add(s.dataset))
		}
	}
	for id := range r.held.loading {
		add(id).State = graph.Loading
	}
	for id := range r.held.open {
		add(id).State = graph.Loading
	}
	for id, how := range r.held.ended {
		d := add(id)
		d.Checked, d.Rejected, d.Kept = how.At, how.Rejected, how.Kept
	}
	sorted := mapped(slices.Sorted(maps.Keys(all)), func(id string) graph.DatasetStatus { return *all[id] })
	return sorted, stopped(ctx, "datasets")
}

// edition returns what the dataset says of itself: its live edition, else the
// last that was withdrawn, else its id alone.
func (h *held) edition(id string) graph.Dataset {
	var live, gone []graph.Dataset
	for _, s := range h.sorted(byDatasetAndID) {
		if d, ok := s.content.(graph.Dataset); ok && d.ID == id {
			live, gone = appendIf(s.live(), live, d), appendIf(!s.live(), gone, d)
		}
	}
	return *cmp.Or(graph.MergeDatasets(live), graph.MergeDatasets(gone), &graph.Dataset{ID: id})
}

func (h *held) count(s *statement, status *graph.DatasetStatus) {
	if changed := s.changed(); changed.After(status.Changed) {
		status.Changed = changed
	}
	if !s.live() {
		return
	}
	status.State = graph.Loaded
	if from := s.recorded[len(s.recorded)-1].From; from.After(status.Loaded) {
		status.Loaded = from
	}
	switch s.kind {
	case graph.SourceStatement:
		status.Sources++
	case graph.RecordStatement:
		status.Records++
	case graph.ClaimStatement:
		status.Claims++
	}
	switch h.graph.States[s.id] {
	case graph.Dangling:
		status.Dangling++
	case graph.Misfit:
		status.Misfit++
	case graph.Merged:
		status.Merged++
	}
}
