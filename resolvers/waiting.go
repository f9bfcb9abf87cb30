package resolvers

import (
	"context"

	"github.com/graphd/graphd/executor"
	"github.com/graphd/graphd/graph"
)

func datasetID(parent any) string { return parent.(*graph.DatasetStatus).ID }

// waiting resolves Dataset.waiting.
func (r *rules) waiting(ctx context.Context, call *executor.Call, datasets []string) ([][]any, error) {
	a := r.asked(call.Args)
	q := graph.WaitingQuery{Datasets: datasets, First: a.first()}
	if *a.err != nil {
		return nil, *a.err
	}
	pages, err := requestOf(ctx).Waiting(ctx, q)
	if err != nil {
		return nil, err
	}
	rows := make([][]any, len(pages))
	for i := range pages {
		rows[i] = pointers(pages[i].Claims)
		requestOf(ctx).cutAt("Dataset.waiting", pages[i].More, call.Selection)
	}
	return rows, nil
}

// waitsFor resolves Claim.waitsFor. It looks for the entities and the sources of
// all claims of the level that are not placed, and asks nothing if all are.
func (r *rules) waitsFor(ctx context.Context, call *executor.Call) ([]any, error) {
	var ids, sources []string
	for _, parent := range call.Parents {
		if c := parent.(*graph.StatedClaim); c.State != graph.Placed {
			ids, sources = append(ids, c.Names()...), append(sources, c.Source)
		}
	}
	found, err := requestOf(ctx).Entities(ctx, ids)
	if err != nil {
		return nil, err
	}
	named, err := requestOf(ctx).Sources(ctx, sources)
	if err != nil {
		return nil, err
	}
	entities := make(map[string]*graph.Entity, len(ids))
	for i, id := range ids {
		entities[id] = found[i]
	}
	answers := make([]any, len(call.Parents))
	for i, parent := range call.Parents {
		if c := parent.(*graph.StatedClaim); c.State != graph.Placed {
			answers[i] = c.WaitsFor(r.vocabulary, entities, named[0])
			named = named[1:]
		}
	}
	return answers, nil
}

var claimedProperties = map[string]executor.Property{
	"ClaimedLink.from": of(func(k *graph.LinkKey) any { return &k.From }),
	"ClaimedLink.type": of(func(k *graph.LinkKey) any { return &k.Type }),
	"ClaimedLink.to":   of(func(k *graph.LinkKey) any { return &k.To }),

	"ClaimedFact.of":       of(func(k *graph.FactKey) any { return &k.Of }),
	"ClaimedFact.property": of(func(k *graph.FactKey) any { return &k.Property }),
	"ClaimedFact.about":    of(func(k *graph.FactKey) any { return optional(k.About) }),
	"ClaimedFact.value":    of(func(k *graph.FactKey) any { return &k.Value }),
}
