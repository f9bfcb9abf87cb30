package neo4j

import (
	"cmp"
	"context"
	"encoding/json"
	"slices"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/apply"
)

// Records gives the records of each entity's cluster by dataset, then id.
func (r *snapshot) Records(ctx context.Context, of []string) ([][]graph.StatedRecord, error) {
	if len(of) == 0 {
		return [][]graph.StatedRecord{}, nil
	}
	ask := &statement{}
	ask.unwound(of)
	ask.add(`UNWIND [now] + COLLECT { MATCH (k:Merged {canonical: now}) WHERE k.id <> now RETURN k.id } AS member
		MATCH (s:Record {entity: member}) WHERE s.z_closed IS NULL RETURN i, [s.z_id, s.z_row, s.z_opened, s.recordedAt, s.z_earlier] AS row`)
	type record struct {
		id string
		graph.StatedRecord
	}
	var found [][]record
	err := r.ask(ctx, ask, func() { found = make([][]record, len(of)) }, func(i int, v any) (err error) {
		columns := v.([]any)
		s := record{id: columns[0].(string)}
		if err := json.Unmarshal([]byte(columns[1].(string)), &s.Record); err != nil {
			return err
		}
		s.Recorded, err = intervals(columns[2:])
		found[i] = append(found[i], s)
		return err
	})
	records := make([][]graph.StatedRecord, len(of))
	for i, list := range found {
		slices.SortFunc(list, func(a, b record) int { return cmp.Or(cmp.Compare(a.Dataset, b.Dataset), cmp.Compare(a.id, b.id)) })
		for _, s := range list {
			records[i] = append(records[i], s.StatedRecord)
		}
	}
	return records, err
}

// Sources gives each source as all its live statements together describe it.
func (r *snapshot) Sources(ctx context.Context, ids []string) ([]*graph.Source, error) {
	if len(ids) == 0 {
		return []*graph.Source{}, nil
	}
	ask := &statement{}
	p := ask.param(texts(ids))
	ask.add("UNWIND range(0, size(" + p + ") - 1) AS i MATCH (s:Source {id: " + p + "[i]}) WHERE s.z_closed IS NULL RETURN i, s.z_row AS row")
	var stated [][]graph.Source
	err := r.ask(ctx, ask, func() { stated = make([][]graph.Source, len(ids)) }, func(i int, v any) error {
		var s graph.Source
		err := json.Unmarshal([]byte(v.(string)), &s)
		stated[i] = append(stated[i], s)
		return err
	})
	merged := make([]*graph.Source, len(ids))
	for i := range stated {
		merged[i] = graph.MergeSources(stated[i])
	}
	return merged, err
}

// Judgements gives the live ones by A, B, then id.
func (r *snapshot) Judgements(ctx context.Context) ([]graph.Judgement, error) {
	ask := &statement{}
	ask.add("MATCH (j:Judgement) WHERE j.z_held IS NOT NULL AND j.z_opened IS NOT NULL RETURN 0 AS i, [j.z_id, j.z_row] AS row")
	type judged struct {
		id string
		graph.Judgement
	}
	var found []judged
	err := r.ask(ctx, ask, func() { found = nil }, func(_ int, v any) error {
		columns := v.([]any)
		j := judged{id: columns[0].(string)}
		err := json.Unmarshal([]byte(columns[1].(string)), &j.Judgement)
		found = append(found, j)
		return err
	})
	slices.SortFunc(found, func(a, b judged) int {
		return cmp.Or(cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B), cmp.Compare(a.id, b.id))
	})
	var all []graph.Judgement
	for _, j := range found {
		all = append(all, j.Judgement)
	}
	return all, err
}

// Candidates reads ids in the order of the index of terms. An id that has
// several of the keys stands where it comes first.
func (r *snapshot) Candidates(ctx context.Context, keys []string, wanted []graph.Kind, limit int) (ids []string, cut bool, err error) {
	if err := pageSize("candidates", limit); err != nil {
		return nil, false, err
	}
	ask := &statement{}
	ask.add("CALL () {\n")
	ask.termsNamed(apply.ByNameKey, keys, "IS NOT NULL")
	if len(wanted) > 0 {
		ask.add(" MATCH (e:Entity {z_key: t.entity}) WHERE e.kind IN ?", texts(wanted))
	}
	ask.add(" WITH t.entity AS id, min(t.key) AS first RETURN id ORDER BY first, id LIMIT ? }\nRETURN 0 AS i, id AS row", limit+1)
	err = r.ask(ctx, ask, func() { ids = nil }, func(_ int, v any) error {
		ids = append(ids, unordered(v.(string)))
		return nil
	})
	if len(ids) > limit {
		return ids[:limit], true, err
	}
	return ids, false, err
}
