package recorded

import (
	"cmp"
	"context"
	"slices"
	"time"

	"github.com/graphd/graphd/graph"
)

// Sources gives each source as all statements held then describe it.
func (r *Reader) Sources(ctx context.Context, ids []string) ([]*graph.Source, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if err := r.cite(ctx, ids); err != nil {
		return nil, err
	}
	found := make([]*graph.Source, len(ids))
	for i, id := range ids {
		found[i] = r.sources[id]
	}
	return found, nil
}

// cite makes sources hold those of the ids.
func (r *Reader) cite(ctx context.Context, ids []string) error {
	ask := missing(ids, r.sources)
	if len(ask) == 0 {
		return nil
	}
	stated, err := r.history.SourcesThen(ctx, r.versions, ask)
	if err != nil {
		return err
	}
	byID := map[string][]graph.Source{}
	for _, s := range stated {
		byID[s.ID] = append(byID[s.ID], s)
	}
	for _, id := range ask {
		r.sources[id] = graph.MergeSources(byID[id])
	}
	return nil
}

// rate makes datasets hold the editions held then, which rate claims.
func (r *Reader) rate(ctx context.Context, ids []string) error {
	ask := missing(ids, r.datasets)
	if len(ask) == 0 {
		return nil
	}
	editions, err := r.history.EditionsThen(ctx, r.versions, ask)
	if err != nil {
		return err
	}
	live := map[string][]graph.Dataset{}
	for _, e := range editions {
		if _, held := r.versions.Then(e.Recorded); held {
			live[e.ID] = append(live[e.ID], e.Dataset)
		}
	}
	for _, id := range ask {
		r.datasets[id] = graph.MergeDatasets(live[id])
	}
	return nil
}

// Datasets lists the datasets of which an edition had been recorded, with the
// edition held then, or the last there had been. Loaded is when that edition
// was recorded. What was held of each is not counted: its counts are
// graph.TotalUnknown.
func (r *Reader) Datasets(ctx context.Context) ([]graph.DatasetStatus, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	editions, err := r.history.EditionsThen(ctx, r.versions, nil)
	if err != nil {
		return nil, err
	}
	live, gone, loaded := map[string][]graph.Dataset{}, map[string][]graph.Dataset{}, map[string]time.Time{}
	for _, e := range editions {
		then, held := r.versions.Then(e.Recorded)
		switch {
		case held:
			live[e.ID] = append(live[e.ID], e.Dataset)
			if from := then[len(then)-1].From; from.After(loaded[e.ID]) {
				loaded[e.ID] = from
			}
		case len(then) > 0:
			gone[e.ID] = append(gone[e.ID], e.Dataset)
		}
	}
	var all []graph.DatasetStatus
	add := func(d *graph.Dataset, state graph.LoadState) {
		const n = graph.TotalUnknown
		all = append(all, graph.DatasetStatus{Dataset: *d, State: state, Loaded: loaded[d.ID], Sources: n, Records: n, Claims: n, Dangling: n, Misfit: n, Merged: n, Rejected: n, Kept: n})
	}
	for _, list := range live {
		add(graph.MergeDatasets(list), graph.Loaded)
	}
	for id, list := range gone {
		if live[id] == nil {
			add(graph.MergeDatasets(list), graph.Withdrawn)
		}
	}
	slices.SortFunc(all, func(a, b graph.DatasetStatus) int { return cmp.Compare(a.ID, b.ID) })
	return all, nil
}

// Judgements lists those that stood then.
func (r *Reader) Judgements(ctx context.Context) ([]graph.Judgement, error) {
	all, err := r.history.JudgementsThen(ctx, r.versions, nil)
	slices.SortFunc(all, func(a, b graph.Judgement) int {
		return cmp.Or(cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B), cmp.Compare(a.StatementID(), b.StatementID()))
	})
	return all, err
}
