package main

import (
	"context"
	"slices"

	"github.com/graphd/graphd/affiliation"
	"github.com/graphd/graphd/bench/powerlaw"
	"github.com/graphd/graphd/graph"
)

// pairsOfEachKind is how many pairs there are of each of three kinds.
const pairsOfEachKind = 200

// pairsIn draws the pairs. Those that a chain joins are found by asking what
// random entities are affiliated with.
func pairsIn(ctx context.Context, store graph.Store, size powerlaw.Size) ([]affiliation.Question, error) {
	snapshot, err := store.Snapshot(ctx)
	if err != nil {
		return nil, err
	}
	defer snapshot.Close()
	most := min(pairsOfEachKind, size.Entities/10)
	ids := anybody(size)
	var joined, others []affiliation.Question
	for i, id := range ids {
		lists, err := affiliation.Affiliations(ctx, snapshot, graph.DefaultVocabulary(), []string{id}, nil, affiliation.Bounds{})
		if err != nil {
			return nil, err
		}
		for _, row := range lists[0].Rows {
			if n := len(row.Chain.Steps); n >= 2 && n <= 4 && len(joined) < most {
				joined = append(joined, affiliation.Question{Of: id, With: row.Entity.ID})
				break
			}
		}
		if i < most {
			hub := powerlaw.ID(i % 10)
			others = append(others, affiliation.Question{Of: id, With: ids[(i*7+3)%len(ids)]}, affiliation.Question{Of: id, With: hub})
		}
	}
	return slices.DeleteFunc(append(joined, others...), func(q affiliation.Question) bool { return q.Of == q.With }), nil
}
