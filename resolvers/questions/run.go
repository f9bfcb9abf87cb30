package questions

import (
	"bytes"
	"context"
	"encoding/json"
	"testing"
	"time"

	"github.com/graphd/graphd/graph"
)

// loaded is when every file's graph is recorded.
var loaded = time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)

// Open opens an empty store that uses the default vocabulary and the clock.
type Open func(t *testing.T, clock func() time.Time) graph.Store

// Answer answers a query over a store: the whole answer as JSON, errors in it
// included. An error is for a query that is refused before it runs.
type Answer func(ctx context.Context, reader graph.Reader, query string, variables map[string]any) ([]byte, error)

// Run asks all questions, with a new store for each file.
func Run(t *testing.T, open Open, answer Answer) {
	all, err := readAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range all {
		t.Run(f.Title, func(t *testing.T) {
			snapshot := load(t, open(t, func() time.Time { return loaded }), &f)
			for _, q := range f.Questions {
				t.Run(q.Name, func(t *testing.T) { check(t, answer, snapshot, q) })
			}
		})
	}
}

// load fills a store with the file's graph and opens a view of it.
func load(t *testing.T, store graph.Store, f *file) graph.Snapshot {
	t.Helper()
	t.Cleanup(func() { store.Close() })
	b, err := f.batch()
	if err != nil {
		t.Fatal(err)
	}
	receipt, err := store.Apply(t.Context(), b)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range receipt.Rejected {
		t.Fatalf("%s %d is rejected: %s: %s", r.Kind, r.Index, r.Field, r.Reason)
	}
	snapshot, err := store.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { snapshot.Close() })
	return snapshot
}

func check(t *testing.T, answer Answer, reader graph.Reader, q question) {
	t.Helper()
	got, err := answer(t.Context(), reader, q.Ask, q.Variables)
	if err != nil {
		t.Fatal(err)
	}
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
