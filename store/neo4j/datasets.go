package neo4j

import (
	"cmp"
	"context"
	"encoding/json"
	"slices"
	"time"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/apply"
)

// Datasets lists every dataset that any statement ever named, with its live
// edition, or, where all are withdrawn, the last there was. Live statements are
// counted in indexes, which takes time in proportion to their number.
func (r *snapshot) Datasets(ctx context.Context) ([]graph.DatasetStatus, error) {
	ask := &statement{}
	ask.add(`MATCH (d:Dataset) WHERE d.id IS NOT NULL
		CALL (d) { MATCH (s:Edition {id: d.id}) RETURN collect([s.z_closed IS NULL, s.z_row]) AS editions }
		RETURN 0 AS i, [d.id, coalesce(d.loading, false) OR coalesce(d.open, false), editions, d.changedAt, d.checkedAt, coalesce(d.rejected, 0), coalesce(d.kept, 0)`)
	for _, kind := range statementKinds {
		found := "MATCH (s:" + statementLabels[kind] + ") WHERE s.z_held = d.id AND s.z_opened IS NOT NULL"
		ask.add(",\n COUNT { " + found + " }, COLLECT { " + found + " RETURN s.recordedAt ORDER BY s.z_opened DESC LIMIT 1 }")
	}
	for _, state := range []graph.ClaimState{graph.Dangling, graph.Misfit, graph.Merged} {
		ask.add(",\n COUNT { MATCH (c:Claim) WHERE c.z_waiting = d.id AND c.state = ? AND c.z_id IS NOT NULL }", string(state))
	}
	ask.add("] AS row")
	var all []graph.DatasetStatus
	err := r.ask(ctx, ask, func() { all = nil }, func(_ int, v any) error {
		s, err := datasetStatus(v.([]any))
		all = append(all, s)
		return err
	})
	slices.SortFunc(all, func(a, b graph.DatasetStatus) int { return cmp.Compare(a.ID, b.ID) })
	return all, err
}

func datasetStatus(v []any) (s graph.DatasetStatus, err error) {
	var live, gone []graph.Dataset
	for _, e := range v[2].([]any) {
		var d graph.Dataset
		pair := e.([]any)
		if err := json.Unmarshal([]byte(pair[1].(string)), &d); err != nil {
			return s, err
		}
		if pair[0].(bool) {
			live = append(live, d)
		} else {
			gone = append(gone, d)
		}
	}
	s = apply.Status(v[0].(string), v[1].(bool), live, gone)
	for i, when := range []*time.Time{&s.Changed, &s.Checked} {
		if at, known := v[3+i].(string); known {
			if *when, err = time.Parse(time.RFC3339Nano, at); err != nil {
				return s, err
			}
		}
	}
	s.Rejected, s.Kept = int(v[5].(int64)), int(v[6].(int64))
	counts := v[7:]
	for i, kind := range statementKinds {
		var at time.Time
		if newest := counts[2*i+1].([]any); len(newest) > 0 {
			if at, err = time.Parse(time.RFC3339Nano, newest[0].(string)); err != nil {
				return s, err
			}
		}
		apply.Counted(&s, kind, int(counts[2*i].(int64)), at)
	}
	states := counts[2*len(statementKinds):]
	s.Dangling, s.Misfit, s.Merged = int(states[0].(int64)), int(states[1].(int64)), int(states[2].(int64))
	return s, nil
}
