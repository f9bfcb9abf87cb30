package loaders_test

import (
	"context"
	"strings"
	"testing"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders"
)

// fakeStore can say what it holds of its datasets.
type fakeStore struct {
	fakeWriter
	datasets []graph.DatasetStatus
	waiting  []graph.StatedClaim // in their order
	open     int                 // snapshots not closed
}

type fakeSnapshot struct {
	graph.Reader
	store *fakeStore
}

func (s *fakeStore) Snapshot(context.Context) (graph.Snapshot, error) {
	s.open++
	return fakeSnapshot{store: s}, nil
}

func (s fakeSnapshot) Datasets(context.Context) ([]graph.DatasetStatus, error) {
	return s.store.datasets, nil
}

func (s fakeSnapshot) Waiting(_ context.Context, q graph.WaitingQuery) ([]graph.ClaimPage, error) {
	pages := make([]graph.ClaimPage, len(q.Datasets))
	for i, dataset := range q.Datasets {
		for _, c := range s.store.waiting {
			if c.Dataset == dataset && len(pages[i].Claims) < q.First {
				pages[i].Claims = append(pages[i].Claims, c)
			}
		}
	}
	return pages, nil
}

// Entities finds organizations, but for mary-oka, who is not there.
func (s fakeSnapshot) Entities(_ context.Context, ids []string) ([]*graph.Entity, error) {
	found := make([]*graph.Entity, len(ids))
	for i, id := range ids {
		if id != "mary-oka" {
			found[i] = &graph.Entity{ID: id, Kind: graph.Organization}
		}
	}
	return found, nil
}

// Sources finds the register.
func (s fakeSnapshot) Sources(_ context.Context, ids []string) ([]*graph.Source, error) {
	found := make([]*graph.Source, len(ids))
	for i, id := range ids {
		if strings.HasSuffix(id, "/register") {
			found[i] = &graph.Source{ID: id}
		}
	}
	return found, nil
}

func (s fakeSnapshot) Close() error { s.store.open--; return nil }

func TestSummaryOfAStore(t *testing.T) {
	w := &fakeStore{datasets: []graph.DatasetStatus{{Dataset: graph.Dataset{ID: "d"}, Dangling: 3, Misfit: 1}, {Dataset: graph.Dataset{ID: "other"}, Dangling: 9}},
		waiting: []graph.StatedClaim{stuck("d", "register", "mary-oka", graph.Dangling)}}
	sum := load(t, w, loaders.Options{Files: files("a.jsonl", small+"{}\n", "notes.md", "# Notes\n")})
	if w.open != 0 {
		t.Errorf("%d snapshots were left open", w.open)
	}
	var b strings.Builder
	if err := sum.Write(&b); err != nil {
		t.Fatal(err)
	}
	want := `skipped notes.md: its format is not known
waiting: mary-oka DIRECTS oak-lines (register, p. 3): no entity "mary-oka"
waiting: and 3 more, which are not listed
rejected:
  a.jsonl:4: the line has 0 keys where one belongs that says what it is (write {"entity": {…}}; known: dataset, source, entity, link, fact, judgement)
dataset d: 4 read, 3 added, 0 changed, 0 unchanged, 0 withdrawn, 1 rejected; of its claims, 3 dangling, 1 misfit
4 statements from 1 file
3 added, 0 changed, 0 unchanged, 0 withdrawn, 1 rejected
`
	if b.String() != want {
		t.Errorf("got:\n%s\nwant:\n%s", b.String(), want)
	}
}

// TestKnownDatasetKeepsItsDescription loads rows without a dataset object into
// a dataset that the store describes already.
func TestKnownDatasetKeepsItsDescription(t *testing.T) {
	rows := strings.SplitAfterN(small, "\n", 2)[1]
	for _, replace := range []bool{false, true} {
		w := &fakeStore{datasets: []graph.DatasetStatus{{Dataset: graph.Dataset{ID: "d", Title: "The dataset"}}}}
		load(t, w, loaders.Options{Files: files("a.jsonl", rows), Dataset: "d", Replace: replace})
		described := false
		for _, b := range w.batches {
			described = described || len(b.Datasets) > 0
		}
		if described != replace {
			t.Errorf("replace %t: described %t", replace, described)
		}
	}
}
