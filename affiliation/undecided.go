package affiliation

import (
	"context"
	"maps"
	"slices"

	"github.com/graphd/graphd/graph"
)

// undecided notes the judgements that leave open whether an entity of an answer
// is the same as another: such identities are never crossed.
func (g *ground) undecided(ctx context.Context, asked []*Answer) error {
	if len(asked) == 0 {
		return nil
	}
	judgements, err := g.reader.Judgements(ctx)
	if err != nil {
		return err
	}
	open := map[string][]graph.Judgement{} // by either id
	for _, j := range judgements {
		if j.Verdict == graph.Unsure {
			open[j.A] = append(open[j.A], j)
			open[j.B] = append(open[j.B], j)
		}
	}
	if len(open) == 0 {
		return nil
	}
	for _, a := range asked {
		met := map[string]bool{}
		for _, id := range slices.Concat(a.OfEntity.IDs(), a.WithEntity.IDs(), entitiesOf(a.Chains)) {
			if !met[id] {
				met[id] = true
				for _, j := range open[id] {
					if !slices.Contains(a.Undecided, j) {
						a.Undecided = append(a.Undecided, j)
					}
				}
			}
		}
	}
	return nil
}

// entitiesOf are the ids of all entities on chains.
func entitiesOf(chains []Chain) []string {
	var ids []string
	for i := range chains {
		for _, s := range chains[i].Steps {
			ids = append(ids, s.To.IDs()...)
		}
	}
	return ids
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
