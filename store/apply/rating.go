package apply

import (
	"context"
	"maps"
	"slices"
	"strings"

	"github.com/graphd/graphd/graph"
)

// rating is what claims take from their dataset.
type rating struct {
	reliability string
	credibility int
}

// ratings returns the default ratings of the datasets of which rows are
// editions; nil for rows of other kinds.
func (w *work) ratings(ctx context.Context, kind graph.StatementKind, rows []Row) (map[string]rating, error) {
	if kind != graph.DatasetStatement || len(rows) == 0 {
		return nil, nil
	}
	all := map[string]rating{}
	for i := range rows {
		all[rows[i].Dataset.ID] = rating{}
	}
	held, err := w.readDatasets(ctx, slices.Sorted(maps.Keys(all)))
	for id, d := range held {
		all[id] = rating{d.Reliability, d.Credibility}
	}
	return all, err
}

// rerate queues the units of datasets whose default rating is not what it was.
func (w *work) rerate(ctx context.Context, before map[string]rating) error {
	if len(before) == 0 {
		return nil
	}
	now, err := w.readDatasets(ctx, slices.Sorted(maps.Keys(before)))
	if err != nil {
		return err
	}
	var changed []string
	for id, r := range before {
		var is rating
		if d := now[id]; d != nil {
			is = rating{d.Reliability, d.Credibility}
		}
		if is != r {
			changed = append(changed, id)
		}
	}
	if len(changed) == 0 {
		return nil
	}
	w.queued = true
	slices.SortFunc(changed, strings.Compare)
	return w.tx.EnqueueDatasets(ctx, changed)
}
