package sqlite

import (
	"context"
	"time"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/apply"
)

// PurgeDataset removes a dataset's statements, and has the whole file written
// anew, so that nothing of them is left in pages that are free now. That takes as
// much room on the disk again for as long as it lasts.
func (s *Store) PurgeDataset(ctx context.Context, dataset string) (removed int, err error) {
	if err := s.mark(ctx, time.Time{}, func(tx *writeTx) error { return apply.MayPurge(ctx, tx, dataset) }); err != nil {
		return 0, err
	}
	if _, err := s.WithdrawDataset(ctx, dataset); err != nil {
		return 0, err
	}
	_, err = s.writeAll(ctx, time.Time{}, func(tx *writeTx) (graph.Receipt, bool, error) {
		gone, err := s.projection.Purge(ctx, tx, dataset)
		removed = gone.Count
		return graph.Receipt{}, gone.Changed, err
	})
	if err != nil {
		return 0, err
	}
	return removed, s.rewrite(ctx)
}

// rewrite writes the file anew without what is free in it, and empties the log.
func (s *Store) rewrite(ctx context.Context) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	for _, text := range []string{"VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"} {
		if _, err := s.writer.sql.ExecContext(ctx, text); err != nil {
			return fail("rewrite "+s.path, err)
		}
	}
	return nil
}

func (tx *writeTx) UnderWay(ctx context.Context, dataset string) (is bool, err error) {
	err = tx.get(ctx, "SELECT loading OR open FROM known_dataset WHERE id = ?1", []any{dataset}, &is)
	return is, err
}

// Purge does all of it.
func (tx *writeTx) Purge(ctx context.Context, dataset string) (gone apply.Withdrawal, err error) {
	const chosen = " WHERE dataset = ?1 AND closed IS NOT NULL"
	texts := []string{"INSERT OR IGNORE INTO waiting_entity SELECT key FROM record" + chosen}
	for _, kind := range kinds {
		texts = append(texts, "DELETE FROM earlier WHERE id IN (SELECT id FROM "+string(kind)+chosen+")")
	}
	for _, text := range texts {
		if _, err := tx.exec(ctx, text, dataset); err != nil {
			return gone, err
		}
	}
	for _, kind := range kinds {
		n, err := tx.exec(ctx, "DELETE FROM "+string(kind)+chosen, dataset)
		if err != nil {
			return gone, err
		}
		gone.Count += int(n)
	}
	gone.Changed = gone.Count > 0
	return gone, tx.forgetUnstated(ctx, dataset)
}
