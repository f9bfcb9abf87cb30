package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/apply"
)

func (tx *writeTx) Records(ctx context.Context, ids []string) (live, withdrawn []graph.Record, err error) {
	err = tx.query(ctx, "SELECT r.closed IS NULL, r.body FROM json_each(?1) j CROSS JOIN record r ON r.key = j.value", []any{list(ids)}, func(rows *sql.Rows) error {
		var is bool
		var body sql.RawBytes
		if err := rows.Scan(&is, &body); err != nil {
			return err
		}
		var r graph.Record
		if err := json.Unmarshal(body, &r); err != nil {
			return err
		}
		if is {
			live = append(live, r)
		} else {
			withdrawn = append(withdrawn, r)
		}
		return nil
	})
	return live, withdrawn, err
}

func (tx *writeTx) Named(ctx context.Context, ids []string) ([]string, error) {
	return texts(ctx, tx.conn, `SELECT j.value FROM json_each(?1) j WHERE EXISTS (SELECT 1 FROM claim c WHERE c.a = j.value AND c.closed IS NULL)
		OR EXISTS (SELECT 1 FROM claim c WHERE c.b = j.value AND c.closed IS NULL)`, list(ids))
}

func (tx *writeTx) Outlines(ctx context.Context, ids []string) ([]*graph.Entity, error) {
	var all []*graph.Entity
	err := tx.query(ctx, `SELECT e.id, e.kind, e.begin, e."end", e.stub FROM json_each(?1) j CROSS JOIN entity e ON e.id = j.value`, []any{list(ids)}, func(rows *sql.Rows) error {
		e := &graph.Entity{}
		all = append(all, e)
		return rows.Scan(&e.ID, &e.Kind, &e.Begin, &e.End, &e.Stub)
	})
	return all, err
}

func (tx *writeTx) Entities(ctx context.Context, ids []string) ([]apply.Stored, error) {
	var all []apply.Stored
	err := tx.query(ctx, "SELECT e.id, e.body FROM json_each(?1) j CROSS JOIN entity e ON e.id = j.value", []any{list(ids)}, func(rows *sql.Rows) error {
		var s apply.Stored
		err := rows.Scan(&s.ID, &s.Body)
		all = append(all, s)
		return err
	})
	return all, err
}

func (tx *writeTx) WriteEntities(ctx context.Context, changes []apply.Change[apply.Filed]) error {
	put, gone := parted(changes)
	err := tx.insert(ctx, `INSERT INTO entity (id, kind, sort, stub, begin, "end", version, body)`, ` ON CONFLICT (id) DO UPDATE SET kind = excluded.kind,
		sort = excluded.sort, stub = excluded.stub, begin = excluded.begin, "end" = excluded."end", version = excluded.version, body = excluded.body`,
		len(put), func(i int) []any {
			e := put[i].New
			return []any{e.ID, string(e.Kind), e.SortName, e.Stub, string(e.Begin), string(e.End), tx.version, string(put[i].Body)}
		})
	if err != nil {
		return err
	}
	if err := tx.each(ctx, "DELETE FROM entity WHERE id = ?1", len(gone), func(i int) []any { return []any{gone[i].ID} }); err != nil {
		return err
	}
	if err := tx.writeTerms(ctx, changes); err != nil {
		return err
	}
	if err := tx.countEntities(ctx, changes); err != nil {
		return err
	}
	return mark(ctx, tx, graph.EntityChange, changes)
}

// countEntities keeps the number of all entities.
func (tx *writeTx) countEntities(ctx context.Context, changes []apply.Change[apply.Filed]) error {
	more := 0
	for _, c := range changes {
		if c.Old == nil {
			more++
		} else if c.New == nil {
			more--
		}
	}
	if more == 0 {
		return nil
	}
	_, err := tx.exec(ctx, "UPDATE meta SET value = value + ?1 WHERE name = 'entities'", more)
	return err
}

// parted returns the rows to be put, and those that go.
func parted[T any](changes []apply.Change[T]) (put, gone []apply.Change[T]) {
	for _, c := range changes {
		if c.New != nil {
			put = append(put, c)
		} else {
			gone = append(gone, c)
		}
	}
	return put, gone
}

// mark leaves tombstones of rows that go, and takes away those of rows that
// come back.
func mark[T any](ctx context.Context, tx *writeTx, kind graph.ChangeKind, changes []apply.Change[T]) error {
	var came, gone []string
	for _, c := range changes {
		if c.New == nil {
			gone = append(gone, c.ID)
		} else if c.Old == nil {
			came = append(came, c.ID)
		}
	}
	if len(came) > 0 {
		if _, err := tx.exec(ctx, "DELETE FROM tombstone WHERE kind = ?1 AND id IN (SELECT value FROM json_each(?2))", string(kind), list(came)); err != nil {
			return err
		}
	}
	return tx.each(ctx, "INSERT INTO tombstone VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET version = ?3", len(gone), func(i int) []any {
		return []any{string(kind), gone[i], tx.version}
	})
}
