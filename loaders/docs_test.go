package loaders_test

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders"
)

// blocks returns the fenced blocks of a language in one of the docs.
func blocks(t *testing.T, path, language string) []string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, m := range regexp.MustCompile("(?s)```"+language+"(?: [^\n]*)?\n(.*?)```").FindAllStringSubmatch(string(text), -1) {
		all = append(all, m[1])
	}
	if len(all) == 0 {
		t.Fatalf("%s holds no block of %s", path, language)
	}
	return all
}

// TestFormatDocs loads the examples of the format's page.
func TestFormatDocs(t *testing.T) {
	for _, language := range []string{"yaml", "json"} {
		for _, text := range blocks(t, "../docs/formats/native.md", language) {
			sum := load(t, &fakeWriter{}, loaders.Options{Files: files("example", text)})
			if !sum.Clean() || sum.Read < 6 {
				t.Errorf("%s: %+v", language, sum)
			}
		}
	}
}

// TestLoadingDocs loads the example of the page on loading and compares the
// summary that the page shows.
func TestLoadingDocs(t *testing.T) {
	const page = "../docs/loading.md"
	w := &fakeStore{datasets: []graph.DatasetStatus{{Dataset: graph.Dataset{ID: "harbour"}}}}
	sum := load(t, w, loaders.Options{Files: files("harbour.jsonl", blocks(t, page, "jsonl")[0])})
	var b strings.Builder
	if err := sum.Write(&b); err != nil || b.String() != blocks(t, page, "text")[0] {
		t.Errorf("%v\n%s", err, b.String())
	}
}

// TestWaitingDocs does the same for the example of a claim that waits.
func TestWaitingDocs(t *testing.T) {
	const page = "../docs/loading.md"
	w := &fakeStore{datasets: []graph.DatasetStatus{{Dataset: graph.Dataset{ID: "harbour"}, Dangling: 1}},
		waiting: []graph.StatedClaim{stuck("harbour", "register", "mary-oka", graph.Dangling)}}
	sum := load(t, w, loaders.Options{Files: files("harbour-2.jsonl", blocks(t, page, "jsonl")[1]), Dataset: "harbour"})
	var b strings.Builder
	if err := sum.Write(&b); err != nil || b.String() != blocks(t, page, "text")[1] {
		t.Errorf("%v\n%s", err, b.String())
	}
}
