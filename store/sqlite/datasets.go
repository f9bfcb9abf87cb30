package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/apply"
)

// Datasets lists every dataset that any statement ever named, with its live
// edition, or, where all are withdrawn, the last there was.
func (r *snapshot) Datasets(ctx context.Context) ([]graph.DatasetStatus, error) {
	live, gone, err := r.editions(ctx)
	if err != nil {
		return nil, err
	}
	var all []graph.DatasetStatus
	place := map[string]int{}
	loads, err := r.loadColumns(ctx)
	if err != nil {
		return nil, err
	}
	err = r.conn.query(ctx, "SELECT id, loading OR open, "+loads+" FROM known_dataset ORDER BY id", nil, func(rows *sql.Rows) error {
		var id, changed, checked string
		var loading bool
		var rejected, kept int
		if err := rows.Scan(&id, &loading, &changed, &checked, &rejected, &kept); err != nil {
			return err
		}
		s := apply.Status(id, loading, live[id], gone[id])
		s.Rejected, s.Kept = rejected, kept
		var err error
		if s.Changed, err = instantOrNone(changed); err != nil {
			return err
		}
		s.Checked, err = instantOrNone(checked)
		place[id] = len(all)
		all = append(all, s)
		return err
	})
	if err != nil {
		return nil, err
	}
	return all, r.countStatements(ctx, all, place)
}

// loadColumns are what known_dataset says of loads: nothing in a file of the
// formats before the third, which is opened for reading only.
func (r *snapshot) loadColumns(ctx context.Context) (string, error) {
	const since = 3
	if has, err := formatOf(ctx, r.conn); err != nil || has < since {
		return "'', '', 0, 0", err
	}
	return "changed, checked, rejected, kept", nil
}

// editions are those that each dataset has, and had.
func (r *snapshot) editions(ctx context.Context) (live, gone map[string][]graph.Dataset, err error) {
	live, gone = map[string][]graph.Dataset{}, map[string][]graph.Dataset{}
	err = r.conn.query(ctx, "SELECT closed IS NULL, body FROM dataset", nil, func(rows *sql.Rows) error {
		var is bool
		var body sql.RawBytes
		if err := rows.Scan(&is, &body); err != nil {
			return err
		}
		var d graph.Dataset
		err := json.Unmarshal(body, &d)
		if is {
			live[d.ID] = append(live[d.ID], d)
		} else {
			gone[d.ID] = append(gone[d.ID], d)
		}
		return err
	})
	return live, gone, err
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
		newest, err := instant(at)
		apply.Counted(s, kind, count, newest)
		if kind == graph.ClaimStatement {
			s.Dangling, s.Misfit, s.Merged = dangling, misfit, merged
		}
		return err
	})
}
