package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/apply"
)

// kinds are the statements' tables, which bear the kinds' names.
var kinds = []graph.StatementKind{graph.DatasetStatement, graph.SourceStatement, graph.RecordStatement, graph.ClaimStatement, graph.JudgementStatement}

func (tx *writeTx) Lives(ctx context.Context, kind graph.StatementKind, ids []string) (map[string]bool, error) {
	lives := map[string]bool{}
	err := tx.query(ctx, "SELECT lower(hex(s.id)), s.closed IS NULL FROM json_each(?1) j CROSS JOIN "+string(kind)+" s ON s.id = unhex(j.value)",
		[]any{list(ids)}, func(rows *sql.Rows) error {
			var id string
			var live bool
			err := rows.Scan(&id, &live)
			lives[id] = live
			return err
		})
	return lives, err
}

func (tx *writeTx) Held(ctx context.Context, ids []string) ([]apply.Row, error) {
	var held []apply.Row
	for _, kind := range kinds {
		err := tx.query(ctx, "SELECT lower(hex(s.id)), s.body FROM json_each(?1) j CROSS JOIN "+string(kind)+" s ON s.id = unhex(j.value) WHERE s.closed IS NULL",
			[]any{list(ids)}, func(rows *sql.Rows) error {
				var id string
				var body []byte
				if err := rows.Scan(&id, &body); err != nil {
					return err
				}
				row, err := apply.Decode(kind, id, body)
				held = append(held, row)
				return err
			})
		if err != nil {
			return nil, err
		}
	}
	return held, nil
}

func (tx *writeTx) LiveKeys(ctx context.Context, kind graph.StatementKind, keys []apply.Key) (map[apply.Key]bool, error) {
	pairs := make([][]string, len(keys))
	for i, k := range keys {
		pairs[i] = []string{k.Dataset, k.Name}
	}
	live := map[apply.Key]bool{}
	err := tx.query(ctx, "SELECT DISTINCT s.dataset, s.key FROM json_each(?1) j CROSS JOIN "+string(kind)+` s ON s.key = j.value ->> 1 AND s.dataset = j.value ->> 0
		WHERE s.closed IS NULL`, []any{table(pairs)}, func(rows *sql.Rows) error {
		var k apply.Key
		err := rows.Scan(&k.Dataset, &k.Name)
		live[k] = true
		return err
	})
	return live, err
}

func (tx *writeTx) Reopen(ctx context.Context, kind graph.StatementKind, ids []string) error {
	if len(ids) == 0 {
		return nil
	}
	const chosen = " WHERE id IN (SELECT unhex(value) FROM json_each(?1)) AND closed IS NOT NULL"
	if _, err := tx.exec(ctx, "INSERT INTO earlier SELECT id, opened, closed FROM "+string(kind)+chosen, list(ids)); err != nil {
		return err
	}
	set := "opened = ?2, closed = NULL"
	if kind == graph.ClaimStatement {
		set += ", state = 'DANGLING', target = NULL"
	}
	_, err := tx.exec(ctx, "UPDATE "+string(kind)+" SET "+set+chosen, list(ids), tx.version)
	return err
}

func (tx *writeTx) Withdraw(ctx context.Context, kind graph.StatementKind, ids []string) error {
	if len(ids) == 0 {
		return nil
	}
	_, err := tx.exec(ctx, "UPDATE "+string(kind)+" SET closed = ?2 WHERE id IN (SELECT unhex(value) FROM json_each(?1)) AND closed IS NULL", list(ids), tx.version)
	return err
}

func (tx *writeTx) LiveSources(ctx context.Context, ids []string) ([]graph.Source, error) {
	return bodies[graph.Source](ctx, tx.conn, "SELECT s.body FROM json_each(?1) j CROSS JOIN source s ON s.key = j.value WHERE s.closed IS NULL", list(ids))
}

func (tx *writeTx) LiveDatasets(ctx context.Context, ids []string) ([]graph.Dataset, error) {
	return bodies[graph.Dataset](ctx, tx.conn, "SELECT s.body FROM json_each(?1) j CROSS JOIN dataset s ON s.key = j.value WHERE s.closed IS NULL", list(ids))
}

func (tx *writeTx) SourcesBy(ctx context.Context, origins []string) ([]string, error) {
	return texts(ctx, tx.conn, `SELECT s.key FROM json_each(?1) j CROSS JOIN source s ON s.author = j.value AND s.author <> '' WHERE s.closed IS NULL
		UNION SELECT s.key FROM json_each(?1) j CROSS JOIN source s ON s.publisher = j.value AND s.publisher <> '' WHERE s.closed IS NULL`, list(origins))
}

// bodies reads the rows of a statement whose one column is JSON.
func bodies[T any](ctx context.Context, c *conn, text string, args ...any) ([]T, error) {
	var all []T
	err := c.query(ctx, text, args, func(rows *sql.Rows) error {
		var body sql.RawBytes
		if err := rows.Scan(&body); err != nil {
			return err
		}
		var item T
		err := json.Unmarshal(body, &item)
		all = append(all, item)
		return err
	})
	return all, err
}

// texts reads the rows of a statement whose one column is text.
func texts(ctx context.Context, c *conn, text string, args ...any) ([]string, error) {
	var all []string
	err := c.query(ctx, text, args, func(rows *sql.Rows) error {
		var s string
		err := rows.Scan(&s)
		all = append(all, s)
		return err
	})
	return all, err
}
