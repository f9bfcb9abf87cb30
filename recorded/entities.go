package recorded

import (
	"cmp"
	"context"
	"slices"

	"github.com/graphd/graphd/graph"
)

// Entities resolves ids by the judgements that stood then.
func (r *Reader) Entities(ctx context.Context, ids []string) ([]*graph.Entity, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	then, err := r.canonical(ctx, ids)
	if err != nil {
		return nil, err
	}
	if err := r.meet(ctx, then); err != nil {
		return nil, err
	}
	found := make([]*graph.Entity, len(ids))
	for i, id := range then {
		found[i] = r.entities[id]
	}
	return found, nil
}

// meet makes entities hold those of canonical ids: taken from the store's rows
// where these are what they were, else projected anew.
func (r *Reader) meet(ctx context.Context, canonical []string) error {
	ask := missing(canonical, r.entities)
	if len(ask) == 0 {
		return nil
	}
	if err := r.meetUnchanged(ctx, ask); err != nil {
		return err
	}
	ask = missing(ask, r.entities)
	inputs, err := r.inputs(ctx, ask)
	if err != nil {
		return err
	}
	for _, id := range ask {
		r.entities[id] = r.projector.Entity(*inputs[id])
	}
	return nil
}

// inputs gathers what entities were made of.
func (r *Reader) inputs(ctx context.Context, canonical []string) (map[string]*graph.EntityInput, error) {
	inputs := map[string]*graph.EntityInput{}
	for _, id := range canonical {
		inputs[id] = &graph.EntityInput{ID: id, Members: r.clusters.Members(id)}
	}
	if len(inputs) == 0 {
		return inputs, nil
	}
	records, err := r.history.RecordsThen(ctx, r.versions, r.members(canonical))
	if err != nil {
		return nil, err
	}
	for _, s := range records {
		in := inputs[r.clusters.Canonical(s.Entity)]
		switch then, held := r.versions.Then(s.Recorded); {
		case held:
			in.Live = append(in.Live, s.Record)
		case len(then) > 0:
			in.Withdrawn = append(in.Withdrawn, s.Record)
		}
	}
	var bare []string
	for _, in := range inputs {
		if len(in.Live) == 0 && len(in.Withdrawn) > 0 {
			bare = append(bare, in.Members...)
		}
	}
	if len(bare) == 0 {
		return inputs, nil
	}
	slices.Sort(bare) // so that the same question is asked in the same words
	named, err := r.history.NamedThen(ctx, r.versions, bare)
	for _, id := range named {
		inputs[r.clusters.Canonical(id)].Named = true
	}
	return inputs, err
}

// Records gives the records that were held then.
func (r *Reader) Records(ctx context.Context, of []string) ([][]graph.StatedRecord, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	then, err := r.canonical(ctx, of)
	if err != nil {
		return nil, err
	}
	lists := make([][]graph.StatedRecord, len(of))
	members := r.members(then)
	if len(members) == 0 {
		return lists, nil
	}
	all, err := r.history.RecordsThen(ctx, r.versions, members)
	if err != nil {
		return nil, err
	}
	byEntity := map[string][]graph.StatedRecord{}
	for _, s := range all {
		recorded, held := r.versions.Then(s.Recorded)
		if id := r.clusters.Canonical(s.Entity); held {
			byEntity[id] = append(byEntity[id], graph.StatedRecord{Record: s.Record, Recorded: recorded})
		}
	}
	for _, list := range byEntity {
		slices.SortFunc(list, func(a, b graph.StatedRecord) int {
			return cmp.Or(cmp.Compare(a.Dataset, b.Dataset), cmp.Compare(a.StatementID(), b.StatementID()))
		})
	}
	for i, id := range then {
		lists[i] = byEntity[id]
	}
	return lists, nil
}
