package storetest

import (
	"context"
	"math"
	"slices"
	"testing"
	"time"

	"github.com/graphd/graphd/graph"
)

// Open opens a new, empty store that reads the time from clock.
type Open = func(t *testing.T, clock func() time.Time) graph.Store

// tester is what *testing.T and *rapid.T have in common.
type tester interface {
	Helper()
	Fatalf(format string, args ...any)
}

// pair is the model and the store under test, to which the same is done.
type pair struct {
	t      tester
	ctx    context.Context
	clock  *clock
	model  *model
	store  graph.Store
	raised []raised // after each operation that changed something
}

// raised are the versions that one operation left behind.
type raised struct{ model, store int64 }

func newPair(t *testing.T, in tester, open Open) *pair {
	p := &pair{t: in, ctx: t.Context(), clock: &clock{}}
	p.model = NewModel(graph.DefaultVocabulary(), p.clock.now).(*model)
	p.store = open(t, p.clock.now)
	return p
}

func (p *pair) close() {
	p.t.Helper()
	if err := p.store.Close(); err != nil {
		p.t.Fatalf("close: %v", err)
	}
}

// modelVersion returns the version of the model after the operation in which
// the store came to its version v.
func (p *pair) modelVersion(v int64) int64 {
	if v == 0 {
		return 0
	}
	i := slices.IndexFunc(p.raised, func(r raised) bool { return v <= r.store })
	if i < 0 {
		return math.MaxInt64
	}
	return p.raised[i].model
}

// apply gives both the same batch.
func (p *pair) apply(b graph.Batch) graph.Receipt {
	p.t.Helper()
	return p.do("apply", func(s graph.Store) (graph.Receipt, error) { return s.Apply(p.ctx, b) })
}

func (p *pair) withdraw(ids ...string) graph.Receipt {
	p.t.Helper()
	return p.apply(graph.Batch{Withdraw: ids})
}

func (p *pair) withdrawDataset(id string) graph.Receipt {
	p.t.Helper()
	return p.do("withdraw dataset "+id, func(s graph.Store) (graph.Receipt, error) { return s.WithdrawDataset(p.ctx, id) })
}

// purge does so on both, and holds the counts against each other.
func (p *pair) purge(id string) {
	p.t.Helper()
	var removed []int
	p.do("purge "+id, func(s graph.Store) (graph.Receipt, error) {
		n, err := s.PurgeDataset(p.ctx, id)
		removed = append(removed, n)
		return graph.Receipt{}, err
	})
	if removed[0] != removed[1] {
		p.t.Fatalf("purge %s: %d statements, %d in the model", id, removed[1], removed[0])
	}
}

func (p *pair) beginReplace(dataset string) {
	p.t.Helper()
	p.do("begin replace", func(s graph.Store) (graph.Receipt, error) {
		return graph.Receipt{}, s.BeginReplace(p.ctx, graph.Replacement{Dataset: dataset})
	})
}

func (p *pair) beginLoad(dataset string) {
	p.t.Helper()
	p.do("begin load", func(s graph.Store) (graph.Receipt, error) { return graph.Receipt{}, s.BeginLoad(p.ctx, dataset) })
}

func (p *pair) endLoad(dataset string) {
	p.t.Helper()
	p.do("end load", func(s graph.Store) (graph.Receipt, error) {
		return graph.Receipt{}, s.EndLoad(p.ctx, dataset, graph.LoadEnd{Rejected: len(dataset), Kept: 2 * len(dataset)})
	})
}

func (p *pair) endReplace(dataset string, keep bool) graph.Receipt {
	p.t.Helper()
	return p.do("end replace", func(s graph.Store) (graph.Receipt, error) {
		return s.EndReplace(p.ctx, graph.Replacement{Dataset: dataset}, keep)
	})
}

// do carries out one operation on both, works off the store's queue, and holds
// the receipts against each other. It returns the model's.
func (p *pair) do(op string, f func(graph.Store) (graph.Receipt, error)) graph.Receipt {
	p.t.Helper()
	p.clock.step()
	before := raised{p.versionOf(p.model), p.versionOf(p.store)}
	want, err := f(p.model)
	if err != nil {
		p.t.Fatalf("%s: the model: %v", op, err)
	}
	got, err := f(p.store)
	if err != nil {
		p.t.Fatalf("%s: %v", op, err)
	}
	p.drain(p.store)
	p.sameBytes(op+": receipt", shownReceipt(want), shownReceipt(got))
	after := raised{p.versionOf(p.model), p.versionOf(p.store)}
	if (after.model > before.model) != (after.store > before.store) {
		p.t.Fatalf("%s: the version went from %d to %d; in the model from %d to %d", op, before.store, after.store, before.model, after.model)
	}
	if after.model > before.model {
		p.raised = append(p.raised, after)
	}
	return want
}

// drain projects all keys that a store still has in its queue.
func (p *pair) drain(s graph.Store) {
	p.t.Helper()
	for left := 1; left > 0; {
		var err error
		if left, err = s.Project(p.ctx, 1000); err != nil {
			p.t.Fatalf("project: %v", err)
		}
	}
}

func (p *pair) versionOf(s graph.Store) int64 {
	p.t.Helper()
	var v graph.VersionInfo
	p.reading(s, func(r graph.Reader) (err error) {
		v, err = r.Version(p.ctx)
		return err
	})
	return v.Version
}

// reading gives f a snapshot of s.
func (p *pair) reading(s graph.Store, f func(graph.Reader) error) {
	p.t.Helper()
	snapshot, err := s.Snapshot(p.ctx)
	if err != nil {
		p.t.Fatalf("snapshot: %v", err)
	}
	if err := f(snapshot); err != nil {
		p.t.Fatalf("read: %v", err)
	}
	if err := snapshot.Close(); err != nil {
		p.t.Fatalf("close snapshot: %v", err)
	}
}
