package sqlite

import (
	"context"
	"time"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/apply"
)

// writeTx is the one write transaction: an apply.Tx, in the files tx_*.go.
type writeTx struct {
	*conn
	vocabulary *graph.Vocabulary
	at         string // when what it writes is recorded
	before     int64  // the version that the transaction began at
	version    int64  // the one that it makes, if it changes anything
	firstRow   int64  // next, as it was at the beginning
	next       int64  // the row number to be given next

	rows map[string]int64 // numbers of the link and fact rows that the transaction met, by id
	ids  map[int64]string // the same the other way round
}

var _ apply.Tx = (*writeTx)(nil)

// beginWrite waits for its turn, as BEGIN IMMEDIATE lets one writer in at a
// time, and reads where the one before left off.
func beginWrite(ctx context.Context, s *Store, at time.Time) (*writeTx, error) {
	if err := s.writer.begin(ctx, "BEGIN IMMEDIATE"); err != nil {
		return nil, err
	}
	tx := &writeTx{conn: s.writer, vocabulary: s.options.Vocabulary, at: at.UTC().Format(time.RFC3339Nano), rows: map[string]int64{}, ids: map[int64]string{}}
	err := tx.get(ctx, "SELECT (SELECT value FROM meta WHERE name = 'version'), (SELECT value FROM meta WHERE name = 'next_row')", nil, &tx.before, &tx.next)
	if err != nil {
		s.writer.rollback()
		return nil, err
	}
	tx.version, tx.firstRow = tx.before+1, tx.next
	return tx, nil
}

// finish raises the version if anything changed, and returns it.
func (tx *writeTx) finish(ctx context.Context, changed bool) (int64, error) {
	if !changed {
		return tx.before, nil
	}
	const set = "UPDATE meta SET value = ?2 WHERE name = ?1"
	if _, err := tx.exec(ctx, set, "version", tx.version); err != nil {
		return 0, err
	}
	if tx.next != tx.firstRow {
		if _, err := tx.exec(ctx, set, "next_row", tx.next); err != nil {
			return 0, err
		}
	}
	_, err := tx.exec(ctx, "INSERT INTO version VALUES (?1, ?2)", tx.version, tx.at)
	return tx.version, err
}

// number gives a row its number.
func (tx *writeTx) number(id string) int64 {
	n := tx.next
	tx.next++
	tx.met(id, n)
	return n
}

// met remembers the number of a row.
func (tx *writeTx) met(id string, n int64) { tx.rows[id], tx.ids[n] = n, id }
