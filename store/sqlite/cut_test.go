package sqlite

import (
	"encoding/json"
	"path/filepath"
	"testing"
	"time"

	"github.com/graphd/graphd/graph"
)

// A withdrawal that ends after its first transaction, as when the process is
// killed, is completed by working off the queue in the next process.
func TestAWithdrawalThatIsCutOffIsCompletedLater(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graphd.db")
	s, err := Open(t.Context(), Options{Path: path, Bound: 5})
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range made(20, 10_000) {
		give(t, s, b)
	}
	receipt, err := s.write(t.Context(), time.Time{}, func(tx *writeTx) (graph.Receipt, bool, error) {
		taken, err := s.projection.WithdrawDataset(t.Context(), tx, "d", time.Time{})
		return graph.Receipt{Withdrawn: taken.Count}, taken.Changed, err
	})
	if err != nil || receipt.Pending == 0 || receipt.Withdrawn != 122 {
		t.Fatalf("%+v, %v", receipt, err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	again := open(t, Options{Path: path, Bound: 5})
	if _, err := again.WithdrawDataset(t.Context(), "d"); err != nil {
		t.Fatal(err)
	}
	h, err := again.Check(t.Context())
	if err != nil || h.Entities+h.Links+h.Claims+h.WaitingUnits+h.WaitingEntities != 0 {
		t.Errorf("%+v, %v", h, err)
	}
}

// A replacement that was cut off is begun again, in another process: what only
// the first attempt gave goes with the second's end.
func TestAReplacementThatIsCutOffIsBegunAgain(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graphd.db")
	first, err := Open(t.Context(), Options{Path: path})
	if err != nil {
		t.Fatal(err)
	}
	give(t, first, one("ann"))
	replace := func(s *Store, ids ...string) {
		t.Helper()
		if err := s.BeginReplace(t.Context(), graph.Replacement{Dataset: "d"}); err != nil {
			t.Fatal(err)
		}
		for _, id := range ids {
			b := one(id)
			b.Replacing.Dataset = "d"
			give(t, s, b)
		}
	}
	replace(first, "bob")
	if err := first.Close(); err != nil {
		t.Fatal(err)
	}
	second := open(t, Options{Path: path})
	replace(second, "cat")
	receipt, err := second.EndReplace(t.Context(), graph.Replacement{Dataset: "d"}, false)
	if err != nil || receipt.Withdrawn != 2 {
		t.Errorf("%+v, %v", receipt, err)
	}
	if ids := entityIDs(t, second); ids != `["cat"]` {
		t.Errorf("%s", ids)
	}
}

func entityIDs(t *testing.T, s *Store) string {
	t.Helper()
	snap, err := s.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer snap.Close()
	page, err := snap.FindEntities(t.Context(), graph.EntityQuery{OrderBy: graph.EntityByID, First: 100})
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, e := range page.Rows {
		ids = append(ids, e.ID)
	}
	text, err := json.Marshal(ids)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
