package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"

	"github.com/graphd/graphd/graph"
)

// Datasets lists every dataset that any statement ever named, with its live
// edition, or, where all are withdrawn, the last there was.
func (r *snapshot) Datasets(ctx context.Context) ([]graph.DatasetStatus, error) {
	var all []graph.DatasetStatus
	err := r.conn.query(ctx, "SELECT id, loading OR open FROM known_dataset ORDER BY id", nil, func(rows *sql.Rows) error {
		s := graph.DatasetStatus{State: graph.Withdrawn}
		var loading bool
		if err := rows.Scan(&s.ID, &loading); err != nil {
			return err
		}
		if loading {
			s.State = graph.Loading
		}
		all = append(all, s)
		return nil
	})
	if err != nil {
		return nil, err
	}
	place := map[string]int{}
	for i := range all {
		place[all[i].ID] = i
	}
	if err := r.editions(ctx, all, place); err != nil {
		return nil, err
	}
	return all, r.countStatements(ctx, all, place)
}

func (r *snapshot) editions(ctx context.Context, all []graph.DatasetStatus, place map[string]int) error {
	live, gone := make([][]graph.Dataset, len(all)), make([][]graph.Dataset, len(all))
	err := r.conn.query(ctx, "SELECT closed IS NULL, body FROM dataset", nil, func(rows *sql.Rows) error {
		var is bool
		var body sql.RawBytes
		if err := rows.Scan(&is, &body); err != nil {
			return err
		}
		var d graph.Dataset
		err := json.Unmarshal(body, &d)
		if i := place[d.ID]; is {
			live[i] = append(live[i], d)
		} else {
			gone[i] = append(gone[i], d)
		}
		return err
	})
	for i := range all {
		all[i].Dataset = *cmp.Or(graph.MergeDatasets(live[i]), graph.MergeDatasets(gone[i]), &graph.Dataset{ID: all[i].ID})
	}
	return err
}

// countStatements counts live statements from indexes that hold all it needs.
func (r *snapshot) countStatements(ctx context.Context, all []graph.DatasetStatus, place map[string]int) error {
	const text = `SELECT t.kind, t.dataset, t.count, t.dangling, t.misfit, t.merged, v.recorded_at FROM (
		SELECT 'dataset' kind, dataset, count(*) count, 0 dangling, 0 misfit, 0 merged, max(opened) newest FROM dataset WHERE closed IS NULL GROUP BY dataset
		UNION ALL SELECT 'source', dataset, count(*), 0, 0, 0, max(opened) FROM source WHERE closed IS NULL GROUP BY dataset
		UNION ALL SELECT 'record', dataset, count(*), 0, 0, 0, max(opened) FROM record WHERE closed IS NULL GROUP BY dataset
		UNION ALL SELECT 'judgement', dataset, count(*), 0, 0, 0, max(opened) FROM judgement WHERE closed IS NULL GROUP BY dataset
		UNION ALL SELECT 'claim', dataset, count(*), sum(state = 'DANGLING'), sum(state = 'MISFIT'), sum(state = 'MERGED'), max(opened)
			FROM claim WHERE closed IS NULL GROUP BY dataset
		) t CROSS JOIN version v ON v.version = t.newest WHERE t.dataset <> ''`
	return r.conn.query(ctx, text, nil, func(rows *sql.Rows) error {
		var kind graph.StatementKind
		var id, at string
		var count, dangling, misfit, merged int
		if err := rows.Scan(&kind, &id, &count, &dangling, &misfit, &merged, &at); err != nil {
			return err
		}
		s := &all[place[id]]
		if s.State == graph.Withdrawn {
			s.State = graph.Loaded
		}
		loaded, err := instant(at)
		if loaded.After(s.Loaded) {
			s.Loaded = loaded
		}
		switch kind {
		case graph.SourceStatement:
			s.Sources = count
		case graph.RecordStatement:
			s.Records = count
		case graph.ClaimStatement:
			s.Claims, s.Dangling, s.Misfit, s.Merged = count, dangling, misfit, merged
		}
		return err
	})
}
