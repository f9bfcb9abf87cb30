package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/apply"
)

func unitTable(units []apply.Unit) string {
	rows := make([][]string, len(units))
	for i, u := range units {
		rows[i] = []string{u.A, u.B, u.Property}
	}
	return table(rows)
}

func (tx *writeTx) Links(ctx context.Context, units []apply.Unit) ([]apply.Stored, error) {
	return tx.stored(ctx, `SELECT l.n, l.id, l.body FROM json_each(?1) j CROSS JOIN link l ON l.owner = j.value ->> 0 AND l.other = j.value ->> 1
		UNION ALL SELECT l.n, l.id, l.body FROM json_each(?1) j CROSS JOIN link l ON l.owner = j.value ->> 1 AND l.other = j.value ->> 0
		WHERE l.owner <> l.other`, units)
}

func (tx *writeTx) Facts(ctx context.Context, units []apply.Unit) ([]apply.Stored, error) {
	return tx.stored(ctx, `SELECT f.n, f.id, f.body FROM json_each(?1) j CROSS JOIN fact f
		ON f.of = j.value ->> 0 AND f.property = j.value ->> 2 AND f.about = j.value ->> 1`, units)
}

// stored reads projected rows and remembers their numbers.
func (tx *writeTx) stored(ctx context.Context, text string, units []apply.Unit) ([]apply.Stored, error) {
	if len(units) == 0 {
		return nil, nil
	}
	var all []apply.Stored
	err := tx.query(ctx, text, []any{unitTable(units)}, func(rows *sql.Rows) error {
		var n int64
		var s apply.Stored
		err := rows.Scan(&n, &s.ID, &s.Body)
		tx.met(s.ID, n)
		all = append(all, s)
		return err
	})
	return all, err
}

func (tx *writeTx) Claims(ctx context.Context, units []apply.Unit) ([]apply.Placed, error) {
	var all []apply.Placed
	err := tx.query(ctx, `SELECT lower(hex(c.id)), c.state, coalesce(c.target, 0), c.body FROM json_each(?1) j CROSS JOIN claim c
		ON c.a = j.value ->> 0 AND c.b = j.value ->> 1 AND c.property = j.value ->> 2 WHERE c.closed IS NULL`, []any{unitTable(units)}, func(rows *sql.Rows) error {
		var p apply.Placed
		var target int64
		var body sql.RawBytes
		if err := rows.Scan(&p.ID, &p.State, &target, &body); err != nil {
			return err
		}
		if err := json.Unmarshal(body, &p.Claim); err != nil {
			return err
		}
		p.Claim.ID, p.Target = p.ID, tx.ids[target]
		all = append(all, p)
		return nil
	})
	return all, err
}

func (tx *writeTx) Place(ctx context.Context, placements []apply.Placement) error {
	return tx.each(ctx, "UPDATE claim SET state = ?2, target = ?3 WHERE id = ?1", len(placements), func(i int) []any {
		p := placements[i]
		return []any{idBytes(p.ID), string(p.State), tx.target(p)}
	})
}

func (tx *writeTx) WriteFacts(ctx context.Context, changes []apply.Change[graph.Fact]) error {
	put, gone := parted(changes)
	for _, c := range put {
		if c.Old == nil {
			tx.number(c.ID)
		}
	}
	err := tx.each(ctx, `INSERT INTO fact VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
		ON CONFLICT (n) DO UPDATE SET status = ?6, weakness = ?7, since = ?8, until_key = ?9, several = ?10, version = ?11, body = ?12`, len(put), func(i int) []any {
		f := put[i].New
		t := timesOf(&f.Standing)
		return []any{tx.rows[f.ID], f.ID, f.Of, f.Property, f.About, string(f.Status), int64(100 - f.Confidence),
			t.since, t.untilKey, t.several, tx.version, string(put[i].Body)}
	})
	if err != nil {
		return err
	}
	if err := tx.each(ctx, "DELETE FROM fact WHERE id = ?1", len(gone), func(i int) []any { return []any{gone[i].ID} }); err != nil {
		return err
	}
	if err := writePeriods(ctx, tx, changes, func(f *graph.Fact) *graph.Standing { return &f.Standing }); err != nil {
		return err
	}
	return mark(ctx, tx, graph.FactChange, changes)
}
