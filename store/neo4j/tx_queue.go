package neo4j

import (
	"context"
	"strings"

	"github.com/graphd/graphd/store/apply"
)

// The durable queue holds keys of three labels. A WaitingEntity and a
// WaitingUnit are projected as they are. A WaitingScan stands for all units of
// an entity's, a source's or a dataset's claims and rows, however many these
// are: it is read on from where it stopped, see scan.go.

// unitKey is a unit as one text in ASCII. Ids and properties hold no blank.
func unitKey(u apply.Unit) string { return ordered(u.A + " " + u.B + " " + u.Property) }

func unitOf(key string) apply.Unit {
	parts := strings.Split(unordered(key), " ")
	return apply.Unit{A: parts[0], B: parts[1], Property: parts[2]}
}

func unitRows(units []apply.Unit) []any {
	rows := make([]any, len(units))
	for i, u := range units {
		rows[i] = []any{u.A, u.B, u.Property}
	}
	return rows
}

func (tx *writeTx) Enqueue(ctx context.Context, units []apply.Unit) error {
	keys := make([]any, len(units))
	for i, u := range units {
		keys[i] = unitKey(u)
	}
	return tx.queue(ctx, "UNWIND $rows AS key MERGE (:WaitingUnit {key: key})", keys)
}

func (tx *writeTx) enqueueEntityKeys(ctx context.Context, ids []string) error {
	keys := make([]any, len(ids))
	for i, id := range ids {
		keys[i] = ordered(id)
	}
	return tx.queue(ctx, "UNWIND $rows AS key MERGE (:WaitingEntity {key: key})", keys)
}

func (tx *writeTx) EnqueueEntities(ctx context.Context, ids []string) error {
	return tx.enqueueScans(ctx, entityScans, ids)
}

func (tx *writeTx) EnqueueSources(ctx context.Context, ids []string) error {
	return tx.enqueueScans(ctx, []scan{sourceScan}, ids)
}

func (tx *writeTx) EnqueueDatasets(ctx context.Context, ids []string) error {
	return tx.enqueueScans(ctx, []scan{datasetScan}, ids)
}

// NextEntities takes keys in the order of their index.
func (tx *writeTx) NextEntities(ctx context.Context, limit int) ([]string, error) {
	keys, err := tx.take(ctx, "WaitingEntity", limit)
	for i := range keys {
		keys[i] = unordered(keys[i])
	}
	return keys, err
}

// NextUnits takes units, and, where these leave room, those of scans.
func (tx *writeTx) NextUnits(ctx context.Context, limit int) ([]apply.Unit, error) {
	keys, err := tx.take(ctx, "WaitingUnit", limit)
	if err == nil && len(keys) < limit {
		var more []string
		more, err = tx.nextScanned(ctx, limit-len(keys))
		keys = append(keys, more...)
	}
	units := make([]apply.Unit, len(keys))
	for i, key := range keys {
		units[i] = unitOf(key)
	}
	return units, err
}

func (tx *writeTx) take(ctx context.Context, label string, limit int) ([]string, error) {
	if limit <= 0 {
		return nil, nil
	}
	var keys []string
	err := tx.run(ctx, "MATCH (w:"+label+") WHERE w.key > '' WITH w ORDER BY w.key LIMIT $limit WITH w, w.key AS key DELETE w RETURN key",
		map[string]any{"limit": limit}, func(v []any) error {
			keys = append(keys, v[0].(string))
			return nil
		})
	tx.requeued = tx.requeued || len(keys) > 0
	return keys, err
}

// queue carries out a statement that changes the queue.
func (tx *writeTx) queue(ctx context.Context, text string, rows []any) error {
	tx.requeued = tx.requeued || len(rows) > 0
	return tx.each(ctx, text, rows, nil)
}

// Pending counts what waits, an unfinished withdrawal included. Where nothing
// of it changed it is what begin has read: in a transaction that has written
// much the server counts slowly.
func (tx *writeTx) Pending(ctx context.Context) (n int, err error) {
	if !tx.requeued {
		return tx.waiting + len(tx.withdrawing), nil
	}
	err = tx.run(ctx, "RETURN "+countWaiting, nil, func(v []any) error {
		n = int(v[0].(int64)) + len(tx.withdrawing)
		return nil
	})
	return n, err
}

const countWaiting = "COUNT { (:WaitingEntity) } + COUNT { (:WaitingUnit) } + COUNT { (:WaitingScan) }"
