package sqlite

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
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
