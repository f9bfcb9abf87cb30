package recorded_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/names"
	"github.com/graphd/graphd/recorded"
	"github.com/graphd/graphd/store/sqlite"
)

// What these answers are is held against every store's own by
// store/storetest; here is how they are come by.

func load(t testing.TB, batches ...graph.Batch) *sqlite.Store {
	t.Helper()
	s, err := sqlite.Open(t.Context(), sqlite.Options{Path: sqlite.Memory})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	for _, b := range batches {
		if _, err := s.Apply(t.Context(), b); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

// counted counts what is asked of the past.
type counted struct {
	graph.History
	claims, records int
}

func (c *counted) ClaimsNamingThen(ctx context.Context, v graph.Versions, ids []string, facts bool, limit int) ([]graph.StatedClaim, error) {
	c.claims++
	return c.History.ClaimsNamingThen(ctx, v, ids, facts, limit)
}

func (c *counted) RecordsThen(ctx context.Context, v graph.Versions, ids []string) ([]graph.StatedRecord, error) {
	c.records++
	return c.History.RecordsThen(ctx, v, ids)
}

func asOf(t testing.TB, s *sqlite.Store, version int64) (*recorded.Reader, *counted) {
	t.Helper()
	snapshot, err := s.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	history := &counted{History: snapshot.(graph.History)}
	r, err := recorded.New(t.Context(), snapshot, history, recorded.When{Version: &version}, recorded.Options{
		Projector: graph.Projector{Vocabulary: graph.DefaultVocabulary(), Fold: names.Fold}, Now: time.Now()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.Close() })
	return r, history
}

func tie(from, to string) graph.Claim {
	return graph.Claim{Dataset: "d", Source: "d/s", Stance: graph.Asserts, Credibility: 2, Link: &graph.LinkKey{From: from, Type: "MEMBER_OF", To: to}}
}

func record(id string, kind graph.Kind) graph.Record {
	return graph.Record{Dataset: "d", Entity: id, Kind: kind, Names: []graph.Name{{Text: "Name of " + id, Kind: graph.Primary}}}
}

// town is a group of n persons, each of whom is in a group of two, too.
func town(n int) graph.Batch {
	b := graph.Batch{Sources: []graph.Source{{ID: "d/s", Dataset: "d"}}, Records: []graph.Record{record("all", graph.Organization)}}
	for i := range n {
		person, pair := fmt.Sprint("p", i), fmt.Sprint("g", i/2)
		b.Records = append(b.Records, record(person, graph.Person))
		if i%2 == 0 {
			b.Records = append(b.Records, record(pair, graph.Organization))
		}
		b.Claims = append(b.Claims, tie(person, "all"), tie(person, pair))
	}
	return b
}

func TestWhatHasNotChangedIsTakenFromTheStore(t *testing.T) {
	s := load(t, town(10), graph.Batch{Claims: []graph.Claim{tie("p1", "g3")}})
	r, asked := asOf(t, s, 1)
	pages, err := r.Links(t.Context(), graph.LinkQuery{Of: []string{"p0", "all"}, First: 20})
	if err != nil || len(pages[0].Rows) != 2 || len(pages[1].Rows) != 10 {
		t.Fatalf("%+v, %v", pages, err)
	}
	if asked.claims > 0 || asked.records > 0 {
		t.Errorf("nothing changed, but %d times claims were read and %d times records", asked.claims, asked.records)
	}
	pages, err = r.Links(t.Context(), graph.LinkQuery{Of: []string{"p0", "p1"}, First: 20})
	if err != nil || len(pages[0].Rows) != 2 || len(pages[1].Rows) != 2 {
		t.Fatalf("%+v, %v", pages, err)
	}
	if asked.claims != 1 || asked.records > 0 {
		t.Errorf("a link of one changed: %d times claims, %d times records", asked.claims, asked.records)
	}
}

func TestAQuestionThatHangsOnTooManyClaimsIsRefused(t *testing.T) {
	s := load(t, town(recorded.MaxClaims+1), graph.Batch{Records: []graph.Record{record("all", graph.Place)}})
	r, _ := asOf(t, s, 1)
	if _, err := r.Links(t.Context(), graph.LinkQuery{Of: []string{"all"}, First: 1}); graph.KindOf(err) != graph.Limit {
		t.Errorf("%v", err)
	}
	if links, err := r.LinksByID(t.Context(), []string{"MEMBER_OF/p7/all"}); err != nil || links[0] == nil {
		t.Errorf("one link of the same entity: %v, %v", links, err)
	}
}

func TestTheVersionIsThatOfTheAnswers(t *testing.T) {
	s := load(t, town(2), graph.Batch{Records: []graph.Record{record("q", graph.Person)}})
	r, _ := asOf(t, s, 1)
	if info, err := r.Version(t.Context()); err != nil || info.Version != 1 {
		t.Errorf("%+v, %v", info, err)
	}
}

// A page of links as it was, taken from the store or projected anew, beside the
// same page of today.
func BenchmarkLinks(b *testing.B) {
	changed := graph.Batch{Records: []graph.Record{record("q", graph.Person)}}
	for i := range 500 {
		changed.Claims = append(changed.Claims, tie("q", fmt.Sprint("g", 2_000+i)), tie(fmt.Sprint("p", 5_000+i), "g1"))
	}
	s := load(b, town(20_000), graph.Batch{Records: []graph.Record{record("r", graph.Person)}}, changed)
	now, err := s.Snapshot(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	defer now.Close()
	few, _ := asOf(b, s, 3)
	many, _ := asOf(b, s, 1)
	for _, c := range []struct {
		name string
		r    graph.Reader
	}{{"today", now}, {"unchanged", few}, {"anew", many}} {
		b.Run(c.name, func(b *testing.B) {
			for i := 0; b.Loop(); i++ {
				if _, err := c.r.Links(b.Context(), graph.LinkQuery{Of: []string{fmt.Sprint("p", i%5_000), fmt.Sprint("g", i%2_000)}, First: 20}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
