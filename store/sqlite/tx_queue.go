package sqlite

import (
	"context"
	"database/sql"

	"github.com/graphd/graphd/store/apply"
)

// countWaiting counts the keys in the queue.
const countWaiting = "(SELECT count(*) FROM waiting_entity) + (SELECT count(*) FROM waiting_unit)"

func (tx *writeTx) Enqueue(ctx context.Context, units []apply.Unit) error {
	return tx.each(ctx, "INSERT OR IGNORE INTO waiting_unit VALUES (?1, ?2, ?3)", len(units), func(i int) []any {
		return []any{units[i].A, units[i].B, units[i].Property}
	})
}

// unitsOfEntities are the units of claims and of projected rows that name an
// entity.
var unitsOfEntities = []string{
	"SELECT c.a, c.b, c.property FROM json_each(?1) j CROSS JOIN claim c ON c.a = j.value WHERE c.closed IS NULL",
	"SELECT c.a, c.b, c.property FROM json_each(?1) j CROSS JOIN claim c ON c.b = j.value WHERE c.closed IS NULL",
	"SELECT min(e.owner, e.other), max(e.owner, e.other), '' FROM json_each(?1) j CROSS JOIN link_end e ON e.owner = j.value",
	"SELECT f.of, f.about, f.property FROM json_each(?1) j CROSS JOIN fact f ON f.of = j.value",
	"SELECT f.of, f.about, f.property FROM json_each(?1) j CROSS JOIN fact f ON f.about = j.value AND f.about <> ''",
}

func (tx *writeTx) EnqueueEntities(ctx context.Context, ids []string) error {
	for _, text := range unitsOfEntities {
		if _, err := tx.exec(ctx, "INSERT OR IGNORE INTO waiting_unit "+text, list(ids)); err != nil {
			return err
		}
	}
	return nil
}

func (tx *writeTx) EnqueueSources(ctx context.Context, ids []string) error {
	_, err := tx.exec(ctx, `INSERT OR IGNORE INTO waiting_unit SELECT c.a, c.b, c.property
		FROM json_each(?1) j CROSS JOIN claim c ON c.source = j.value WHERE c.closed IS NULL`, list(ids))
	return err
}

func (tx *writeTx) EnqueueDatasets(ctx context.Context, ids []string) error {
	_, err := tx.exec(ctx, `INSERT OR IGNORE INTO waiting_unit SELECT c.a, c.b, c.property
		FROM json_each(?1) j CROSS JOIN claim c ON c.dataset = j.value AND c.closed IS NULL`, list(ids))
	return err
}

func (tx *writeTx) NextEntities(ctx context.Context, limit int) ([]string, error) {
	ids, err := texts(ctx, tx.conn, "SELECT id FROM waiting_entity ORDER BY id LIMIT ?1", limit)
	if err != nil || len(ids) == 0 {
		return nil, err
	}
	_, err = tx.exec(ctx, "DELETE FROM waiting_entity WHERE id <= ?1", ids[len(ids)-1])
	return ids, err
}

func (tx *writeTx) NextUnits(ctx context.Context, limit int) ([]apply.Unit, error) {
	var units []apply.Unit
	err := tx.query(ctx, "SELECT a, b, property FROM waiting_unit ORDER BY a, b, property LIMIT ?1", []any{limit}, func(rows *sql.Rows) error {
		var u apply.Unit
		err := rows.Scan(&u.A, &u.B, &u.Property)
		units = append(units, u)
		return err
	})
	if err != nil || len(units) == 0 {
		return nil, err
	}
	last := units[len(units)-1]
	_, err = tx.exec(ctx, "DELETE FROM waiting_unit WHERE (a, b, property) <= (?1, ?2, ?3)", last.A, last.B, last.Property)
	return units, err
}

func (tx *writeTx) Pending(ctx context.Context) (n int, err error) {
	err = tx.get(ctx, "SELECT "+countWaiting, nil, &n)
	return n, err
}
