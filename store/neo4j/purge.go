package neo4j

import (
	"context"
	"time"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/apply"
)

// PurgeDataset removes a dataset's statements, portion by portion. What the
// server keeps of them in its transaction logs goes as these are pruned.
func (s *Store) PurgeDataset(ctx context.Context, dataset string) (removed int, err error) {
	if err := s.mark(ctx, time.Time{}, func(ctx context.Context, tx *writeTx) error { return apply.MayPurge(ctx, tx, dataset) }); err != nil {
		return 0, err
	}
	if _, err := s.WithdrawDataset(ctx, dataset); err != nil {
		return 0, err
	}
	var all graph.Receipt
	for more := true; more; {
		var gone apply.Withdrawal
		receipt, err := s.write(ctx, time.Time{}, func(ctx context.Context, tx *writeTx) (graph.Receipt, bool, error) {
			var err error
			gone, err = s.projection.Purge(ctx, tx, dataset)
			return graph.Receipt{}, gone.Changed, err
		})
		if err != nil {
			return 0, err
		}
		all.Add(receipt)
		removed += gone.Count
		more = gone.More
	}
	_, err = s.workOff(ctx, all)
	return removed, err
}

func (tx *writeTx) UnderWay(ctx context.Context, dataset string) (is bool, err error) {
	err = tx.run(ctx, "MATCH (d:Dataset {id: $id}) WHERE d.open OR d.loading RETURN d.id", map[string]any{"id": dataset}, func([]any) error {
		is = true
		return nil
	})
	return is, err
}

// Purge removes one portion: withdrawn statements are in no index by dataset.
func (tx *writeTx) Purge(ctx context.Context, dataset string) (gone apply.Withdrawal, err error) {
	room := tx.store.options.Portion
	for _, kind := range statementKinds {
		var ids, entities []string
		err := tx.run(ctx, "MATCH (s:"+statementLabels[kind]+") WHERE s.dataset = $dataset AND s.z_closed IS NOT NULL WITH s LIMIT $limit RETURN s.z_id, s.entity", map[string]any{"dataset": dataset, "limit": room}, func(v []any) error {
			ids = append(ids, v[0].(string))
			if entity, is := v[1].(string); is {
				entities = append(entities, entity)
			}
			return nil
		})
		if err != nil {
			return gone, err
		}
		if err := tx.enqueueEntityKeys(ctx, entities); err != nil {
			return gone, err
		}
		if err := tx.each(ctx, "UNWIND $rows AS id MATCH (s:Statement {z_id: id}) DELETE s", texts(ids), nil); err != nil {
			return gone, err
		}
		gone.Count += len(ids)
		if room -= len(ids); room == 0 {
			gone.More, gone.Changed = true, true
			return gone, nil
		}
	}
	gone.Changed = gone.Count > 0
	err = tx.run(ctx, "MATCH (d:Dataset {id: $id}) SET d.stated = null", map[string]any{"id": dataset}, nil)
	if err != nil {
		return gone, err
	}
	return gone, tx.forgetUnstated(ctx, dataset)
}
