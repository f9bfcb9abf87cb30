package storetest

import (
	"reflect"
	"testing"

	"github.com/graphd/graphd/graph"
)

// The tests in files expected_*_test.go hold the model to answers that were
// worked out by hand, so that it is not compared with itself alone.

// knowing is a model that holds the batches.
func knowing(t *testing.T, batches ...graph.Batch) (*model, *clock) {
	t.Helper()
	c := &clock{}
	m := NewModel(graph.DefaultVocabulary(), c.now).(*model)
	for _, b := range batches {
		c.step()
		if r, err := m.Apply(t.Context(), b); err != nil || len(r.Rejected) > 0 {
			t.Fatalf("apply: %v, %v", err, r.Rejected)
		}
	}
	return m, c
}

// read is a reader of what the model holds now.
func (m *model) read(t *testing.T) graph.Snapshot {
	t.Helper()
	s, err := m.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func (m *model) link(t *testing.T, id string) *graph.Link {
	t.Helper()
	rows, err := m.read(t).LinksByID(t.Context(), []string{id})
	if err != nil {
		t.Fatal(err)
	}
	if rows[0] == nil {
		t.Fatalf("there is no link %s", id)
	}
	return rows[0]
}

func expect(t *testing.T, what string, got, want any) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}

// must drops the error of an answer that has to come.
func must[T any](t *testing.T) func(T, error) T {
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

// stage is a person, two groups and sources of several authors, without any
// default rating.
func stage() graph.Batch {
	return graph.Batch{
		Sources: []graph.Source{source("x/1", "author-1", "B"), source("x/2", "author-2", "B"), source("x/3", "author-3", "C"), source("x/1b", "author-1", "A"),
			source("x/d", "author-d", "D"), source("x/e", "author-e", "E"), source("x/f", "author-f", "F"), source("x/p", "p", "A"), source("x/u1", "", ""), source("x/u2", "", "")},
		Records: []graph.Record{record("x", "p", graph.Person, "P"), record("x", "g", graph.Organization, "G"), record("x", "h", graph.Organization, "H")},
	}
}

// saying is a batch of claims.
func saying(list ...graph.Claim) graph.Batch { return graph.Batch{Claims: list} }
