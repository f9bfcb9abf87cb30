package loaders_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"testing/iotest"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders"
)

// TestBadLoads shows the errors that end a load as a whole.
func TestBadLoads(t *testing.T) {
	fsys := files("a.jsonl", small, "junk", "\x00\x01\x02", "empty", "", "docs/notes.md", "# Notes\n",
		"twice.gz", packed(packed(small)), "cut.gz", packed(small)[:30], "bad.yaml", "entities: [\n", "nodataset.yaml", "sources: [{id: s}]\n")
	fsys["void"] = &fstest.MapFile{Mode: 0o755 | 1<<31}
	var all, abouts []string
	for _, f := range loaders.Formats() {
		all, abouts = append(all, f.Name()), append(abouts, f.Name()+" ("+f.About()+")")
	}
	formats := strings.Join(abouts, ", ")
	for _, c := range []struct {
		o    loaders.Options
		want string
	}{
		{loaders.Options{}, `load: no file is named (name files, folders, globs, or "-" for standard input)`},
		{loaders.Options{Paths: []string{"nowhere"}}, "load: there is no file nowhere"},
		{loaders.Options{Paths: []string{"a.jsonl", "*.csv"}}, "load: no file matches *.csv (a folder's name loads all that is in it)"},
		{loaders.Options{Paths: []string{"void"}}, "load: the folder void holds no file"},
		{loaders.Options{Paths: []string{"docs"}}, "load: none of the files is of a format that graphd reads (formats: " + formats + ")"},
		{loaders.Options{Paths: []string{"junk"}}, "load: junk: the file is of no format that graphd reads (formats: " + formats + ")"},
		{loaders.Options{Paths: []string{"empty"}}, "load: empty: the file is empty"},
		{loaders.Options{Paths: []string{"bad.yaml"}}, "load: bad.yaml:2: not YAML in or below this line: did not find expected node content (nothing of this file is loaded)"},
		{loaders.Options{Paths: []string{"nodataset.yaml"}}, "load: nodataset.yaml:1: the file does not say first which dataset it is of (begin it with a dataset that has an id, or name one for the load (--dataset))"},
		{loaders.Options{Paths: []string{"twice.gz"}}, "load: twice.gz: the file is packed with gzip twice (unpack it once)"},
		{loaders.Options{Paths: []string{"cut.gz"}, Format: "native-jsonl"}, "load: cut.gz:1: the packed file ends early (copy it anew, then load it again: what was loaded of it is not loaded twice)"},
		{loaders.Options{Paths: []string{"bad.yaml", "junk"}}, "load: no file could be read to its end (the summary lists why)"},
		{loaders.Options{Paths: []string{"-"}}, "load: standard input: there is no standard input"},
		{loaders.Options{Paths: []string{"-"}, Stdin: iotest.ErrReader(errors.New("pipe broke"))}, "load: standard input: pipe broke"},
		{loaders.Options{Paths: []string{"a.jsonl"}, Format: "native-yml"}, `load: there is no format "native-yml"; did you mean "native-yaml"? (formats: auto, ` + strings.Join(all, ", ") + ")"},
		{loaders.Options{Paths: []string{"a.jsonl"}, Dataset: "a b"}, `load: dataset: the id "a b" holds a blank (write "a-b")`},
		{loaders.Options{Paths: []string{"a.jsonl"}, BatchSize: -1}, "load: a batch of -1 statements (1 to 100000)"},
	} {
		c.o.Files = fsys
		w := &fakeWriter{}
		_, err := loaders.Run(t.Context(), w, c.o)
		if err == nil || err.Error() != c.want {
			t.Errorf("%q\n got: %v\nwant: %s", c.o.Paths, err, c.want)
		}
		if len(w.batches) > 0 {
			t.Errorf("%q: something was written", c.o.Paths)
		}
	}
}

