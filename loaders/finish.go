package loaders

import (
	"context"

	"github.com/graphd/graphd/graph"
)

// snapshotter is what a graph.Store has beside its Writer.
type snapshotter interface {
	Snapshot(ctx context.Context) (graph.Snapshot, error)
}

// finish writes what is left and brings the store to rest.
func (r *run) finish(ctx context.Context) error {
	if len(r.loading) == 0 || r.o.DryRun {
		return nil
	}
	for _, step := range []func(context.Context) error{r.describe, r.flush, r.wait, r.endReplace, r.project, r.endLoad, r.count} {
		if err := step(ctx); err != nil {
			return err
		}
	}
	return nil
}

// projectAtOnce is how many keys are projected anew in one transaction.
const projectAtOnce = 5_000

// project works off the queue of keys until nothing is left in it.
func (r *run) project(ctx context.Context) error {
	least, stuck := -1, 0
	for {
		left, err := r.w.Project(ctx, projectAtOnce)
		if err != nil {
			return err
		}
		r.o.Progress.Projecting(left)
		switch {
		case left == 0:
			return nil
		case least < 0 || left < least:
			least, stuck = left, 0
		default:
			stuck++
		}
		if stuck == mostStuck {
			return &graph.Error{Op: "load: project", Kind: graph.Busy, What: "the queue of keys to project does not get shorter",
				Hint: "another load is filling it; what waits is projected with the next load"}
		}
	}
}

// mostStuck is how many times in a row the queue may not get shorter, since
// other writers may add to it.
const mostStuck = 100

// reading gives f what the store holds now, and does not call it if the store
// cannot say.
func (r *run) reading(ctx context.Context, f func(graph.Reader) error) error {
	store, ok := r.w.(snapshotter)
	if !ok {
		return nil
	}
	snapshot, err := store.Snapshot(ctx)
	if err != nil {
		return err
	}
	err = f(snapshot)
	if closing := snapshot.Close(); err == nil {
		err = closing
	}
	return err
}

// statuses returns what the store holds of each dataset.
func statuses(ctx context.Context, store graph.Reader) (map[string]graph.DatasetStatus, error) {
	held, err := store.Datasets(ctx)
	all := make(map[string]graph.DatasetStatus, len(held))
	for _, d := range held {
		all[d.ID] = d
	}
	return all, err
}

// count puts the claims of the loaded datasets that are placed nowhere into the
// summary: how many they are, and the first of them in words.
func (r *run) count(ctx context.Context) error {
	return r.reading(ctx, func(store graph.Reader) error {
		held, err := statuses(ctx, store)
		if err != nil {
			return err
		}
		waiting := 0
		for id, d := range r.loading {
			d.sum.Dangling, d.sum.Misfit, d.sum.Merged = held[id].Dangling, held[id].Misfit, held[id].Merged
			waiting += d.sum.Dangling + d.sum.Misfit + d.sum.Merged
		}
		r.sum.Counted = true
		if waiting == 0 {
			return nil
		}
		r.sum.Waiting, err = r.waiting(ctx, store)
		r.sum.MoreWaiting = waiting - len(r.sum.Waiting)
		return err
	})
}
