package sqlite

import (
	"context"
	"testing"
	"time"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/storetest"
)

// Every store must give the answers of the model.
func TestConformance(t *testing.T) {
	t.Parallel()
	storetest.Run(t, func(t *testing.T, clock func() time.Time) graph.Store {
		return open(t, Options{Path: Memory, Clock: clock})
	})
}

// The answers stay the same where each transaction projects but a little, and
// the rest waits in the queue.
func TestConformanceWithAQueue(t *testing.T) {
	t.Parallel()
	storetest.Run(t, func(t *testing.T, clock func() time.Time) graph.Store {
		return worker{open(t, Options{Path: Memory, Clock: clock, Bound: 2})}
	})
}

// worker is a store whose user works off the queue after each batch.
type worker struct{ *Store }

func (w worker) Apply(ctx context.Context, b graph.Batch) (graph.Receipt, error) {
	receipt, err := w.Store.Apply(ctx, b)
	for err == nil && receipt.Pending > 0 {
		receipt.Pending, err = w.Project(context.WithoutCancel(ctx), 3) // the batch is written, whatever comes
	}
	return receipt, err
}

// open opens a store and closes it with the test. Whatever the test did, the
// store has to be sound then.
func open(t *testing.T, o Options) *Store {
	t.Helper()
	s, err := Open(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		h, err := s.Check(context.Background())
		if err == nil && len(h.Problems) > 0 {
			t.Error(h.Problems)
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}
