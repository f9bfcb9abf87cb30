package sqlite

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/graphd/graphd/graph"
)

// While a load runs, each copy is one version, whole: here, a version has as
// many entities as its number says.
func TestABackupDuringALoadIsOneVersion(t *testing.T) {
	defer func(before int32) { pagesAtOnce = before }(pagesAtOnce)
	pagesAtOnce = 2 // so that versions come in between
	folder := t.TempDir()
	s := open(t, Options{Path: filepath.Join(folder, "graphd.db"), Readers: 1})
	stop, stopped := make(chan bool), make(chan error, 1)
	give(t, s, one("first"))
	go func() {
		for i := 0; ; i++ {
			select {
			case <-stop:
				stopped <- nil
				return
			default:
			}
			if _, err := s.Apply(t.Context(), one(fmt.Sprint("e", i))); err != nil {
				stopped <- err
				return
			}
		}
	}()
	versions := map[int64]bool{}
	for i := range 5 {
		path := filepath.Join(folder, fmt.Sprint(i, ".db"))
		if err := s.Backup(t.Context(), path); err != nil {
			t.Fatal(err)
		}
		versions[checkCopy(t, path)] = true
	}
	close(stop)
	if err := <-stopped; err != nil {
		t.Error(err)
	}
	if len(versions) < 2 {
		t.Errorf("nothing was loaded meanwhile: %v", versions)
	}
}

// checkCopy opens a copy, for reading and for writing, and gives its version.
func checkCopy(t *testing.T, path string) int64 {
	t.Helper()
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
	s, err := Open(t.Context(), Options{Path: path, ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	h, err := s.Check(t.Context())
	if err != nil || len(h.Problems) > 0 {
		t.Errorf("%+v, %v", h, err)
	}
	version, held := holds(t, s)
	if held != version {
		t.Errorf("version %d holds %d entities", version, held)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if beside, _ := filepath.Glob(path + "?*"); len(beside) > 0 {
		t.Errorf("it is no single file: %v", beside)
	}
	if r := give(t, open(t, Options{Path: path}), one("later")); r.Version != version+1 {
		t.Errorf("the next version is %d", r.Version)
	}
	return version
}

func holds(t *testing.T, s *Store) (version, entities int64) {
	t.Helper()
	snap, err := s.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer snap.Close()
	info, err := snap.Version(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	page, err := snap.FindEntities(t.Context(), graph.EntityQuery{First: 1, OrderBy: graph.EntityByID, Count: 1_000_000})
	if err != nil {
		t.Fatal(err)
	}
	return info.Version, int64(page.Total)
}

// A backup that fails says why, leaves no file, and leaves the store as usable
// as it was.
func TestABackupThatFailsLeavesNothing(t *testing.T) {
	folder := t.TempDir()
	s := open(t, Options{Path: filepath.Join(folder, "graphd.db"), Readers: 1})
	give(t, s, one("ann"))
	gone, cancel := context.WithCancel(t.Context())
	cancel()
	there := filepath.Join(folder, "there.db")
	if err := os.WriteFile(there, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		ctx  context.Context
		path string
		kind graph.ErrorKind
		says string
	}{
		{t.Context(), there, graph.Invalid, "a backup replaces none"},
		{t.Context(), filepath.Join(folder, "graphd.db"), graph.Invalid, "a backup replaces none"},
		{t.Context(), filepath.Join(folder, "no", "copy.db"), graph.Unavailable, "its folder has to be there"},
		{gone, filepath.Join(folder, "copy.db"), graph.Timeout, "context canceled"},
	} {
		err := s.Backup(c.ctx, c.path)
		if err == nil || graph.KindOf(err) != c.kind || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v", c.path, err)
		}
	}
	if text, err := os.ReadFile(there); err != nil || string(text) != "mine" {
		t.Errorf("%q, %v", text, err)
	}
	if left, _ := filepath.Glob(filepath.Join(folder, "*.part")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
	if _, err := os.Stat(filepath.Join(folder, "copy.db")); err == nil {
		t.Error("a copy that was given up is there")
	}
	if err := s.Backup(t.Context(), filepath.Join(folder, "copy.db")); err != nil {
		t.Errorf("the next one: %v", err)
	}
}

// A file that took the name while the copy was made is not replaced.
func TestANameThatWasTakenMeanwhile(t *testing.T) {
	folder := t.TempDir()
	part, path := filepath.Join(folder, "part"), filepath.Join(folder, "copy.db")
	for _, file := range []string{part, path} {
		if err := os.WriteFile(file, []byte(file), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := settle(part, path); graph.KindOf(err) != graph.Invalid {
		t.Errorf("%v", err)
	}
	if text, err := os.ReadFile(path); err != nil || string(text) != path {
		t.Errorf("%q, %v", text, err)
	}
}
