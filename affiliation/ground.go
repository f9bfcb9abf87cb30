package affiliation

import (
	"context"
	"slices"

	"github.com/graphd/graphd/graph"
)

// ground is what has been read of the graph for a batch of questions, so that
// nothing is read twice.
type ground struct {
	*rules
	reader   graph.Reader
	entities map[string]*graph.Entity // by the id asked for and by its own; nil where there is none
	read     map[readKey]*readSteps
}

func newGround(r graph.Reader, v *graph.Vocabulary) *ground {
	return &ground{rules: rulesOf(v), reader: r, entities: map[string]*graph.Entity{}, read: map[readKey]*readSteps{}}
}

// readKey is what steps were read for.
type readKey struct {
	id    string
	first bool // all that affiliate, or only those that pass on
	fan   int
}

// readSteps are the steps out of an entity, by the ids of their links.
type readSteps struct {
	steps []Step
	cut   bool
}

// meet reads entities that were not met before.
func (g *ground) meet(ctx context.Context, ids []string) error {
	var missing []string
	for _, id := range ids {
		if _, met := g.entities[id]; !met {
			g.entities[id] = nil
			missing = append(missing, id)
		}
	}
	if len(missing) == 0 {
		return nil
	}
	found, err := g.reader.Entities(ctx, missing)
	if err != nil {
		return err
	}
	for i, e := range found {
		if g.entities[missing[i]] = e; e != nil {
			g.entities[e.ID] = e
		}
	}
	return nil
}

// readFor reads the steps of entities that were not read before: one call for
// each side of the links.
func (g *ground) readFor(ctx context.Context, ids []string, isFirst bool, fan int) error {
	var missing []string
	for _, id := range ids {
		if key := (readKey{id, isFirst, fan}); g.read[key] == nil {
			g.read[key] = &readSteps{}
			missing = append(missing, id)
		}
	}
	types := g.passing
	if isFirst {
		types = g.first
	}
	for _, side := range []struct {
		direction graph.Direction
		types     []string
	}{{graph.Out, types.out}, {graph.In, types.in}} {
		if len(missing) == 0 || len(side.types) == 0 {
			continue
		}
		q := graph.LinkQuery{Of: missing, Direction: side.direction, Filter: graph.LinkFilter{Types: side.types}, First: fan}
		pages, err := g.links(ctx, q)
		if err != nil {
			return err
		}
		for i, id := range missing {
			read := g.read[readKey{id, isFirst, fan}]
			read.steps = append(read.steps, pages[i].steps...)
			read.cut = read.cut || pages[i].cut
		}
	}
	for _, id := range missing {
		sortSteps(g.read[readKey{id, isFirst, fan}].steps)
	}
	return nil
}

func sortSteps(steps []Step) {
	slices.SortFunc(steps, byLink)
}

// links reads links as steps from the entities asked, with both their ends.
func (g *ground) links(ctx context.Context, q graph.LinkQuery) ([]readSteps, error) {
	q.Others, q.OrderBy = true, graph.LinkByConfidence
	pages, err := g.reader.Links(ctx, q)
	if err != nil {
		return nil, err
	}
	var ends []string
	for i := range pages {
		for _, row := range pages[i].Rows {
			if row.OtherRow != nil && g.entities[row.Other] == nil {
				g.entities[row.Other] = row.OtherRow
			}
			ends = append(ends, row.Other)
		}
	}
	if err := g.meet(ctx, append(ends, q.Of...)); err != nil {
		return nil, err
	}
	read := make([]readSteps, len(pages))
	for i := range pages {
		read[i].cut = pages[i].More
		for _, row := range pages[i].Rows {
			from, to := g.entities[q.Of[i]], g.entities[row.Other]
			if from != nil && to != nil {
				read[i].steps = append(read[i].steps, Step{Link: row.Link, From: from, To: to, Reversed: row.Link.From != from.ID})
			}
		}
	}
	return read, nil
}
