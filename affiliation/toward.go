package affiliation

import (
	"context"
	"slices"

	"github.com/graphd/graphd/graph"
)

// toward are the steps to the second entity of a question, by the entity that
// they go out of.
type toward struct {
	from map[string][]Step
	cut  bool
}

// towardAmongMany is how many links are read of an entity while others are asked
// about beside it. One with more is a hub that many questions are near to: to
// be asked about by itself, for what its own questions are near to.
const towardAmongMany = 100

// toward reads, for all questions at once, the links between what is near the
// first entity and the second. Where a page of many is cut, the questions about
// its entity are asked by themselves, and then one by one, so that each is cut
// where it would be alone.
func (g *ground) toward(ctx context.Context, asked []*Answer, near map[*Answer][]string, fan int, found map[*Answer]*toward) error {
	if len(asked) == 0 {
		return nil
	}
	var others []string
	by := map[string][]*Answer{}
	for _, a := range asked {
		by[a.WithEntity.ID] = append(by[a.WithEntity.ID], a)
		others = append(others, near[a]...)
	}
	withs, first := sortedKeys(by), fan
	if len(withs) > 1 {
		first = min(fan, towardAmongMany)
	}
	pages, err := g.links(ctx, graph.LinkQuery{Of: withs, Filter: graph.LinkFilter{Either: sortedOnce(others)}, First: first})
	if err != nil {
		return err
	}
	for i, with := range withs {
		parts := [][]*Answer{by[with]}
		switch {
		case !pages[i].cut || len(asked) == 1:
			for _, a := range by[with] {
				found[a] = towardIn(&pages[i])
			}
			continue
		case len(withs) == 1:
			parts = slices.Collect(slices.Chunk(asked, 1))
		}
		for _, part := range parts {
			if err := g.toward(ctx, part, near, fan, found); err != nil {
				return err
			}
		}
	}
	return nil
}

// towardIn turns a page of the second entity's links.
func towardIn(page *readSteps) *toward {
	t := &toward{from: map[string][]Step{}, cut: page.cut}
	for _, s := range page.steps {
		t.from[s.To.ID] = append(t.from[s.To.ID], s.turned())
	}
	for _, steps := range t.from {
		sortSteps(steps)
	}
	return t
}
