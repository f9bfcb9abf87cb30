package storetest

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/graphd/graphd/graph"
)

// TestFaultsAreFound runs the cases on stores that are wrong in one thing
// each, and expects a case to fail.
func TestFaultsAreFound(t *testing.T) {
	for _, f := range faults() {
		t.Run(f.name, func(t *testing.T) {
			open := func(_ *testing.T, clock func() time.Time) graph.Store {
				return &faulty{NewModel(graph.DefaultVocabulary(), clock), f}
			}
			theme, _, _ := strings.Cut(f.name, ":")
			for _, s := range finding[theme] {
				if failure := failureOf(t, s, open); failure != "" {
					return
				}
			}
			t.Error("no case fails")
		})
	}
}

// finding says in which cases a fault is looked for.
var finding = map[string][]scenario{
	"links": slices.Concat(links(), linkFilters(), pages(), days()), "entities": slices.Concat(entityFilters(), pages()), "counts": days(), "facts": slices.Concat(facts(), claims()), "waiting": listingWaiting(),
	"claims": slices.Concat(claims(), withdrawing()), "records": loading(), "datasets": slices.Concat(waiting(), listingWaiting(), replacing()), "changes": changes(),
	"batches": slices.Concat(loading(), withdrawing(), identities()), "receipts": loading(), "replacing": replacing(), "snapshots": snapshots(),
}

// failed is what a case panics with that fails.
type failed string

type failing struct{}

func (failing) Helper()                           {}
func (failing) Fatalf(format string, args ...any) { panic(failed(fmt.Sprintf(format, args...))) }

func failureOf(t *testing.T, s scenario, open Open) (failure failed) {
	defer func() {
		if r := recover(); r != nil {
			failure = r.(failed)
		}
	}()
	p := newPair(t, failing{}, open)
	s.run(p)
	p.checkEverything()
	return ""
}

// fault changes a question before, or an answer after, the store has seen it.
type fault struct {
	name      string
	links     func(*graph.LinkQuery)
	pages     func([]graph.LinkPage)
	find      func(*graph.EntityQuery)
	counts    func(at **graph.Day)
	claims    func([]graph.ClaimPage)
	facts     func(*graph.FactQuery)
	findFacts func(*graph.FindFactsQuery)
	factsByID func(ids []string, rows []*graph.Fact)
	waiting   func(*graph.WaitingQuery)
	waits     func([]graph.ClaimPage)
	records   func([][]graph.StatedRecord)
	datasets  func([]graph.DatasetStatus)
	changes   func(*graph.ChangePage)
	batch     func(*graph.Batch)
	keep      func(*bool)
	receipt   func(*graph.Receipt)
	live      bool // snapshots see later writes
}

type faulty struct {
	graph.Store
	f fault
}

func alter[T any](f func(T), v T) {
	if f != nil {
		f(v)
	}
}

func (s *faulty) Snapshot(ctx context.Context) (graph.Snapshot, error) {
	snapshot, err := s.Store.Snapshot(ctx)
	return &faultySnapshot{snapshot, s}, err
}

func (s *faulty) Apply(ctx context.Context, b graph.Batch) (graph.Receipt, error) {
	alter(s.f.batch, &b)
	r, err := s.Store.Apply(ctx, b)
	alter(s.f.receipt, &r)
	return r, err
}

func (s *faulty) EndReplace(ctx context.Context, r graph.Replacement, keep bool) (graph.Receipt, error) {
	alter(s.f.keep, &keep)
	return s.Store.EndReplace(ctx, r, keep)
}

type faultySnapshot struct {
	graph.Snapshot
	of *faulty
}

func (r *faultySnapshot) Links(ctx context.Context, q graph.LinkQuery) ([]graph.LinkPage, error) {
	alter(r.of.f.links, &q)
	if r.of.f.live {
		now, err := r.of.Store.Snapshot(ctx)
		if err != nil {
			return nil, err
		}
		return now.Links(ctx, q)
	}
	pages, err := r.Snapshot.Links(ctx, q)
	alter(r.of.f.pages, pages)
	return pages, err
}

func (r *faultySnapshot) FindEntities(ctx context.Context, q graph.EntityQuery) (graph.EntityPage, error) {
	alter(r.of.f.find, &q)
	return r.Snapshot.FindEntities(ctx, q)
}

func (r *faultySnapshot) LinkCounts(ctx context.Context, of []string, at *graph.Day) ([][]graph.LinkCount, error) {
	alter(r.of.f.counts, &at)
	return r.Snapshot.LinkCounts(ctx, of, at)
}

func (r *faultySnapshot) Facts(ctx context.Context, q graph.FactQuery) ([][]*graph.Fact, error) {
	alter(r.of.f.facts, &q)
	return r.Snapshot.Facts(ctx, q)
}

func (r *faultySnapshot) FactsByID(ctx context.Context, ids []string) ([]*graph.Fact, error) {
	rows, err := r.Snapshot.FactsByID(ctx, ids)
	if r.of.f.factsByID != nil {
		r.of.f.factsByID(ids, rows)
	}
	return rows, err
}

func (r *faultySnapshot) FindFacts(ctx context.Context, q graph.FindFactsQuery) (graph.FactPage, error) {
	alter(r.of.f.findFacts, &q)
	return r.Snapshot.FindFacts(ctx, q)
}

func (r *faultySnapshot) Waiting(ctx context.Context, q graph.WaitingQuery) ([]graph.ClaimPage, error) {
	alter(r.of.f.waiting, &q)
	pages, err := r.Snapshot.Waiting(ctx, q)
	alter(r.of.f.waits, pages)
	return pages, err
}

func (r *faultySnapshot) Claims(ctx context.Context, q graph.ClaimQuery) ([]graph.ClaimPage, error) {
	pages, err := r.Snapshot.Claims(ctx, q)
	alter(r.of.f.claims, pages)
	return pages, err
}

func (r *faultySnapshot) Records(ctx context.Context, of []string) ([][]graph.StatedRecord, error) {
	records, err := r.Snapshot.Records(ctx, of)
	alter(r.of.f.records, records)
	return records, err
}

func (r *faultySnapshot) Datasets(ctx context.Context) ([]graph.DatasetStatus, error) {
	datasets, err := r.Snapshot.Datasets(ctx)
	alter(r.of.f.datasets, datasets)
	return datasets, err
}

func (r *faultySnapshot) Changes(ctx context.Context, q graph.ChangeQuery) (graph.ChangePage, error) {
	page, err := r.Snapshot.Changes(ctx, q)
	alter(r.of.f.changes, &page)
	return page, err
}
