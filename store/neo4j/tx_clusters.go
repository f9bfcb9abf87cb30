package neo4j

import (
	"context"
	"encoding/json"
	"maps"
	"slices"

	"github.com/graphd/graphd/graph"
)

func (tx *writeTx) Members(ctx context.Context, ids []string) ([][]string, error) {
	if !tx.clusters {
		return nil, nil
	}
	var clusters [][]string
	err := tx.each(ctx, `UNWIND $rows AS id MATCH (m:Merged {id: id}) WITH DISTINCT m.canonical AS canonical
		MATCH (k:Merged {canonical: canonical}) RETURN canonical, collect(k.id)`, texts(ids), func(v []any) error {
		var members []string
		for _, id := range v[1].([]any) {
			members = append(members, id.(string))
		}
		slices.Sort(members)
		clusters = append(clusters, members)
		return nil
	})
	return clusters, err
}

// Judged follows SAME judgements, one statement a remove, until nothing new is
// met.
func (tx *writeTx) Judged(ctx context.Context, ids []string) ([]graph.Judgement, error) {
	judgements := map[string]graph.Judgement{}
	met := map[string]bool{}
	for frontier := ids; len(frontier) > 0; {
		for _, id := range frontier {
			met[id] = true
		}
		var next []string
		err := tx.each(ctx, `UNWIND $rows AS id CALL (id) { MATCH (j:Judgement {a: id}) RETURN j UNION MATCH (j:Judgement {b: id}) RETURN j }
			WITH DISTINCT j WHERE j.z_closed IS NULL RETURN j.z_id, j.z_row`, texts(frontier), func(v []any) error {
			var j graph.Judgement
			if err := json.Unmarshal([]byte(v[1].(string)), &j); err != nil {
				return err
			}
			judgements[v[0].(string)] = j
			for _, id := range []string{j.A, j.B} {
				if j.Verdict == graph.Same && !met[id] {
					met[id] = true
					next = append(next, id)
				}
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
		frontier = next
	}
	return slices.Collect(maps.Values(judgements)), nil
}

func (tx *writeTx) PutClusters(ctx context.Context, ids []string, clusters map[string][]string) error {
	if err := tx.each(ctx, "UNWIND $rows AS id MATCH (m:Merged {id: id}) DELETE m", texts(ids), nil); err != nil {
		return err
	}
	rows := []any{}
	for canonical, members := range clusters {
		for _, id := range members {
			rows = append(rows, map[string]any{"id": id, "canonical": canonical, "z_key": ordered(canonical)})
		}
	}
	tx.clusters = tx.clusters || len(rows) > 0
	return tx.each(ctx, "UNWIND $rows AS row CREATE (m:Merged) SET m = row", rows, nil)
}
