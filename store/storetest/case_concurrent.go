package storetest

import (
	"context"
	"fmt"
	"sync"
	"testing"

	"github.com/graphd/graphd/graph"
)

// concurrent loads two halves of a graph at the same time, in small batches
// that meet at the same entities, with a reader beside them.
func concurrent(t *testing.T, open Open) {
	p := newPair(t, t, open)
	defer p.close()
	pieces := split(merged(cast(), crowd("p", 60)), 5)
	errs := make(chan error, 2*len(pieces)+100)
	added := make(chan int, len(pieces))
	var group sync.WaitGroup
	for half := range 2 {
		group.Go(func() {
			for i := half; i < len(pieces); i += 2 {
				receipt, err := p.store.Apply(p.ctx, pieces[i])
				errs <- err
				added <- receipt.Added + receipt.Changed
			}
		})
	}
	group.Go(func() {
		for range 20 {
			errs <- steady(p.ctx, p.store)
		}
	})
	group.Wait()
	close(errs)
	close(added)
	for err := range errs {
		if err != nil {
			t.Fatal(err)
		}
	}
	sum := 0
	for n := range added {
		sum += n
	}
	receipt, err := p.model.Apply(p.ctx, merged(pieces...))
	if err != nil || sum != receipt.Added {
		t.Fatalf("added %d, want %d; %v", sum, receipt.Added, err)
	}
	p.drain(p.store)
	p.alike(p.model, p.store)
}

// steady reads links twice from one snapshot, between which nothing may change,
// unless the snapshot says so.
func steady(ctx context.Context, s graph.Store) error {
	snapshot, err := s.Snapshot(ctx)
	if err != nil {
		return err
	}
	defer snapshot.Close()
	var answers [2]string
	for i := range answers {
		pages, err := snapshot.Links(ctx, graph.LinkQuery{First: all})
		if err != nil {
			return err
		}
		answers[i] = body(pages)
	}
	if moving, is := snapshot.(graph.Moving); is && moving.Moved() {
		return nil
	}
	if answers[0] != answers[1] {
		return fmt.Errorf("a snapshot changed while it was read")
	}
	return nil
}
