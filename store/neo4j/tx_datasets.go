package neo4j

import (
	"context"
	"time"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/apply"
)

// A dataset's node counts the replacements that it has had: seen is the token
// of the one under way, and a statement is part of it if its z_seen is that.

func (tx *writeTx) Loading(ctx context.Context, r graph.Replacement) (loading bool, err error) {
	err = tx.run(ctx, "MATCH (d:Dataset {id: $id}) WHERE d.loading AND d.run = $run RETURN d.id", map[string]any{"id": r.Dataset, "run": r.Run}, func([]any) error {
		loading = true
		return nil
	})
	return loading, err
}

func (tx *writeTx) SetLoading(ctx context.Context, r graph.Replacement, loading bool) error {
	if loading {
		return tx.run(ctx, "MERGE (d:Dataset {id: $id}) SET d.loading = true, d.run = $run, d.seen = coalesce(d.seen, 0) + 1", map[string]any{"id": r.Dataset, "run": r.Run}, nil)
	}
	if err := tx.forgetSeen(ctx, r.Dataset); err != nil {
		return err
	}
	if err := tx.run(ctx, "MATCH (d:Dataset {id: $id}) SET d.loading = null, d.run = null", map[string]any{"id": r.Dataset}, nil); err != nil {
		return err
	}
	return tx.forgetUnstated(ctx, r.Dataset)
}

// openLoad marks a dataset as being loaded, and closeLoad ends that.
func (tx *writeTx) openLoad(ctx context.Context, dataset string) error {
	return tx.run(ctx, "MERGE (d:Dataset {id: $id}) SET d.open = true", map[string]any{"id": dataset}, nil)
}

func (tx *writeTx) closeLoad(ctx context.Context, dataset string, how graph.LoadEnd) error {
	if err := tx.run(ctx, "MATCH (d:Dataset {id: $id}) WHERE d.open SET d.open = null, d.checkedAt = $at, d.rejected = $rejected, d.kept = $kept",
		map[string]any{"id": dataset, "at": tx.at, "rejected": how.Rejected, "kept": how.Kept}, nil); err != nil {
		return err
	}
	return tx.forgetUnstated(ctx, dataset)
}

func (tx *writeTx) Changed(ctx context.Context, datasets []string) (map[string]time.Time, error) {
	all := map[string]time.Time{}
	err := tx.run(ctx, "UNWIND $rows AS id MATCH (d:Dataset {id: id}) WHERE d.changedAt IS NOT NULL RETURN id, d.changedAt", map[string]any{"rows": texts(datasets)}, func(v []any) (err error) {
		all[v[0].(string)], err = time.Parse(time.RFC3339Nano, v[1].(string))
		return err
	})
	return all, err
}

func (tx *writeTx) SetChanged(ctx context.Context, datasets []string) error {
	return tx.run(ctx, "UNWIND $rows AS id MATCH (d:Dataset {id: id}) SET d.changedAt = $at", map[string]any{"rows": texts(datasets), "at": tx.at}, nil)
}

func (tx *writeTx) Leaving(ctx context.Context, dataset string) (l graph.Leaving, err error) {
	token, err := tx.token(ctx, dataset)
	if err != nil {
		return l, err
	}
	for _, kind := range statementKinds {
		gone := "count(s)"
		if key := keyProperties[kind]; key != "" { // but for those under whose key the replacement gave another
			gone = "sum(CASE WHEN EXISTS { MATCH (g:" + statementLabels[kind] + " {" + key + ": s." + key + "}) WHERE g.dataset = $dataset AND g.z_closed IS NULL AND g.z_seen = $token } THEN 0 ELSE 1 END)"
		}
		err := tx.run(ctx, "MATCH (s:"+statementLabels[kind]+") WHERE s.z_held = $dataset AND s.z_opened IS NOT NULL RETURN count(s)", map[string]any{"dataset": dataset}, func(v []any) error {
			l.Live += int(v[0].(int64))
			return nil
		})
		if err != nil {
			return l, err
		}
		err = tx.run(ctx, unseen(kind)+" RETURN "+gone, map[string]any{"dataset": dataset, "token": token}, func(v []any) error {
			l.Withdrawn += int(v[0].(int64))
			return nil
		})
		if err != nil {
			return l, err
		}
	}
	return l, nil
}

// forgetUnstated drops a dataset that nothing was ever stated of, unless a load
// of it is under way.
func (tx *writeTx) forgetUnstated(ctx context.Context, dataset string) error {
	return tx.run(ctx, "MATCH (d:Dataset {id: $id}) WHERE d.stated IS NULL AND d.open IS NULL AND d.loading IS NULL DELETE d", map[string]any{"id": dataset}, nil)
}

// See marks those of the dataset's statements that are there; those that are not
// yet get the mark as they come. A batch may hold other datasets' statements,
// which are no part of the replacement.
func (tx *writeTx) See(ctx context.Context, dataset string, ids []string) error {
	token, err := tx.token(ctx, dataset)
	if err != nil {
		return err
	}
	tx.seeing, tx.seen = dataset, token
	return tx.run(ctx, "UNWIND $rows AS id MATCH (s:Statement {z_id: id}) WHERE s.dataset = $dataset SET s.z_seen = $token",
		map[string]any{"rows": texts(ids), "dataset": dataset, "token": token}, nil)
}

func (tx *writeTx) token(ctx context.Context, dataset string) (token int64, err error) {
	err = tx.run(ctx, "MATCH (d:Dataset {id: $id}) RETURN coalesce(d.seen, 0)", map[string]any{"id": dataset}, func(v []any) error {
		token = v[0].(int64)
		return nil
	})
	return token, err
}

func (tx *writeTx) forgetSeen(ctx context.Context, dataset string) error {
	return tx.run(ctx, "MATCH (d:Dataset {id: $id}) SET d.seen = coalesce(d.seen, 0) + 1", map[string]any{"id": dataset}, nil)
}

// unseen picks a dataset's live statements that its replacement did not give.
func unseen(kind graph.StatementKind) string {
	return "MATCH (s:" + statementLabels[kind] + ") WHERE s.z_held = $dataset AND s.z_opened IS NOT NULL AND coalesce(s.z_seen, 0) <> $token"
}

func (tx *writeTx) JudgementsOf(ctx context.Context, dataset string) ([]graph.Judgement, error) {
	token, err := tx.token(ctx, dataset)
	if err != nil {
		return nil, err
	}
	var all []graph.Judgement
	err = tx.run(ctx, unseen(graph.JudgementStatement)+" RETURN s.z_id, s.z_row", map[string]any{"dataset": dataset, "token": token}, func(v []any) error {
		row, err := apply.Decode(graph.JudgementStatement, v[0].(string), []byte(v[1].(string)))
		if err == nil {
			all = append(all, *row.Judged)
		}
		return err
	})
	return all, err
}
