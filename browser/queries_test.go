package browser

import (
	"context"
	"io/fs"
	"os"
	"strings"
	"testing"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/graphd/graphd/store/neo4j/neo4jtest"
)

// drawn are the queries that answer with a graph; the others answer with rows
// for a person to read.
var drawn = []string{"leaders", "ties", "ties-as-of", "shared-ties", "paths", "source-ties", "disputed"}

func TestEverySavedQueryAnswers(t *testing.T) {
	server := seeded(t)
	names, err := fs.Glob(files, "queries/*.cypher")
	if err != nil {
		t.Fatal(err)
	}
	graphs := 0
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			text := read(t, name)
			if title, _, _ := strings.Cut(text, "\n"); !strings.HasPrefix(title, "// ") {
				t.Errorf("its first line, %q, is no title", title)
			}
			if nodes, relationships := elements(ask(t, server, text)); nodes && relationships {
				graphs++
			} else if nodes {
				t.Error("it answers with nodes alone, which Browser draws without what ties them")
			}
		})
	}
	if graphs != len(drawn) {
		t.Errorf("%d queries answer with a graph, not %d", graphs, len(drawn))
	}
}

// A tie that held twice is not there between the two times.
func TestTiesAsOfADateKnowPeriods(t *testing.T) {
	server := seeded(t)
	for day, want := range map[string]int{"2000-12-31": 1, "2001-06-01": 2, "2007-01-01": 1, "2015-12-31": 2, "2016-01-01": 1} {
		text := strings.NewReplacer("shahab-al-muhajir", "mary-oak", "2020-08-03", day).Replace(read(t, "queries/ties-as-of.cypher"))
		if got := len(ask(t, server, text)); got != want {
			t.Errorf("on %s there are %d ties, not %d", day, got, want)
		}
	}
}

// What docs/neo4j.md shows holds, too.
func TestTheQueriesOfThePageAnswer(t *testing.T) {
	page, err := os.ReadFile("../docs/neo4j.md")
	if err != nil {
		t.Fatal(err)
	}
	shown := strings.Split(string(page), "```cypher\n")[1:]
	if len(shown) == 0 {
		t.Fatal("the page shows no query")
	}
	server := seeded(t)
	for _, fence := range shown {
		text, _, _ := strings.Cut(fence, "```")
		ask(t, server, text)
	}
}

// ask runs a query, and fails the test if it gives no row or the server warns
// of it.
func ask(t *testing.T, server neo4jtest.Server, text string) []*driver.Record {
	t.Helper()
	ctx := context.Background()
	d, err := driver.NewDriverWithContext(server.URI, driver.BasicAuth(server.User, server.Password, ""))
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close(ctx)
	result, err := driver.ExecuteQuery(ctx, d, text, nil, driver.EagerResultTransformer)
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	if len(result.Records) == 0 {
		t.Errorf("no row:\n%s", text)
	}
	for _, n := range result.Summary.Notifications() {
		if n.SeverityLevel() == "WARNING" {
			t.Errorf("%s: %s\n%s", n.Code(), n.Description(), text)
		}
	}
	return result.Records
}

// elements tells what Browser finds to draw in an answer.
func elements(rows []*driver.Record) (nodes, relationships bool) {
	for _, row := range rows {
		for _, value := range row.Values {
			switch value.(type) {
			case driver.Node:
				nodes = true
			case driver.Relationship:
				relationships = true
			case driver.Path:
				nodes, relationships = true, true
			}
		}
	}
	return nodes, relationships
}
