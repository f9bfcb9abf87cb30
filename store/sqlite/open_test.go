package sqlite

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/binary"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/graphd/graphd/graph"
)

// Whatever Open refuses says why and what to do, and is byte for byte what it
// was before.
func TestOpenRefusesAndLeavesUntouched(t *testing.T) {
	ours := fileWith(t, "ours.db", "SELECT 1", true)
	for _, c := range []struct {
		name, path string
		kind       graph.ErrorKind
		says       string
	}{
		{"a text", written(t, "notes.txt", []byte("not a database, but long enough to be looked at: "+strings.Repeat("word ", 40))), graph.Invalid, "is no SQLite database"},
		{"a short file", written(t, "short", []byte("SQLite")), graph.Invalid, "is no SQLite database"},
		{"another program's database", fileWith(t, "browser.db", "CREATE TABLE bookmarks (url); PRAGMA application_id = 77", false), graph.Invalid, "of another program"},
		{"a database that names no program", fileWith(t, "plain.db", "CREATE TABLE t (x)", false), graph.Invalid, "of another program"},
		{"a newer graphd's database", patched(t, ours, func(b []byte) []byte { binary.BigEndian.PutUint32(b[60:], 9999); return b }), graph.Invalid, "newer graphd"},
		{"a database cut short", patched(t, ours, func(b []byte) []byte { return b[:len(b)/2] }), graph.Unavailable, "is damaged"},
		{"a damaged table of contents", patched(t, ours, func(b []byte) []byte { copy(b[100:], bytes.Repeat([]byte{0xAA}, 3000)); return b }), graph.Unavailable, "damaged"},
		{"another vocabulary's database", fileWith(t, "other.db", "UPDATE meta SET value = 'x' WHERE name = 'vocabulary'", true), graph.Invalid, "another vocabulary"},
		{"another projection's database", fileWith(t, "rules.db", "UPDATE meta SET value = 99 WHERE name = 'projection'", true), graph.Invalid, "rules 99"},
	} {
		t.Run(c.name, func(t *testing.T) {
			before := read(t, c.path)
			s, err := Open(t.Context(), Options{Path: c.path})
			if err == nil {
				s.Close()
				t.Fatal("opened")
			}
			if graph.KindOf(err) != c.kind || !strings.Contains(err.Error(), c.says) || !strings.HasSuffix(err.Error(), ")") {
				t.Errorf("%s: %v", graph.KindOf(err), err)
			}
			if !bytes.Equal(before, read(t, c.path)) {
				t.Error("the file is not what it was")
			}
			for _, beside := range []string{"-wal", "-shm", "-journal"} {
				if info, err := os.Stat(c.path + beside); err == nil && info.Size() > 0 {
					t.Errorf("%s was left behind", beside)
				}
			}
		})
	}
}

func TestOpenRefusesPathsThatCannotBeAFile(t *testing.T) {
	folder := t.TempDir()
	for _, c := range []struct {
		name string
		o    Options
		kind graph.ErrorKind
		says string
	}{
		{"a folder", Options{Path: folder}, graph.Invalid, "is a folder"},
		{"a folder that is not there", Options{Path: filepath.Join(folder, "no", "graphd.db")}, graph.NotFound, "folder is not there"},
		{"a file to read that is not there", Options{Path: filepath.Join(folder, "no.db"), ReadOnly: true}, graph.NotFound, "is not there"},
		{"memory to read", Options{Path: Memory, ReadOnly: true}, graph.Invalid, "nothing to read"},
		{"a device", Options{Path: os.DevNull}, graph.Invalid, "no plain file"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := Open(t.Context(), c.o)
			if err == nil || graph.KindOf(err) != c.kind || !strings.Contains(err.Error(), c.says) {
				t.Errorf("%v", err)
			}
		})
	}
	if left, _ := os.ReadDir(folder); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestAnEmptyFileBecomesAStore(t *testing.T) {
	s := open(t, Options{Path: written(t, "touched.db", nil)})
	if h, err := s.Check(t.Context()); err != nil || h.Schema != schemaVersion() || h.Application != applicationID {
		t.Errorf("%+v, %v", h, err)
	}
}

// written returns the path of a new file.
func written(t *testing.T, name string, content []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// fileWith returns the path of a database on which a script was run; graphd's
// own, if it is to be.
func fileWith(t *testing.T, name, script string, own bool) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if own {
		s, err := Open(t.Context(), Options{Path: path, Clock: func() time.Time { return time.Unix(0, 0) }})
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	db, err := sql.Open("sqlite", "file:"+path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.ExecContext(context.Background(), script); err != nil {
		t.Fatal(err)
	}
	return path
}

func patched(t *testing.T, path string, patch func([]byte) []byte) string {
	t.Helper()
	return written(t, "patched.db", patch(read(t, path)))
}

func read(t *testing.T, path string) []byte {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return content
}
