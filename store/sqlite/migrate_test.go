package sqlite

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/apply"
)

// The steps are numbered without gaps, as user_version counts them.
func TestMigrationsAreNumbered(t *testing.T) {
	for i, name := range migrationNames() {
		if want := fmt.Sprintf("migrations/%04d.sql", i+1); name != want {
			t.Errorf("%s is in the place of %s", name, want)
		}
	}
}

// A step that fails halfway leaves the file as it was, and is done again.
func TestAMigrationIsWholeOrNotAtAll(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graphd.db")
	next := int(schemaVersion()) + 1
	s := &Store{options: Options{Readers: 1}, path: path}
	if err := s.connect(t.Context()); err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := migrateOne(t.Context(), s.writer, next, "CREATE TABLE later (x); INSERT INTO nowhere VALUES (1);"); err == nil {
		t.Fatal("a wrong script was taken")
	}
	var tables int
	if err := s.writer.get(t.Context(), "SELECT count(*) FROM sqlite_schema WHERE name = 'later'", nil, &tables); err != nil || tables != 0 {
		t.Errorf("%d, %v", tables, err)
	}
	if has, err := formatOf(t.Context(), s.writer); err != nil || has != next-1 {
		t.Errorf("%d, %v", has, err)
	}
	if err := migrateOne(t.Context(), s.writer, next, "CREATE TABLE later (x);"); err != nil {
		t.Fatal(err)
	}
	if has, err := formatOf(t.Context(), s.writer); err != nil || has != next {
		t.Errorf("%d, %v", has, err)
	}
}

func TestAMemoryStoreLeavesNothingBehind(t *testing.T) {
	s, err := Open(t.Context(), Options{Path: Memory})
	if err != nil {
		t.Fatal(err)
	}
	folder := s.folder
	if _, err := os.Stat(folder); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(folder); !os.IsNotExist(err) {
		t.Errorf("%v", err)
	}
}

// A file of the first format is opened, gets what later ones brought (an index,
// and when datasets changed), and answers as a file that was made with it; read
// only, it answers without.
func TestAFileOfTheFirstFormat(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graphd.db")
	old := &Store{options: Options{Readers: 1, Vocabulary: graph.DefaultVocabulary(), Clock: time.Now}, path: path, projection: apply.NewProjection(graph.DefaultVocabulary(), 0)}
	if err := old.connect(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := old.settleRules(t.Context()); err != nil {
		t.Fatal(err)
	}
	for _, b := range made(20, 100) {
		give(t, old, b)
	}
	if _, err := old.writer.sql.ExecContext(t.Context(), `DROP INDEX link_end_type; ALTER TABLE known_dataset DROP COLUMN changed; ALTER TABLE known_dataset DROP COLUMN checked;
		ALTER TABLE known_dataset DROP COLUMN rejected; ALTER TABLE known_dataset DROP COLUMN kept; PRAGMA user_version = 1`); err != nil {
		t.Fatal(err)
	}
	if err := old.Close(); err != nil {
		t.Fatal(err)
	}
	ask := func(o Options) (answer string, indexes int, format uint32, dated bool) {
		t.Helper()
		s := open(t, o)
		snap, err := s.Snapshot(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		pages, err := snap.Links(t.Context(), graph.LinkQuery{Of: []string{"person-1", "person-2"}, First: 3, Filter: graph.LinkFilter{Types: []string{"RELATED_TO", "KNOWS", "MEMBER_OF"}}})
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range pages {
			for _, row := range p.Rows {
				answer += row.Link.ID + " "
			}
		}
		if err := snap.(*snapshot).conn.get(t.Context(), "SELECT count(*) FROM sqlite_schema WHERE name = 'link_end_type'", nil, &indexes); err != nil {
			t.Fatal(err)
		}
		all, err := snap.Datasets(t.Context())
		if err != nil || len(all) == 0 {
			t.Fatal(all, err)
		}
		dated = all[0].Changed.Equal(all[0].Loaded)
		if err := snap.Close(); err != nil {
			t.Fatal(err)
		}
		h, err := s.Check(t.Context())
		if err != nil || len(h.Problems) > 0 {
			t.Fatalf("%+v, %v", h, err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		return answer, indexes, h.Schema, dated
	}
	before, none, first, undated := ask(Options{Path: path, ReadOnly: true})
	after, one, now, dated := ask(Options{Path: path})
	if before != after || before == "" || none != 0 || one != 1 || first != 1 || now != schemaVersion() || undated || !dated {
		t.Errorf("%q of format %d with %d indexes, %q of format %d with %d", before, first, none, after, now, one)
	}
}
