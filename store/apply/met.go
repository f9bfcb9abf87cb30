package apply

import (
	"context"

	"github.com/graphd/graphd/graph"
)

// met is what a transaction has read of the entities, sources and datasets that
// its claims hang on: each batch's portions ask for many of them again. Sources
// and datasets do not change once projecting has begun; an entity that is
// written is forgotten. nil stands for one that is not there.
type met struct {
	outlines map[string]*graph.Entity
	sources  map[string]*graph.Source
	datasets map[string]*graph.Dataset
}

func newMet() met {
	return met{map[string]*graph.Entity{}, map[string]*graph.Source{}, map[string]*graph.Dataset{}}
}

// outlines gives the outlines of entities that are there, by id.
func (w *work) outlines(ctx context.Context, ids []string) (map[string]*graph.Entity, error) {
	return meet(w.met.outlines, ids, func(ids []string) (map[string]*graph.Entity, error) {
		list, err := w.tx.Outlines(ctx, ids)
		found := make(map[string]*graph.Entity, len(list))
		for _, e := range list {
			found[e.ID] = e
		}
		return found, err
	})
}

func (w *work) liveSources(ctx context.Context, ids []string) (map[string]*graph.Source, error) {
	return meet(w.met.sources, ids, func(ids []string) (map[string]*graph.Source, error) {
		live, err := w.tx.LiveSources(ctx, ids)
		found := map[string]*graph.Source{}
		for id, list := range grouped(live, func(s graph.Source) string { return s.ID }) {
			found[id] = graph.MergeSources(list)
		}
		return found, err
	})
}

func (w *work) liveDatasets(ctx context.Context, ids []string) (map[string]*graph.Dataset, error) {
	return meet(w.met.datasets, ids, func(ids []string) (map[string]*graph.Dataset, error) { return w.readDatasets(ctx, ids) })
}

// readDatasets reads datasets as they are now.
func (w *work) readDatasets(ctx context.Context, ids []string) (map[string]*graph.Dataset, error) {
	live, err := w.tx.LiveDatasets(ctx, ids)
	found := map[string]*graph.Dataset{}
	for id, list := range grouped(live, func(d graph.Dataset) string { return d.ID }) {
		found[id] = graph.MergeDatasets(list)
	}
	return found, err
}

// meet gives what is there under some ids, and reads what was not met before.
func meet[T any](met map[string]*T, ids []string, read func([]string) (map[string]*T, error)) (map[string]*T, error) {
	var missing []string
	for _, id := range ids {
		if _, is := met[id]; !is {
			missing = append(missing, id)
		}
	}
	if len(missing) > 0 {
		found, err := read(missing)
		if err != nil {
			return nil, err
		}
		for _, id := range missing {
			met[id] = found[id]
		}
	}
	there := make(map[string]*T, len(ids))
	for _, id := range ids {
		if item := met[id]; item != nil {
			there[id] = item
		}
	}
	return there, nil
}
