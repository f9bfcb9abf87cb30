package loaders

import (
	"context"

	"github.com/graphd/graphd/graph"
)

// behind is a batch that is being written while the next one is read. What
// came of it is booked when it is waited for, so that what a summary says does
// not depend on how long a write takes.
type behind struct {
	batch batch
	came  chan applied // nil if none is under way
}

// applied is what came of a batch.
type applied struct {
	receipt graph.Receipt
	err     error
}

// write begins to write a batch, once the one before is written. It may have
// been gathered before that one turned out to be too much for the store.
func (r *run) write(ctx context.Context, b batch) error {
	if err := r.wait(ctx); err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return stopped(err)
	}
	if b.Len() > r.o.BatchSize {
		first, second := b.halves()
		if err := r.write(ctx, first); err != nil {
			return err
		}
		return r.write(ctx, second)
	}
	came := make(chan applied, 1)
	r.behind = behind{b, came}
	go func() {
		receipt, err := r.w.Apply(ctx, b.Batch)
		came <- applied{receipt, err}
	}()
	return nil
}

// wait books the batch that is being written, if there is one.
func (r *run) wait(ctx context.Context) error {
	if r.behind.came == nil {
		return nil
	}
	came, b := <-r.behind.came, r.behind.batch
	r.behind = behind{}
	return r.booked(ctx, b, came)
}
