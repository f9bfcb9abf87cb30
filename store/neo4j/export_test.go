package neo4j

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders"
	"github.com/graphd/graphd/server"
	"github.com/graphd/graphd/store/neo4j/neo4jtest"
	"github.com/graphd/graphd/store/sqlite"
)

// A database that the real tool imports holds what a load would have put into
// it, node for node, answers with the same bytes as the store that was
// exported, and goes on as any other.
func TestExportIsWhatALoadWrites(t *testing.T) {
	now := time.Date(2024, 5, 6, 7, 8, 9, 0, time.UTC)
	clock := func() time.Time { return now }
	loaded := open(t, Options{Clock: clock})
	file, err := sqlite.Open(t.Context(), sqlite.Options{Path: filepath.Join(t.TempDir(), "graph.db"), Clock: clock})
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for _, step := range exportedSteps() {
		now = now.Add(time.Hour)
		for _, s := range []graph.Store{loaded, file} {
			if err := step(t.Context(), s); err != nil {
				t.Fatal(err)
			}
		}
	}
	folder := filepath.Join(t.TempDir(), "out")
	exportTo(t, file, folder)

	own := neo4jtest.Start(t, neo4jtest.Options{})
	own.Offline(filepath.Join(folder, "import.sh"), "--overwrite-destination")
	at := own.Server()
	o := Options{URI: at.URI, User: at.User, Password: at.Password, Clock: clock, Existing: true}
	unready := o
	unready.ReadOnly = true
	if _, err := Open(t.Context(), unready); err == nil || !strings.Contains(err.Error(), "no indexes yet") {
		t.Errorf("a database without indexes is opened for reading: %v", err)
	}
	imported, err := Open(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	defer imported.Close()
	sameGraph(t, loaded, imported)
	sameAnswers(t, file, imported)
	health, err := imported.Check(t.Context())
	if err != nil || len(health.Problems) > 0 {
		t.Errorf("%v %v", health, err)
	}

	for _, step := range stepsAfterImport() {
		now = now.Add(time.Hour)
		for _, s := range []graph.Store{loaded, file, imported} {
			if err := step(t.Context(), s); err != nil {
				t.Fatal(err)
			}
		}
	}
	sameGraph(t, loaded, imported)
	sameAnswers(t, file, imported)
}

func exportTo(t *testing.T, file *sqlite.Store, folder string) {
	t.Helper()
	dump, err := file.Dump(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer dump.Close()
	if _, err := Export(t.Context(), dump, folder, graph.DefaultVocabulary()); err != nil {
		t.Fatal(err)
	}
	if _, err := Export(t.Context(), dump, folder, graph.DefaultVocabulary()); err == nil || !strings.Contains(err.Error(), "not empty") {
		t.Errorf("a folder with files in it: %v", err)
	}
}

// sameGraph compares all nodes and relationships with their labels, types and
// properties, but for what counts turns and replacements.
func sameGraph(t *testing.T, a, b *Store) {
	t.Helper()
	all := func(s *Store) (lines []string) {
		for _, text := range []string{
			"MATCH (n) RETURN labels(n), properties(n)",
			"MATCH (a)-[r]->(b) RETURN [type(r), a.id, b.id], properties(r)",
		} {
			err := s.auto(t.Context(), driver.AccessModeRead, text, nil, func(v []any) error {
				labels := v[0].([]any)
				if strings.HasPrefix(text, "MATCH (n)") {
					slices.SortFunc(labels, func(x, y any) int { return strings.Compare(x.(string), y.(string)) })
				}
				properties := v[1].(map[string]any)
				for _, counter := range []string{"z_seen", "seen", "turn", "format"} {
					delete(properties, counter)
				}
				for _, list := range []string{"types", "z_loops"} {
					if l, is := properties[list].([]any); is {
						slices.SortFunc(l, func(x, y any) int { return strings.Compare(x.(string), y.(string)) })
					}
				}
				lines = append(lines, fmt.Sprintf("%v %#v", labels, properties))
				return nil
			})
			if err != nil {
				t.Fatal(err)
			}
		}
		slices.Sort(lines)
		return lines
	}
	want, got := all(a), all(b)
	if len(want) < 100 {
		t.Fatalf("only %d nodes and relationships", len(want))
	}
	t.Logf("%d nodes and relationships", len(want))
	shown := 0
	for _, line := range want {
		if _, is := slices.BinarySearch(got, line); !is && shown < 5 {
			shown++
			t.Errorf("loaded, not imported: %s", line)
		}
	}
	for _, line := range got {
		if _, is := slices.BinarySearch(want, line); !is && shown < 10 {
			shown++
			t.Errorf("imported, not loaded: %s", line)
		}
	}
}

// sameAnswers asks both stores in GraphQL and compares bytes.
func sameAnswers(t *testing.T, a, b graph.Store) {
	t.Helper()
	var engines []*server.Engine
	for _, s := range []graph.Store{a, b} {
		e, err := server.NewEngine(server.EngineOptions{Store: s, Vocabulary: graph.DefaultVocabulary(), Deadline: time.Minute})
		if err != nil {
			t.Fatal(err)
		}
		engines = append(engines, e)
	}
	for _, query := range exportedQuestions {
		want, got := engines[0].Answer(t.Context(), server.Request{Query: query}), engines[1].Answer(t.Context(), server.Request{Query: query})
		if want.Errors > 0 {
			t.Fatalf("%s: %s", query, want.Body)
		}
		if string(want.Body) != string(got.Body) {
			t.Errorf("%s:\n%.2000s\n%.2000s", query, want.Body, got.Body)
		}
	}
}

type exportedStep = func(context.Context, graph.Store) error

func loading(paths ...string) exportedStep {
	return func(ctx context.Context, s graph.Store) error {
		_, err := loaders.Run(ctx, s, loaders.Options{Paths: paths})
		return err
	}
}
