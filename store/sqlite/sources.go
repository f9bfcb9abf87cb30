package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"

	"github.com/graphd/graphd/graph"
)

// Sources gives each source as all its live statements together describe it.
func (r *snapshot) Sources(ctx context.Context, ids []string) ([]*graph.Source, error) {
	stated := make([][]graph.Source, len(ids))
	err := r.conn.query(ctx, "SELECT j.key, s.body FROM json_each(?1) j CROSS JOIN source s ON s.key = j.value WHERE s.closed IS NULL", []any{list(ids)}, func(rows *sql.Rows) error {
		var i int
		var body sql.RawBytes
		if err := rows.Scan(&i, &body); err != nil {
			return err
		}
		var s graph.Source
		err := json.Unmarshal(body, &s)
		stated[i] = append(stated[i], s)
		return err
	})
	merged := make([]*graph.Source, len(ids))
	for i := range stated {
		merged[i] = graph.MergeSources(stated[i])
	}
	return merged, err
}
