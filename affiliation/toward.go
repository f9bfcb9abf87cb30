package affiliation

import (
	"context"

	"github.com/graphd/graphd/graph"
)

// toward are the steps to the second entity of a question, by the entity that
// they go out of.
type toward struct {
	from map[string][]Step
	cut  bool
}

// toward reads, for all questions in one call, the links between what is near
// the first entity and the second, at which each is a page of its own.
func (g *ground) toward(ctx context.Context, asked []*Answer, near map[*Answer][]string, fan int) (map[*Answer]*toward, error) {
	found := map[*Answer]*toward{}
	if len(asked) == 0 {
		return found, nil
	}
	q := graph.LinkQuery{First: fan}
	for _, a := range asked {
		q.Of, q.Toward = append(q.Of, a.WithEntity.ID), append(q.Toward, near[a])
	}
	pages, err := g.links(ctx, q)
	for i := range pages {
		found[asked[i]] = towardIn(&pages[i])
	}
	return found, err
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
