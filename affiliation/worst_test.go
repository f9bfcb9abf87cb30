package affiliation_test

import (
	"context"
	"fmt"
	"runtime"
	"runtime/debug"
	"sync"
	"testing"
	"time"

	"github.com/graphd/graphd/affiliation"
	"github.com/graphd/graphd/graph"
)

// counting counts the links that a Reader gives.
type counting struct {
	graph.Reader
	rows, calls int
}

func (c *counting) Links(ctx context.Context, q graph.LinkQuery) ([]graph.LinkPage, error) {
	pages, err := c.Reader.Links(ctx, q)
	c.calls++
	for i := range pages {
		c.rows += len(pages[i].Rows)
	}
	return pages, err
}

// crowd is a graph of two hubs with the same 20,500 leaves, which stand at
// either end of it, and of forty groups, all above "low", which are parts of the
// same thousand others.
func crowd() graph.Batch {
	b := graph.Batch{Sources: []graph.Source{{ID: "d/s", Dataset: "d"}}}
	group := func(id string) {
		b.Records = append(b.Records, graph.Record{Dataset: "d", Entity: id, Kind: graph.Organization, Names: []graph.Name{{Text: id, Kind: graph.Primary}}})
	}
	within := func(from, to string) {
		b.Claims = append(b.Claims, graph.Claim{Dataset: "d", Source: "d/s", Stance: graph.Asserts, Credibility: 2, Link: &graph.LinkKey{From: from, Type: "PART_OF", To: to}})
	}
	for _, id := range []string{"hub", "bub", "x", "y", "low", "apart"} {
		group(id)
	}
	for i := range 20_500 {
		leaf := fmt.Sprintf("leaf-%05d", i)
		group(leaf)
		within(leaf, "hub")
		within(leaf, "bub")
	}
	for k := range 1_000 {
		group(fmt.Sprintf("top-%03d", k))
	}
	for i := range 40 {
		middle := fmt.Sprintf("middle-%02d", i)
		group(middle)
		within("low", middle)
		for k := range 1_000 {
			within(middle, fmt.Sprintf("top-%03d", k))
		}
	}
	within("x", "hub")
	within("y", "bub")
	within("hub", "low")
	return b
}

// mostHeap is what the worst question may hold.
const mostHeap = 64 << 20

// The worst questions there are read no more than the bound says, and hold less
// than 64 MB at any time.
func TestTheWorstQuestionsStayWithinTheirBounds(t *testing.T) {
	if testing.Short() {
		t.Skip("loads 80,000 links")
	}
	store := openSQLite(t, graph.DefaultVocabulary())
	defer store.Close()
	if _, err := store.Apply(t.Context(), crowd()); err != nil {
		t.Fatal(err)
	}
	for left := 1; left > 0; {
		var err error
		if left, err = store.Project(t.Context(), 20_000); err != nil {
			t.Fatal(err)
		}
	}
	v, rows := graph.DefaultVocabulary(), affiliation.DefaultRows
	check := func(of, with string) func(graph.Reader) (bool, error) {
		return func(r graph.Reader) (bool, error) {
			answers, _, err := affiliation.Check(t.Context(), r, v, []affiliation.Question{{Of: of, With: with}}, affiliation.Bounds{})
			return err == nil && answers[0].Complete(), err
		}
	}
	path := func(from, to string) func(graph.Reader) (bool, error) {
		return func(r graph.Reader) (bool, error) {
			result, err := affiliation.Paths(t.Context(), r, v, affiliation.PathQuery{From: from, To: to, MaxHops: affiliation.MaxHops, First: 10}, affiliation.Bounds{})
			return err == nil && result.Complete(), err
		}
	}
	list := func(list func(context.Context, graph.Reader, *graph.Vocabulary, []string, *graph.Day, affiliation.Bounds) ([]*affiliation.List, error), id string) func(graph.Reader) (bool, error) {
		return func(r graph.Reader) (bool, error) {
			lists, err := list(t.Context(), r, v, []string{id}, nil, affiliation.Bounds{})
			return err == nil && lists[0].Complete(), err
		}
	}
	// A quarter may be read of hubs that turn out to have more than is left.
	// Besides a search's own links, a verdict reads one page of ties of the
	// first entity and one toward the second.
	ties := affiliation.DefaultTies + affiliation.DefaultFan
	for _, c := range []struct {
		name  string
		most  int // links read
		calls int
		whole bool
		ask   func(graph.Reader) (bool, error)
	}{
		{"a verdict through forty hubs", rows*5/4 + ties, 12, false, check("low", "apart")},
		{"a verdict between hubs", rows*5/4 + ties, 12, false, check("hub", "bub")},
		{"a path between what two hubs hold, of eight hops", rows, 16, false, path("x", "y")},
		{"a path to nowhere", rows, 16, true, path("x", "apart")},
		{"all that forty hubs lead to", rows * 5 / 4, 12, false, list(affiliation.Affiliations, "low")},
		{"all within a hub, and within what is in it", rows * 5 / 4, 12, false, list(affiliation.Affiliates, "low")},
	} {
		snap, err := store.Snapshot(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		r := &counting{Reader: snap}
		var whole bool
		grown := heapGrowth(func() { whole, err = c.ask(r) })
		if err := snap.Close(); err != nil {
			t.Fatal(err)
		}
		t.Logf("%s: %d rows in %d calls, %d MB", c.name, r.rows, r.calls, grown>>20)
		if err != nil || whole != c.whole || r.rows > c.most || r.calls > c.calls || grown > mostHeap {
			t.Errorf("%s: complete %v, %d rows of at most %d, %d calls of at most %d, %d MB, %v", c.name, whole, r.rows, c.most, r.calls, c.calls, grown>>20, err)
		}
	}
}

// heapGrowth is how far the heap grows at most while something runs. Garbage is
// collected often, so that little of it is counted.
func heapGrowth(run func()) uint64 {
	defer debug.SetGCPercent(debug.SetGCPercent(10))
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	before, most := m.HeapAlloc, m.HeapAlloc
	done, watching := make(chan struct{}), sync.WaitGroup{}
	watching.Go(func() {
		for {
			runtime.ReadMemStats(&m)
			most = max(most, m.HeapAlloc)
			select {
			case <-done:
				return
			case <-time.After(time.Millisecond):
			}
		}
	})
	run()
	close(done)
	watching.Wait()
	return most - before
}