// TestRestLoads shows that a bad file and bad rows leave the rest of a load.
func TestRestLoads(t *testing.T) {
	w := &fakeWriter{}
	long := strings.Repeat("s", 199)
	sum := load(t, w, loaders.Options{Files: files("1.yaml", "entities: [\n", "2.jsonl", small+`{"source": {"id": "s"}}
{"entity": {"id": "a", "kind": "event", "names": ["B"]}}
{"source": {"id": "`+long+`"}}
{"dataset": {"id": "e"}}
{"entity": {"id": "b", "kind": "event", "names": ["B"]}}
`, "3.jsonl", small)})
	want := []string{
		"1.yaml:2: not YAML in or below this line: did not find expected node content (nothing of this file is loaded)",
		`2.jsonl:4: id: "d/s" is given twice, first in line 2 (the first stands; make them one)`,
		`2.jsonl:5: id: "a" is given twice, first in line 3 (the first stands; make them one)`,
		`2.jsonl:6: id: the id is 201 bytes long with its dataset before it, "d/` + long[:58] + `"…; at most 200 are allowed`,
		"2.jsonl:7: dataset: is given twice, first in line 1 (a file is of one dataset; write one for each)",
	}
	if got := lines(sum.Rejects); !slices.Equal(got, want) {
		t.Errorf("rejects:\n%s", strings.Join(got, "\n"))
	}
	if sum.Files != 2 || sum.Failed != 1 || sum.Read != 11 || sum.Added != 4 || sum.Unchanged != 3 || sum.Read != sum.Added+sum.Unchanged+sum.Rejected-sum.Failed {
		t.Errorf("summary: %+v", sum)
	}
}

// TestTwoDescriptions refuses what would depend on the order of files.
func TestTwoDescriptions(t *testing.T) {
	w := &fakeWriter{}
	sum := load(t, w, loaders.Options{Files: files("1.yaml", "dataset: {id: d, edition: 1}\n", "2.yaml", "sources: [{id: s}]\ndataset: {id: d, edition: 2}\n", "3.yaml", "dataset: {id: d, edition: 1}\n")})
	want := []string{`2.yaml:2: dataset: "d" is described otherwise in 1.yaml (the first stands; repeat the same object in each file of a dataset)`}
	if got := lines(sum.Rejects); !slices.Equal(got, want) || sum.Added != 2 || sum.Unchanged != 1 {
		t.Errorf("%q, %+v", got, sum)
	}
}

// TestStoreRejects maps what the store rejects back to file and line.
func TestStoreRejects(t *testing.T) {
	w := &fakeWriter{}
	w.onApply = func(b graph.Batch) (graph.Receipt, error) {
		last := len(b.Records) - 1
		return graph.Receipt{Added: b.Len() - 1, Rejected: []graph.Rejection{{Kind: graph.RecordStatement, Index: last, Field: "names", Reason: "no room"}}}, nil
	}
	sum := load(t, w, loaders.Options{Files: files("1.jsonl", small, "2.jsonl", small)})
	if got := lines(sum.Rejects); !slices.Equal(got, []string{"2.jsonl:3: names: no room"}) {
		t.Errorf("rejects: %q", got)
	}
}

// TestStoreFails ends the load with the store's error.
func TestStoreFails(t *testing.T) {
	full := &graph.Error{Op: "store", Kind: graph.Unavailable, What: "disk full"}
	w := &fakeWriter{onApply: func(graph.Batch) (graph.Receipt, error) { return graph.Receipt{}, full }}
	for _, size := range []int{1, 100} {
		sum, err := loaders.Run(t.Context(), w, loaders.Options{Paths: []string{"."}, Files: files("a.jsonl", small), BatchSize: size})
		if !errors.Is(err, full) || sum.Failed != 0 {
			t.Errorf("%v, %+v", err, sum)
		}
	}
}

// TestStopped stops a load while its first batch is written.
func TestStopped(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	w := &fakeWriter{onApply: func(b graph.Batch) (graph.Receipt, error) { cancel(); return graph.Receipt{Added: b.Len()}, nil }}
	sum, err := loaders.Run(ctx, w, loaders.Options{Paths: []string{"."}, Files: files("a.jsonl", small+strings.Repeat("{}\n", 9)), BatchSize: 1})
	if graph.KindOf(err) != graph.Timeout || !errors.Is(err, context.Canceled) || sum.Added != 1 || sum.Rejected != 0 || len(w.batches) != 1 {
		t.Errorf("%v, %+v", err, sum)
	}
}

// TestManyRejects counts all and lists some.
func TestManyRejects(t *testing.T) {
	sum := load(t, &fakeWriter{}, loaders.Options{Files: files("a.jsonl", small+strings.Repeat("{}\n", 50)), MaxRejects: 10})
	var b strings.Builder
	if err := sum.Write(&b); err != nil || sum.Rejected != 50 || len(sum.Rejects) != 10 || !strings.Contains(b.String(), "and 40 more, which are not listed") {
		t.Errorf("%+v\n%s", sum, b.String())
	}
}
