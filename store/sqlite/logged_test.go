package sqlite

import (
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/graphd/graphd/graph"
)

// A process that is killed while SQLite moves pages from the log into the file
// leaves a first page that promises more than the file holds yet. The log has
// the rest, and such a file is opened as if nothing had happened.
func TestAFileWithItsLogIsNotTakenForDamaged(t *testing.T) {
	path := filepath.Join(t.TempDir(), "killed.db")
	s, err := Open(t.Context(), Options{Path: path})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	var batch graph.Batch
	for i := range 500 { // enough for the file to grow
		batch.Records = append(batch.Records, graph.Record{Dataset: "d", Entity: fmt.Sprint("a", i), Kind: graph.Person,
			Names: []graph.Name{{Text: "A", Kind: graph.Primary}}})
	}
	if _, err := s.Apply(t.Context(), batch); err != nil {
		t.Fatal(err)
	}
	left := patched(t, path, func(b []byte) []byte { binary.BigEndian.PutUint32(b[28:], 100_000); return b })
	if _, err := Open(t.Context(), Options{Path: left}); err == nil {
		t.Error("without its log the file opens")
	}
	if err := os.WriteFile(left+"-wal", read(t, path+"-wal"), 0o600); err != nil {
		t.Fatal(err)
	}
	again, err := Open(t.Context(), Options{Path: left})
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	snapshot, err := again.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer snapshot.Close()
	if found, err := snapshot.Entities(t.Context(), []string{"a499"}); err != nil || found[0] == nil {
		t.Errorf("%v, %v", found, err)
	}
}
