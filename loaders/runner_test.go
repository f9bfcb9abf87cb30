package loaders_test

import (
	"bytes"
	"compress/gzip"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders"
)

const small = `{"dataset": {"id": "d"}}
{"source": {"id": "s"}}
{"entity": {"id": "a", "kind": "person", "names": ["A"]}}
`

func packed(text string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, _ = w.Write([]byte(text))
	_ = w.Close()
	return b.String()
}

// TestWaysIn loads the same file by every way that a path can be written.
func TestWaysIn(t *testing.T) {
	fsys := files("data/a.jsonl", small, "data/deep/b.gz", packed(strings.Replace(small, `"d"`, `"e"`, 1)), "data/notes.md", "# Notes\n", "data/.hidden", small)
	for _, c := range []struct {
		about string
		o     loaders.Options
		read  int
	}{
		{"a file", loaders.Options{Paths: []string{"data/a.jsonl"}}, 3},
		{"a file twice", loaders.Options{Paths: []string{"data/a.jsonl", "data/a.jsonl", "data"}}, 6},
		{"a packed file without a telling name", loaders.Options{Paths: []string{"data/deep/b.gz"}}, 3},
		{"a folder", loaders.Options{Paths: []string{"data"}}, 6},
		{"a glob", loaders.Options{Paths: []string{"data/*.jsonl"}}, 3},
		{"standard input", loaders.Options{Paths: []string{"-"}, Stdin: strings.NewReader(small)}, 3},
		{"packed standard input", loaders.Options{Paths: []string{"-"}, Stdin: strings.NewReader(packed(small))}, 3},
		{"a format by name", loaders.Options{Paths: []string{"data/a.jsonl"}, Format: "native-jsonl"}, 3},
	} {
		c.o.Files = fsys
		w := &fakeWriter{}
		if sum := load(t, w, c.o); sum.Read != c.read || sum.Added != c.read || !sum.Clean() {
			t.Errorf("%s: %+v", c.about, sum)
		}
	}
}

// TestSkipped shows that a folder's other files are named.
func TestSkipped(t *testing.T) {
	sum := load(t, &fakeWriter{}, loaders.Options{Files: files("a.jsonl", small, "notes.md", "# Notes\n", ".hidden", small, "empty", "")})
	want := []loaders.Skipped{{File: ".hidden", Reason: "it is hidden"}, {File: "empty", Reason: "its format is not known"}, {File: "notes.md", Reason: "its format is not known"}}
	if !slices.Equal(sum.Skipped, want) || !sum.Clean() {
		t.Errorf("skipped: %+v", sum.Skipped)
	}
}

// TestBatches shows that a batch is of one dataset and at most as large as
// asked for, and carries when it was recorded.
func TestBatches(t *testing.T) {
	w := &fakeWriter{}
	when := time.Date(2019, 1, 1, 0, 0, 0, 0, time.UTC)
	other := strings.Replace(small, `"d"`, `"e"`, 1)
	load(t, w, loaders.Options{Files: files("1.jsonl", small, "2.jsonl", other), BatchSize: 2, RecordedAt: when})
	var sizes []int
	for _, b := range w.batches {
		sizes = append(sizes, b.Len())
		if !b.RecordedAt.Equal(when) || b.Replacing.Dataset != "" {
			t.Errorf("batch: %+v", b)
		}
	}
	if !slices.Equal(sizes, []int{2, 1, 2, 1}) {
		t.Errorf("sizes: %v", sizes)
	}
}

// TestDatasetOverride shows that a load can name the dataset, and that source
// ids follow.
func TestDatasetOverride(t *testing.T) {
	for _, text := range []string{small, strings.SplitAfterN(small, "\n", 2)[1]} {
		w := &fakeWriter{}
		load(t, w, loaders.Options{Files: files("a.jsonl", text), Dataset: "mine"})
		var datasets []graph.Dataset
		for _, b := range w.batches {
			datasets = append(datasets, b.Datasets...)
			for _, s := range b.Sources {
				if s.ID != "mine/s" || s.Dataset != "mine" {
					t.Errorf("source: %+v", s)
				}
			}
		}
		if len(datasets) != 1 || datasets[0].ID != "mine" {
			t.Errorf("datasets: %+v", datasets)
		}
	}
}

func TestDryRun(t *testing.T) {
	sum := load(t, nil, loaders.Options{Files: files("a.jsonl", small+`{"source": {"id": "s"}}`), DryRun: true, Replace: true})
	if sum.Read != 4 || sum.Added != 0 || sum.Rejected != 1 || !sum.DryRun {
		t.Errorf("summary: %+v", sum)
	}
}

// TestProjects works off the store's queue.
func TestProjects(t *testing.T) {
	w := &fakeWriter{queue: 12_000}
	load(t, w, loaders.Options{Files: files("a.jsonl", small)})
	if w.queue != 0 {
		t.Errorf("%d keys are left", w.queue)
	}
}
