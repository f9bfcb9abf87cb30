package sqlite

import (
	"context"
	"database/sql"
	"time"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/apply"
)

// unseen picks a dataset's live statements that its replacement did not give.
const unseen = " s.dataset = ?1 AND s.closed IS NULL AND NOT EXISTS (SELECT 1 FROM seen v WHERE v.dataset = ?1 AND v.id = s.id)"

func (tx *writeTx) Loading(ctx context.Context, r graph.Replacement) (loading bool, err error) {
	err = tx.get(ctx, "SELECT loading FROM known_dataset WHERE id = ?1 AND run = ?2", []any{r.Dataset, r.Run}, &loading)
	return loading, err
}

func (tx *writeTx) SetLoading(ctx context.Context, r graph.Replacement, loading bool) error {
	if err := tx.forgetSeen(ctx, r.Dataset); err != nil {
		return err
	}
	if loading {
		_, err := tx.exec(ctx, "INSERT INTO known_dataset (id, loading, run) VALUES (?1, 1, ?2) ON CONFLICT DO UPDATE SET loading = 1, run = ?2", r.Dataset, r.Run)
		return err
	}
	if _, err := tx.exec(ctx, "UPDATE known_dataset SET loading = 0, run = '' WHERE id = ?1", r.Dataset); err != nil {
		return err
	}
	return tx.forgetUnstated(ctx, r.Dataset)
}

// openLoad marks a dataset as being loaded, and closeLoad ends that.
func (tx *writeTx) openLoad(ctx context.Context, dataset string) error {
	_, err := tx.exec(ctx, "INSERT INTO known_dataset (id, open) VALUES (?1, 1) ON CONFLICT DO UPDATE SET open = 1", dataset)
	return err
}

func (tx *writeTx) closeLoad(ctx context.Context, dataset string, how graph.LoadEnd) error {
	if _, err := tx.exec(ctx, "UPDATE known_dataset SET open = 0, checked = ?2, rejected = ?3, kept = ?4 WHERE id = ?1 AND open", dataset, tx.at, how.Rejected, how.Kept); err != nil {
		return err
	}
	return tx.forgetUnstated(ctx, dataset)
}

func (tx *writeTx) Changed(ctx context.Context, datasets []string) (map[string]time.Time, error) {
	all := map[string]time.Time{}
	err := tx.query(ctx, "SELECT id, changed FROM known_dataset WHERE changed <> '' AND id IN (SELECT value FROM json_each(?1))", []any{list(datasets)}, func(rows *sql.Rows) error {
		var id, at string
		if err := rows.Scan(&id, &at); err != nil {
			return err
		}
		var err error
		all[id], err = instant(at)
		return err
	})
	return all, err
}

func (tx *writeTx) SetChanged(ctx context.Context, datasets []string) error {
	_, err := tx.exec(ctx, "UPDATE known_dataset SET changed = ?2 WHERE id IN (SELECT value FROM json_each(?1))", list(datasets), tx.at)
	return err
}

func (tx *writeTx) Leaving(ctx context.Context, dataset string) (l graph.Leaving, err error) {
	for _, kind := range kinds {
		again, err := tx.givenAnew(ctx, kind, dataset)
		if err != nil {
			return l, err
		}
		var live, gone int
		err = tx.get(ctx, "SELECT (SELECT count(*) FROM "+string(kind)+" WHERE dataset = ?1 AND closed IS NULL), (SELECT count(*) FROM "+string(kind)+" s WHERE"+unseen+")", []any{dataset}, &live, &gone)
		if err != nil {
			return l, err
		}
		l.Live, l.Withdrawn = l.Live+live, l.Withdrawn+gone-again
	}
	return l, nil
}

