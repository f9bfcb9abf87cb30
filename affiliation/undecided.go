package affiliation

import (
	"context"
	"maps"
	"slices"

	"github.com/graphd/graphd/graph"
)

// undecided notes the judgements that leave open whether an entity that a
// question has met is the same as another: such identities are never crossed,
// and a chain may hang on one. Met are the two asked about and all that the
// first may be affiliated with.
func (g *ground) undecided(ctx context.Context, asked []*Answer, closures map[string]*closure) error {
	if len(asked) == 0 {
		return nil
	}
	judgements, err := g.reader.Judgements(ctx)
	if err != nil {
		return err
	}
	judging := map[string][]int{} // places in the list, by either id
	for i, j := range judgements {
		if j.Verdict != graph.Different {
			judging[j.A], judging[j.B] = append(judging[j.A], i), append(judging[j.B], i)
		}
	}
	if len(judging) == 0 {
		return nil
	}
	for _, a := range asked {
		open := map[int]bool{}
		note := func(e *graph.Entity) {
			for _, id := range e.IDs() {
				for _, i := range judging[id] {
					if leavesOpen(&judgements[i], e) {
						open[i] = true
					}
				}
			}
		}
		note(a.OfEntity)
		note(a.WithEntity)
		for _, steps := range closures[a.OfEntity.ID].into {
			note(steps[0].To)
		}
		for _, i := range slices.Sorted(maps.Keys(open)) {
			a.Undecided = append(a.Undecided, judgements[i])
		}
	}
	return nil
}

// leavesOpen tells whether a judgement speaks of an entity and an id that may
// be the same: it is not decided, or it calls them the same and another
// judgement stands against that, so that they are not merged.
func leavesOpen(j *graph.Judgement, e *graph.Entity) bool {
	ids := e.IDs()
	return !slices.Contains(ids, j.A) || !slices.Contains(ids, j.B)
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
