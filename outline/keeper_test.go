package outline_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/rs/zerolog"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/outline"
	"github.com/graphd/graphd/store/storetest"
)

var vocabulary = graph.DefaultVocabulary()

// restless is a store that is written to while it is read, so many times, and
// that cannot be reached for so many more.
type restless struct {
	graph.Store
	t        *testing.T
	linkType string
	quiet    int // readings before the first write
	writes   int
	down     int
}

func newRestless(t *testing.T, v *graph.Vocabulary, linkType string) *restless {
	s := &restless{Store: storetest.NewModel(v, time.Now), t: t, linkType: linkType}
	t.Cleanup(func() { _ = s.Close() })
	s.tie(0)
	return s
}

// tie links group n to the one before it.
func (s *restless) tie(n int) {
	s.t.Helper()
	b := graph.Batch{Claims: []graph.Claim{{Dataset: "d", Source: "d/s", Stance: graph.Asserts, Credibility: 2,
		Link: &graph.LinkKey{From: fmt.Sprint("g", n+1), Type: s.linkType, To: fmt.Sprint("g", n)}}}}
	b.Datasets = []graph.Dataset{{ID: "d", Title: "D", Edition: "1"}}
	b.Sources = []graph.Source{{ID: "d/s", Dataset: "d", Title: "S", Author: "A", Reliability: "B"}}
	for _, id := range []string{b.Claims[0].Link.From, b.Claims[0].Link.To} {
		b.Records = append(b.Records, graph.Record{Dataset: "d", Entity: id, Kind: graph.Organization, Names: []graph.Name{{Text: id, Kind: graph.Primary}}})
	}
	receipt, err := s.Apply(s.t.Context(), b)
	if err != nil || len(receipt.Rejected) > 0 {
		s.t.Fatal(receipt, err)
	}
}

func (s *restless) Snapshot(ctx context.Context) (graph.Snapshot, error) {
	if s.down > 0 {
		s.down--
		return nil, errors.New("it is down")
	}
	inner, err := s.Store.Snapshot(ctx)
	return &moving{Snapshot: inner, store: s}, err
}

// moving shows what is there with every call.
type moving struct {
	graph.Snapshot
	store *restless
	moved bool
}

func (m *moving) Moved() bool { return m.moved }

// Links are those after the next write, while there are any.
func (m *moving) Links(ctx context.Context, q graph.LinkQuery) ([]graph.LinkPage, error) {
	if m.store.quiet > 0 || m.store.writes == 0 {
		m.store.quiet--
		return m.Snapshot.Links(ctx, q)
	}
	m.moved = true
	m.store.tie(m.store.writes)
	m.store.writes--
	later, err := m.store.Store.Snapshot(ctx)
	if err != nil {
		return nil, err
	}
	return later.Links(ctx, q)
}

