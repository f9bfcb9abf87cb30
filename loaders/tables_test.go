package loaders_test

import (
	"strings"
	"testing"

	"github.com/graphd/graphd/loaders"
	"github.com/graphd/graphd/loaders/table"
)

// A folder of tables loads by mappings; a table without one is passed over with
// word of what it lacks, and native files are read as what they are.
func TestTablesInAFolder(t *testing.T) {
	m, err := table.ReadMapping(strings.NewReader(`
for: {header: [a, b]}
dataset: {id: d}
sources: [{id: s}]
links: [{from: "{a}", type: OPPOSES, to: "{b}"}]
`), "m.yaml")
	if err != nil {
		t.Fatal(err)
	}
	fsys := files("f/ties.csv", "a,b\nx,y\n", "f/other.csv", "c,d\n1,2\n", "f/small.jsonl", small)
	sum := load(t, &fakeWriter{}, loaders.Options{Paths: []string{"f"}, Files: fsys, Mappings: []*table.Mapping{m}})
	if sum.Files != 2 || len(sum.Skipped) != 1 || !strings.Contains(sum.Skipped[0].Reason, "columns that it lacks: a, b") {
		t.Errorf("%+v", sum)
	}
}
