package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"

	"github.com/graphd/graphd/graph"
)

// Records gives the records of each entity's cluster by dataset, then id.
func (r *snapshot) Records(ctx context.Context, of []string) ([][]graph.StatedRecord, error) {
	owners, err := r.canonical(ctx, of)
	if err != nil {
		return nil, err
	}
	records := make([][]graph.StatedRecord, len(of))
	err = r.conn.query(ctx, `SELECT m.place, s.body, `+interval("s")+` FROM (
			SELECT key AS place, value AS member FROM json_each(?1)
			UNION SELECT o.key, c.member FROM json_each(?1) o CROSS JOIN cluster c ON c.canonical = o.value) m
		CROSS JOIN record s ON s.key = m.member WHERE s.closed IS NULL ORDER BY m.place, s.dataset, s.id`, []any{list(owners)}, func(rows *sql.Rows) error {
		var i int
		var body sql.RawBytes
		var recorded intervalColumns
		if err := rows.Scan(append([]any{&i, &body}, recorded.columns()...)...); err != nil {
			return err
		}
		var s graph.StatedRecord
		if err := json.Unmarshal(body, &s.Record); err != nil {
			return err
		}
		s.Recorded, err = recorded.list()
		records[i] = append(records[i], s)
		return err
	})
	return records, err
}

// Judgements gives the live ones by A, B, then id.
func (r *snapshot) Judgements(ctx context.Context) ([]graph.Judgement, error) {
	return bodies[graph.Judgement](ctx, r.conn, "SELECT body FROM judgement WHERE closed IS NULL ORDER BY a, b, id")
}
