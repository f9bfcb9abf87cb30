package neo4j

import (
	"context"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/apply"
)

// WithdrawDataset takes back one portion: statements kind by kind, each first
// read, then queued with what hangs on it, then closed.
func (tx *writeTx) WithdrawDataset(ctx context.Context, dataset string) (taken apply.Withdrawal, err error) {
	token, err := tx.token(ctx, dataset)
	if err != nil {
		return taken, err
	}
	room := tx.store.options.Portion
	for _, kind := range statementKinds {
		rows, err := tx.unseenRows(ctx, kind, dataset, token, room+1)
		if err != nil {
			return taken, err
		}
		if taken.More = len(rows) > room; taken.More {
			rows = rows[:room]
		}
		room -= len(rows)
		again, err := tx.takeRows(ctx, kind, rows, token)
		if err != nil {
			return taken, err
		}
		taken.Count, taken.Changed = taken.Count+len(rows)-again, taken.Changed || len(rows) > 0
		if taken.More {
			break
		}
	}
	return taken, nil
}

func (tx *writeTx) unseenRows(ctx context.Context, kind graph.StatementKind, dataset string, token int64, limit int) (rows []apply.Row, err error) {
	err = tx.run(ctx, unseen(kind)+" WITH s LIMIT $limit RETURN s.z_id, s.z_row", map[string]any{"dataset": dataset, "token": token, "limit": limit}, func(v []any) error {
		row, err := apply.Decode(kind, v[0].(string), []byte(v[1].(string)))
		rows = append(rows, row)
		return err
	})
	return rows, err
}

// takeRows closes statements of one kind, having queued what hangs on them:
// records' entities, stubs that claims name, claims' units, and those of the
// claims that cite a source. It counts those under whose key the replacement
// gave another.
func (tx *writeTx) takeRows(ctx context.Context, kind graph.StatementKind, rows []apply.Row, token int64) (again int, err error) {
	if len(rows) == 0 {
		return 0, nil
	}
	var ids, entities, named, sources []string
	var units []apply.Unit
	for i := range rows {
		ids = append(ids, rows[i].ID)
		switch kind {
		case graph.RecordStatement:
			entities = append(entities, rows[i].Record.Entity)
		case graph.SourceStatement:
			sources = append(sources, rows[i].Source.ID)
		case graph.ClaimStatement:
			named = append(named, rows[i].Claim.Names()...)
			units = append(units, apply.UnitOf(rows[i].Claim))
		}
	}
	if again, err = tx.givenAnew(ctx, kind, rows, token); err != nil {
		return 0, err
	}
	stubs, err := tx.strings(ctx, "UNWIND $rows AS id WITH DISTINCT id OPTIONAL MATCH (m:Merged {id: id}) MATCH (e:Entity {id: coalesce(m.canonical, id)}) WHERE e.stub RETURN DISTINCT e.id", texts(named))
	if err != nil {
		return 0, err
	}
	if err := tx.enqueueEntityKeys(ctx, append(entities, stubs...)); err != nil {
		return 0, err
	}
	if err := tx.Enqueue(ctx, units); err != nil {
		return 0, err
	}
	if err := tx.EnqueueSources(ctx, sources); err != nil {
		return 0, err
	}
	return again, tx.Withdraw(ctx, kind, ids)
}

// givenAnew counts statements under whose key the replacement gave another.
func (tx *writeTx) givenAnew(ctx context.Context, kind graph.StatementKind, rows []apply.Row, token int64) (n int, err error) {
	if keyProperties[kind] == "" {
		return 0, nil
	}
	keys := make([]any, len(rows))
	for i := range rows {
		keys[i] = []any{rows[i].Key.Dataset, rows[i].Key.Name}
	}
	err = tx.run(ctx, "UNWIND $rows AS k WITH k WHERE EXISTS { MATCH (s:"+statementLabels[kind]+" {"+keyProperties[kind]+": k[1]}) WHERE s.dataset = k[0] AND s.z_closed IS NULL AND s.z_seen = $token } RETURN count(*)",
		map[string]any{"rows": keys, "token": token}, func(v []any) error {
			n = int(v[0].(int64))
			return nil
		})
	return n, err
}
