package questions

import (
	"bytes"
	"context"
	"encoding/json"
	"testing"
	"time"

	"github.com/graphd/graphd/graph"
)

// loaded is when every file's graph is recorded, and later editions of it a day
// after each other.
var loaded = time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)

// Open opens an empty store that uses the default vocabulary and the clock.
type Open func(t *testing.T, clock func() time.Time) graph.Store

// Answer answers a query: the whole answer as JSON, errors in it included.
type Answer func(ctx context.Context, query string, variables map[string]any) []byte

// Over makes what answers queries over a store.
type Over func(t *testing.T, store graph.Store, clock func() time.Time) Answer

// Run asks all questions, with a new store for each file.
func Run(t *testing.T, open Open, over Over) {
	all, err := readAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range all {
		t.Run(f.Title, func(t *testing.T) {
			now := loaded
			clock := func() time.Time { return now }
			store := open(t, clock)
			t.Cleanup(func() { store.Close() })
			load(t, store, f.Graph, "")
			for _, e := range f.Editions {
				now = now.AddDate(0, 0, 1)
				load(t, store, e.Graph, e.Replaces)
			}
			answer := over(t, store, clock)
			for _, q := range f.Questions {
				t.Run(q.Name, func(t *testing.T) { check(t, answer, q) })
			}
		})
	}
}

// load puts a graph into a store, in the place of a dataset if it replaces one.
func load(t *testing.T, store graph.Store, g statements, replaces string) {
	t.Helper()
	b, err := g.batch()
	if err != nil {
		t.Fatal(err)
	}
	if replaces != "" {
		b.Replacing = graph.Replacement{Dataset: replaces, Run: "questions"}
		if err := store.BeginReplace(t.Context(), b.Replacing); err != nil {
			t.Fatal(err)
		}
	}
	receipt, err := store.Apply(t.Context(), b)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range receipt.Rejected {
		t.Fatalf("%s %d is rejected: %s: %s", r.Kind, r.Index, r.Field, r.Reason)
	}
	if replaces == "" {
		return
	}
	if _, err := store.EndReplace(t.Context(), b.Replacing, false); err != nil {
		t.Fatal(err)
	}
}

func check(t *testing.T, answer Answer, q question) {
	t.Helper()
	got := bytes.TrimSpace(answer(t.Context(), q.Ask, q.Variables))
	var want bytes.Buffer
	if err := json.Compact(&want, []byte(q.Answer)); err != nil {
		t.Fatalf("the answer in the file is no JSON: %v", err)
	}
	if !bytes.Equal(got, want.Bytes()) {
		t.Errorf("%s\nanswers\n%s\nwant\n%s", q.Ask, spread(got), spread(want.Bytes()))
	}
}

// spread is JSON over many lines, for people.
func spread(text []byte) string {
	var out bytes.Buffer
	if err := json.Indent(&out, text, "", "  "); err != nil {
		return string(text)
	}
	return out.String()
}
