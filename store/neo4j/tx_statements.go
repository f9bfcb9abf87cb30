package neo4j

import (
	"context"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/apply"
)

func (tx *writeTx) Lives(ctx context.Context, _ graph.StatementKind, ids []string) (map[string]bool, error) {
	lives := map[string]bool{}
	err := tx.each(ctx, "UNWIND $rows AS id MATCH (s:Statement {z_id: id}) RETURN id, s.z_closed IS NULL", texts(ids), func(v []any) error {
		lives[v[0].(string)] = v[1].(bool)
		return nil
	})
	return lives, err
}

func (tx *writeTx) Held(ctx context.Context, ids []string) ([]apply.Row, error) {
	var held []apply.Row
	err := tx.each(ctx, "UNWIND $rows AS id MATCH (s:Statement {z_id: id}) WHERE s.z_closed IS NULL RETURN id, labels(s), s.z_row", texts(ids), func(v []any) error {
		row, err := apply.Decode(kindOf(v[1].([]any)), v[0].(string), []byte(v[2].(string)))
		held = append(held, row)
		return err
	})
	return held, err
}

// kindOf tells a statement's kind by its node's labels.
func kindOf(labels []any) graph.StatementKind {
	for _, kind := range statementKinds {
		for _, l := range labels {
			if l == statementLabels[kind] {
				return kind
			}
		}
	}
	return ""
}

func (tx *writeTx) LiveKeys(ctx context.Context, kind graph.StatementKind, keys []apply.Key) (map[apply.Key]bool, error) {
	rows := make([]any, len(keys))
	for i, k := range keys {
		rows[i] = []any{k.Dataset, k.Name}
	}
	live := map[apply.Key]bool{}
	err := tx.each(ctx, "UNWIND $rows AS k MATCH (s:"+statementLabels[kind]+" {"+keyProperties[kind]+": k[1]}) WHERE s.dataset = k[0] AND s.z_closed IS NULL RETURN DISTINCT k[0], k[1]",
		rows, func(v []any) error {
			live[apply.Key{Dataset: v[0].(string), Name: v[1].(string)}] = true
			return nil
		})
	return live, err
}

// Reopen keeps the interval that is over as a text; see intervals.
func (tx *writeTx) Reopen(ctx context.Context, kind graph.StatementKind, ids []string) error {
	if len(ids) == 0 {
		return nil
	}
	text := `UNWIND $rows AS id MATCH (s:Statement {z_id: id}) WHERE s.z_closed IS NOT NULL
		SET s.z_earlier = coalesce(s.z_earlier, []) + [toString(s.z_opened) + ' ' + s.recordedAt + ' ' + toString(s.z_closed) + ' ' + s.withdrawnAt]
		SET s.z_opened = $version, s.recordedAt = $at, s.z_held = s.dataset, s.z_closed = null, s.withdrawnAt = null`
	if kind == graph.ClaimStatement {
		text += ", s.state = 'DANGLING', s.z_waiting = s.dataset"
	}
	return tx.run(ctx, text, map[string]any{"rows": texts(ids), "version": tx.version, "at": tx.at}, nil)
}

// withdrawn is what a statement's node says once it is withdrawn.
const withdrawn = "SET s.z_closed = $version, s.withdrawnAt = $at, s.z_held = null, s.z_waiting = null, s.link = null, s.fact = null, s.z_from = null, s.z_to = null"

func (tx *writeTx) Withdraw(ctx context.Context, _ graph.StatementKind, ids []string) error {
	if len(ids) == 0 {
		return nil
	}
	return tx.run(ctx, "UNWIND $rows AS id MATCH (s:Statement {z_id: id}) WHERE s.z_closed IS NULL "+withdrawn,
		map[string]any{"rows": texts(ids), "version": tx.version, "at": tx.at}, nil)
}

func (tx *writeTx) LiveSources(ctx context.Context, ids []string) ([]graph.Source, error) {
	return bodies[graph.Source](ctx, tx, "UNWIND $rows AS id MATCH (s:Source {id: id}) WHERE s.z_closed IS NULL RETURN s.z_row", texts(ids))
}

func (tx *writeTx) LiveDatasets(ctx context.Context, ids []string) ([]graph.Dataset, error) {
	return bodies[graph.Dataset](ctx, tx, "UNWIND $rows AS id MATCH (s:Edition {id: id}) WHERE s.z_closed IS NULL RETURN s.z_row", texts(ids))
}

func (tx *writeTx) SourcesBy(ctx context.Context, origins []string) ([]string, error) {
	return tx.strings(ctx, `UNWIND $rows AS id CALL (id) { MATCH (s:Source {z_author: id}) RETURN s UNION MATCH (s:Source {z_publisher: id}) RETURN s }
		WITH DISTINCT s WHERE s.z_closed IS NULL RETURN DISTINCT s.id`, texts(origins))
}