// outlineNow is the outline of a new snapshot, nil where none is held.
func outlineNow(t *testing.T, k *outline.Keeper) graph.LinkOutline {
	t.Helper()
	s, err := k.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	o, err := s.(graph.Outlined).Outline(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return o
}

func keep(s graph.Snapshots, most int, log zerolog.Logger) *outline.Keeper {
	return outline.Keep(s, outline.Options{Vocabulary: vocabulary, Links: most, Log: log})
}

// What was read while others wrote is read again until it is of one version.
func TestWhatMovesIsReadAgain(t *testing.T) {
	s := newRestless(t, vocabulary, "ALLIED_WITH")
	s.writes = 1
	k := keep(s, 100, zerolog.Nop())
	if outlineNow(t, k) != nil {
		t.Error("an outline before anything is read")
	}
	if err := k.CatchUp(t.Context()); err != nil {
		t.Fatal(err)
	}
	o := outlineNow(t, k)
	if o == nil {
		t.Fatal("no outline of a store at rest")
	}
	for id, want := range map[string]int{"g0": 1, "g1": 2, "g2": 1, "g3": 0} {
		if got := o.Degree(id, graph.AnyDirection, nil); got != want {
			t.Errorf("%s has %d links, want %d", id, got, want)
		}
	}
}

// A link that comes after all were read, and before they are counted, is of no
// type that is not known.
func TestWhatComesBeforeTheCount(t *testing.T) {
	s := newRestless(t, vocabulary, "ALLIED_WITH")
	s.quiet, s.writes = len(vocabulary.TypeNames()), 1
	k := keep(s, 100, zerolog.Nop())
	if err := k.CatchUp(t.Context()); err != nil {
		t.Fatal(err)
	}
	if s.writes > 0 {
		t.Fatal("nothing was written")
	}
	if o := outlineNow(t, k); o == nil || o.Degree("g1", graph.AnyDirection, nil) != 2 {
		t.Error("the link is not held")
	}
}

// A store that has been written to since is asked itself until the Keeper has
// followed, which a question brings it to do.
func TestTheKeeperFollowsWhenAsked(t *testing.T) {
	s := newRestless(t, vocabulary, "ALLIED_WITH")
	k := keep(s, 100, zerolog.Nop())
	ctx, stop := context.WithCancel(t.Context())
	var running sync.WaitGroup
	running.Go(func() { k.Run(ctx) })
	defer running.Wait()
	defer stop()
	within(t, func() bool { return outlineNow(t, k) != nil })
	s.tie(1)
	if outlineNow(t, k) != nil {
		t.Error("an outline of an earlier version")
	}
	within(t, func() bool { o := outlineNow(t, k); return o != nil && o.Degree("g1", graph.AnyDirection, nil) == 2 })
}

func within(t *testing.T, is func() bool) {
	t.Helper()
	for begun := time.Now(); !is(); time.Sleep(10 * time.Millisecond) {
		if time.Since(begun) > time.Minute {
			t.Fatal("it never came to that")
		}
	}
}

// A store with too many links is asked itself for good, one that cannot be
// reached until it can; the log says so.
func TestWhatIsNotHeldIsSaid(t *testing.T) {
	s, log := newRestless(t, vocabulary, "ALLIED_WITH"), &bytes.Buffer{}
	s.tie(1)
	k := keep(s, 1, zerolog.New(log))
	k.Run(t.Context()) // which ends by itself
	if outlineNow(t, k) != nil || !strings.Contains(log.String(), `more links than are to be held","most":1`) {
		t.Errorf("two links are held, or: %s", log)
	}
	log.Reset()
	extended, err := vocabulary.Extend(graph.Extension{LinkTypes: []graph.LinkType{{Name: "TWINNED_WITH", Reads: "is twinned with", Inverse: "is twinned with", Symmetric: true,
		Ends: []graph.Ends{{From: []graph.Kind{graph.Organization}, To: []graph.Kind{graph.Organization}}}}}})
	if err != nil {
		t.Fatal(err)
	}
	k = keep(newRestless(t, extended, "TWINNED_WITH"), 100, zerolog.New(log))
	k.Run(t.Context())
	if outlineNow(t, k) != nil || !strings.Contains(log.String(), "types that the vocabulary does not know") {
		t.Errorf("links of unknown types are held, or: %s", log)
	}
	s.down = 1
	k = keep(s, 2, zerolog.New(log))
	if err := k.CatchUp(t.Context()); err == nil {
		t.Error("no error of a store that is down")
	}
	if err := k.CatchUp(t.Context()); err != nil || outlineNow(t, k) == nil {
		t.Error("nothing is held of a store that is there again", err)
	}
}

// An outline answers nothing but what it can answer as the store does.
func TestWhatAnOutlineRefuses(t *testing.T) {
	k := keep(newRestless(t, vocabulary, "ALLIED_WITH"), 100, zerolog.Nop())
	if err := k.CatchUp(t.Context()); err != nil {
		t.Fatal(err)
	}
	o, all := outlineNow(t, k), []string{"g0"}
	for name, q := range map[string]graph.LinkQuery{
		"all links":     {OrderBy: graph.LinkByConfidence, First: 1},
		"another order": {Of: all, OrderBy: graph.LinkByID, First: 1},
		"a later page":  {Of: all, OrderBy: graph.LinkByConfidence, First: 1, After: &graph.Position{}},
		"a count":       {Of: all, OrderBy: graph.LinkByConfidence, First: 1, Count: 1},
		"others":        {Of: all, OrderBy: graph.LinkByConfidence, First: 1, Others: true},
		"a dataset's":   {Of: all, OrderBy: graph.LinkByConfidence, First: 1, Filter: graph.LinkFilter{Dataset: "d"}},
		"no page":       {Of: all, OrderBy: graph.LinkByConfidence},
	} {
		if _, err := o.Links(t.Context(), q); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	gone, stop := context.WithCancel(t.Context())
	stop()
	if _, err := o.Links(gone, graph.LinkQuery{Of: all, OrderBy: graph.LinkByConfidence, First: 1}); graph.KindOf(err) != graph.Timeout {
		t.Errorf("after the end: %v", err)
	}
}
