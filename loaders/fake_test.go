package loaders_test

import (
	"context"
	"testing"
	"testing/fstest"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders"
)

// fakeWriter keeps the batches that it is given.
type fakeWriter struct {
	batches      []graph.Batch
	held         map[string]bool // statements by id
	replaced     []string        // BeginReplace and EndReplace as they came
	begun, ended []string
	queue        int // keys that wait to be projected
	leaving      int // statements that a replacement would withdraw
	onApply      func(graph.Batch) (graph.Receipt, error)
}

func (w *fakeWriter) Apply(_ context.Context, b graph.Batch) (graph.Receipt, error) {
	w.batches = append(w.batches, b)
	if w.onApply != nil {
		return w.onApply(b)
	}
	if w.held == nil {
		w.held = map[string]bool{}
	}
	r := graph.Receipt{Version: int64(len(w.batches))}
	for _, id := range statements(b) {
		if w.held[id] {
			r.Unchanged++
		} else {
			r.Added++
		}
		w.held[id] = true
	}
	return r, nil
}

func (w *fakeWriter) WithdrawDataset(context.Context, string) (graph.Receipt, error) {
	return graph.Receipt{}, nil
}

func (w *fakeWriter) PurgeDataset(context.Context, string) (int, error) { return 0, nil }

func (w *fakeWriter) Project(_ context.Context, limit int) (int, error) {
	w.queue = max(0, w.queue-limit)
	return w.queue, nil
}

func (w *fakeWriter) BeginLoad(_ context.Context, dataset string) error {
	w.begun = append(w.begun, dataset)
	return nil
}

func (w *fakeWriter) EndLoad(_ context.Context, dataset string, _ graph.LoadEnd) error {
	w.ended = append(w.ended, dataset)
	return nil
}

func (w *fakeWriter) BeginReplace(_ context.Context, r graph.Replacement) error {
	w.replaced = append(w.replaced, "begin "+r.Dataset)
	return nil
}

func (w *fakeWriter) Leaving(context.Context, graph.Replacement) (graph.Leaving, error) {
	return graph.Leaving{Live: 20, Withdrawn: w.leaving}, nil
}

func (w *fakeWriter) EndReplace(_ context.Context, r graph.Replacement, keep bool) (graph.Receipt, error) {
	if keep {
		w.replaced = append(w.replaced, "keep "+r.Dataset)
		return graph.Receipt{}, nil
	}
	w.replaced = append(w.replaced, "withdraw "+r.Dataset)
	return graph.Receipt{Withdrawn: 7}, nil
}

// statements lists the ids of a batch's statements.
func statements(b graph.Batch) []string {
	var ids []string
	for i := range b.Datasets {
		ids = append(ids, b.Datasets[i].StatementID())
	}
	for i := range b.Sources {
		ids = append(ids, b.Sources[i].StatementID())
	}
	for i := range b.Records {
		ids = append(ids, b.Records[i].StatementID())
	}
	for i := range b.Claims {
		ids = append(ids, b.Claims[i].ID)
	}
	for i := range b.Judgements {
		ids = append(ids, b.Judgements[i].StatementID())
	}
	return ids
}

// files makes a file system of names and texts.
func files(pairs ...string) fstest.MapFS {
	fsys := fstest.MapFS{}
	for i := 0; i < len(pairs); i += 2 {
		fsys[pairs[i]] = &fstest.MapFile{Data: []byte(pairs[i+1])}
	}
	return fsys
}

// load loads all files in the folder and fails the test if the load fails.
func load(t *testing.T, w graph.Writer, o loaders.Options) loaders.Summary {
	t.Helper()
	if o.Paths == nil {
		o.Paths = []string{"."}
	}
	sum, err := loaders.Run(t.Context(), w, o)
	if err != nil {
		t.Fatal(err)
	}
	return sum
}

// lines gives the rejects as a person reads them.
func lines(rejects []loaders.Reject) []string {
	var all []string
	for _, r := range rejects {
		all = append(all, r.String())
	}
	return all
}
