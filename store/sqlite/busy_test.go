package sqlite

import (
	"bytes"
	"context"
	"database/sql"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/apply"
)

func one(id string) graph.Batch {
	return graph.Batch{Records: []graph.Record{{Dataset: "d", Entity: id, Kind: graph.Person, Names: []graph.Name{{Text: id, Kind: graph.Primary}}}}}
}

func give(t *testing.T, s *Store, b graph.Batch) graph.Receipt {
	t.Helper()
	r, err := s.Apply(t.Context(), b)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// While another process writes, a store can be opened and read; writing waits,
// then says that the file is busy, and goes on once it is not.
func TestALockedFileIsBusy(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graphd.db")
	give(t, open(t, Options{Path: path}), one("ann"))
	other, err := sql.Open("sqlite", "file:"+path)
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	lock, err := other.Conn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer lock.Close()
	if _, err := lock.ExecContext(t.Context(), "BEGIN IMMEDIATE"); err != nil {
		t.Fatal(err)
	}
	s := open(t, Options{Path: path, BusyTimeout: 20 * time.Millisecond})
	if _, err := s.Apply(t.Context(), one("bob")); graph.KindOf(err) != graph.Busy || !strings.Contains(err.Error(), "try again") {
		t.Errorf("%v", err)
	}
	if _, err := lock.ExecContext(t.Context(), "ROLLBACK"); err != nil {
		t.Fatal(err)
	}
	if r := give(t, s, one("bob")); r.Version != 2 {
		t.Errorf("%+v", r)
	}
}

func TestAFullDiskLeavesWholeBatches(t *testing.T) {
	s := open(t, Options{Path: Memory})
	give(t, s, one("ann"))
	if _, err := s.writer.sql.ExecContext(t.Context(), "PRAGMA max_page_count = 1"); err != nil { // raised to what the file has
		t.Fatal(err)
	}
	batches := made(2_000, 20_000)
	_, err := s.Apply(t.Context(), batches[1])
	if graph.KindOf(err) != graph.Unavailable || !strings.Contains(err.Error(), "disk is full") {
		t.Fatal(err)
	}
	if _, err := s.writer.sql.ExecContext(t.Context(), "PRAGMA max_page_count = 1000000"); err != nil {
		t.Fatal(err)
	}
	if r := give(t, s, batches[1]); r.Version != 2 || r.Added != 2_000 {
		t.Errorf("%+v", r)
	}
}

func TestAReadOnlyStoreReadsAndDoesNotWrite(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graphd.db")
	s, err := Open(t.Context(), Options{Path: path})
	if err != nil {
		t.Fatal(err)
	}
	give(t, s, one("ann"))
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	before := read(t, path)
	reader := open(t, Options{Path: path, ReadOnly: true})
	if _, err := reader.Apply(t.Context(), one("bob")); graph.KindOf(err) != graph.Unavailable {
		t.Errorf("%v", err)
	}
	snap, err := reader.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer snap.Close()
	if e, err := snap.Entities(t.Context(), []string{"ann"}); err != nil || e[0] == nil {
		t.Errorf("%v, %v", e, err)
	}
	if !bytes.Equal(before, read(t, path)) {
		t.Error("the file is not what it was")
	}
}

// Rules that a file was not made by do not stop readers, who are told.
func TestAReaderIsWarnedOfOtherRules(t *testing.T) {
	path := fileWith(t, "other.db", "UPDATE meta SET value = 'x' WHERE name = 'vocabulary'", true)
	s := open(t, Options{Path: path, ReadOnly: true})
	if w := s.Warnings(); len(w) != 1 || !strings.Contains(w[0], "another vocabulary") {
		t.Errorf("%v", w)
	}
}

func TestADeadlineStopsAQuery(t *testing.T) {
	s := open(t, Options{Path: Memory})
	snap, err := s.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer snap.Close()
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	r := snap.(*snapshot)
	var n int
	err = r.conn.get(ctx, "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c", nil, &n) // never ends
	if graph.KindOf(err) != graph.Timeout {
		t.Errorf("%v", err)
	}
	if _, err := snap.Version(t.Context()); err != nil {
		t.Errorf("the snapshot does not go on: %v", err)
	}
}

func TestAWriteCancelledHalfwayLeavesNothing(t *testing.T) {
	s := open(t, Options{Path: Memory})
	ctx, cancel := context.WithCancel(t.Context())
	tx, err := s.write(ctx, time.Time{}, func(tx *writeTx) (graph.Receipt, bool, error) {
		receipt, changed, err := s.projection.Batch(ctx, tx, apply.WriteOf(one("ann")))
		cancel()
		return receipt, changed, err
	})
	if graph.KindOf(err) != graph.Timeout {
		t.Errorf("%+v, %v", tx, err)
	}
	if r := give(t, s, one("ann")); r.Version != 1 || r.Added != 1 {
		t.Errorf("%+v", r)
	}
}
