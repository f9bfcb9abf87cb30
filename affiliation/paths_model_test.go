package affiliation_test

import (
	"context"
	"reflect"
	"testing"
	"time"

	"github.com/graphd/graphd/affiliation"
	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/outline"
	"github.com/graphd/graphd/store/storetest"
	"github.com/rs/zerolog"
	"pgregory.net/rapid"
)

// claimed states the links of a shelf as claims, those that are denied too.
func (s *shelf) claimed() graph.Batch {
	b := graph.Batch{Datasets: []graph.Dataset{{ID: "d", Title: "D", Edition: "1"}}}
	for _, source := range []string{"d/one", "d/two"} {
		b.Sources = append(b.Sources, graph.Source{ID: source, Dataset: "d", Title: source, Author: source, Reliability: "B"})
	}
	for id := range s.entities {
		b.Records = append(b.Records, graph.Record{Dataset: "d", Entity: id, Kind: graph.Organization, Names: []graph.Name{{Text: id, Kind: graph.Primary}}})
	}
	for i, l := range s.links {
		c := graph.Claim{Dataset: "d", Source: "d/one", Stance: graph.Asserts, Credibility: 1 + i%5,
			Link: &graph.LinkKey{From: l.From, Type: l.Type, To: l.To}}
		switch l.Status {
		case graph.Denied:
			c.Stance = graph.Denies
		case graph.Disputed:
			denial := c
			denial.Source, denial.Stance, denial.Credibility = "d/two", graph.Denies, 1
			b.Claims = append(b.Claims, denial)
		}
		for _, p := range l.Periods {
			dated := c
			dated.Since, dated.Until = p.Start.First.Date(), p.End.Last.Date()
			b.Claims = append(b.Claims, dated)
		}
	}
	return b
}

// What a store projects from claims is searched as well as what a test makes.
func TestPathsInAStore(t *testing.T) {
	ctx := context.Background()
	rapid.Check(t, func(t *rapid.T) {
		drawn, q := drawShelf(t), drawPathQuery(t)
		store := storetest.NewModel(vocabulary, time.Now)
		defer func() { _ = store.Close() }()
		if receipt, err := store.Apply(ctx, drawn.claimed()); err != nil || len(receipt.Rejected) > 0 {
			t.Fatal(receipt, err)
		}
		r, err := store.Snapshot(ctx)
		if err != nil {
			t.Fatal(err)
		}
		all, err := r.Links(ctx, graph.LinkQuery{First: 1000})
		if err != nil {
			t.Fatal(err)
		}
		projected := newShelf(nil)
		for _, row := range all[0].Rows {
			projected.links = append(projected.links, row.Link)
		}
		expectPaths(t, paths(t, r, q, affiliation.Bounds{Eager: drawEager(t)}), naivePaths(projected, q), q)
	})
}

// What a search finds in an outline of a store is what it finds in the store,
// whatever bounds it meets.
func TestOutlinedPaths(t *testing.T) {
	ctx := context.Background()
	rapid.Check(t, func(t *rapid.T) {
		drawn, q := drawShelf(t), drawPathQuery(t)
		b := affiliation.Bounds{Rows: rapid.SampledFrom([]int{0, 5, 20}).Draw(t, "rows"), Fan: rapid.SampledFrom([]int{0, 2, 4}).Draw(t, "fan"), Eager: drawEager(t)}
		store := storetest.NewModel(vocabulary, time.Now)
		defer func() { _ = store.Close() }()
		if receipt, err := store.Apply(ctx, drawn.claimed()); err != nil || len(receipt.Rejected) > 0 {
			t.Fatal(receipt, err)
		}
		keeper := outline.Keep(store, outline.Options{Vocabulary: vocabulary, Links: outline.DefaultLinks, Log: zerolog.Nop()})
		if err := keeper.CatchUp(ctx); err != nil {
			t.Fatal(err)
		}
		r, err := keeper.Snapshot(ctx)
		if err != nil {
			t.Fatal(err)
		}
		asked := &unasked{Snapshot: r}
		got, err := affiliation.OutlinedPaths(ctx, asked, r.(graph.Outlined), vocabulary, q, b)
		if err != nil {
			t.Fatal(err)
		}
		if want := paths(t, r, q, b); !reflect.DeepEqual(got, want) {
			t.Errorf("%+v\n got %+v\nwant %+v", q, got, want)
		}
		if asked.calls > 0 {
			t.Errorf("%d times links were read of the store", asked.calls)
		}
	})
}

// unasked counts how often links are asked for.
type unasked struct {
	graph.Snapshot
	calls int
}

func (u *unasked) Links(ctx context.Context, q graph.LinkQuery) ([]graph.LinkPage, error) {
	u.calls++
	return u.Snapshot.Links(ctx, q)
}