// forgetUnstated drops a dataset that nothing was ever stated of, unless a
// load of it is under way.
func (tx *writeTx) forgetUnstated(ctx context.Context, dataset string) error {
	_, err := tx.exec(ctx, `DELETE FROM known_dataset WHERE id = ?1 AND NOT loading AND NOT open AND NOT EXISTS (SELECT 1 FROM dataset WHERE key = ?1)
		AND NOT EXISTS (SELECT 1 FROM source WHERE dataset = ?1) AND NOT EXISTS (SELECT 1 FROM record WHERE dataset = ?1)
		AND NOT EXISTS (SELECT 1 FROM claim WHERE dataset = ?1) AND NOT EXISTS (SELECT 1 FROM judgement WHERE dataset = ?1)`, dataset)
	return err
}

func (tx *writeTx) See(ctx context.Context, dataset string, ids []string) error {
	_, err := tx.exec(ctx, "INSERT OR IGNORE INTO seen SELECT ?1, unhex(value) FROM json_each(?2)", dataset, list(ids))
	return err
}

func (tx *writeTx) forgetSeen(ctx context.Context, dataset string) error {
	_, err := tx.exec(ctx, "DELETE FROM seen WHERE dataset = ?1", dataset)
	return err
}

func (tx *writeTx) JudgementsOf(ctx context.Context, dataset string) ([]graph.Judgement, error) {
	return bodies[graph.Judgement](ctx, tx.conn, "SELECT s.body FROM judgement s WHERE"+unseen, dataset)
}

// touchedByDataset queue what hangs on a dataset's statements, in the store
// itself: records' entities, stubs that its claims name, the units of its
// claims, and those of all claims that cite its sources.
var touchedByDataset = []string{
	"INSERT OR IGNORE INTO waiting_entity SELECT s.key FROM record s WHERE" + unseen,
	`INSERT OR IGNORE INTO waiting_entity SELECT e.id FROM claim s LEFT JOIN cluster k ON k.member = s.a
		CROSS JOIN entity e ON e.id = coalesce(k.canonical, s.a) AND e.stub WHERE` + unseen,
	`INSERT OR IGNORE INTO waiting_entity SELECT e.id FROM claim s LEFT JOIN cluster k ON k.member = s.b
		CROSS JOIN entity e ON e.id = coalesce(k.canonical, s.b) AND e.stub WHERE` + unseen,
	"INSERT OR IGNORE INTO waiting_unit SELECT s.a, s.b, s.property FROM claim s WHERE" + unseen,
	"INSERT OR IGNORE INTO waiting_unit SELECT c.a, c.b, c.property FROM source s CROSS JOIN claim c ON c.source = s.key AND c.closed IS NULL WHERE" + unseen,
}

// WithdrawDataset does all of it, as a transaction of SQLite has no bound.
func (tx *writeTx) WithdrawDataset(ctx context.Context, dataset string) (taken apply.Withdrawal, err error) {
	for _, text := range touchedByDataset {
		if _, err := tx.exec(ctx, text, dataset); err != nil {
			return taken, err
		}
	}
	for _, kind := range kinds {
		again, err := tx.givenAnew(ctx, kind, dataset)
		if err != nil {
			return taken, err
		}
		n, err := tx.exec(ctx, "UPDATE "+string(kind)+" AS s SET closed = ?2 WHERE"+unseen, dataset, tx.version)
		if err != nil {
			return taken, err
		}
		taken.Count, taken.Changed = taken.Count+int(n)-again, taken.Changed || n > 0
	}
	return taken, nil
}

// givenAnew counts the statements to be withdrawn under whose key the
// replacement gave another. The plus signs keep SQLite to the index by key: by
// dataset it would read every statement once for each.
func (tx *writeTx) givenAnew(ctx context.Context, kind graph.StatementKind, dataset string) (n int, err error) {
	if kind == graph.ClaimStatement || kind == graph.JudgementStatement {
		return 0, nil
	}
	err = tx.get(ctx, "SELECT count(*) FROM "+string(kind)+" s WHERE"+unseen+" AND EXISTS (SELECT 1 FROM "+string(kind)+` g
		WHERE g.key = s.key AND +g.dataset = ?1 AND +g.closed IS NULL AND EXISTS (SELECT 1 FROM seen v WHERE v.dataset = ?1 AND v.id = g.id))`, []any{dataset}, &n)
	return n, err
}
