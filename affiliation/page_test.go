package affiliation_test

import (
	"os"
	"regexp"
	"strconv"
	"testing"

	"github.com/graphd/graphd/affiliation"
	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders"
	"github.com/graphd/graphd/seeds"
)

// seedRow is a row of the page's table of examples.
var seedRow = regexp.MustCompile("(?m)^\\| `([^`]+)` \\| ([A-Z_]+)(?:, ([A-Z]+))?(?:, ([0-9]+) %)? \\|(?: `([^`]+)`)?")

// TestThePageHolds asks the questions of docs/affiliation.md about the seeds.
func TestThePageHolds(t *testing.T) {
	page, err := os.ReadFile("../docs/affiliation.md")
	if err != nil {
		t.Fatal(err)
	}
	rows := seedRow.FindAllStringSubmatch(string(page), -1)
	if len(rows) < 8 {
		t.Fatalf("%d examples are found", len(rows))
	}
	store := openModel(t, graph.DefaultVocabulary())
	if _, err := loaders.Run(t.Context(), store, loaders.Options{Files: seeds.Files(), Paths: []string{"*.yaml"}, Vocabulary: graph.DefaultVocabulary()}); err != nil {
		t.Fatal(err)
	}
	holding(t, t, store, graph.Batch{}, func(r graph.Reader) {
		for _, row := range rows {
			q := placed{questionCase: questionCase{Ask: row[1]}}
			answers, _, err := affiliation.Check(t.Context(), r, graph.DefaultVocabulary(), []affiliation.Question{q.question(t)}, affiliation.Bounds{})
			if err != nil {
				t.Fatal(err)
			}
			got := q.answered(&answers[0])
			way := ""
			switch {
			case len(got.Chains) > 0:
				way = got.Chains[0]
			case len(got.Ties) > 0:
				way = got.Ties[0]
			}
			if string(got.Verdict) != row[2] || got.Timing != row[3] || row[4] != "" && strconv.Itoa(got.Confidence) != row[4] || way != row[5] {
				t.Errorf("%s is\n%s\non the page %v", q.Ask, written(t, got), row[2:])
			}
		}
	})
}
