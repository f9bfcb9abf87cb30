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
}

func newGround(r graph.Reader, v *graph.Vocabulary) *ground {
	return &ground{rules: rulesOf(v), reader: r, entities: map[string]*graph.Entity{}}
}

// readSteps are the steps out of an entity, by the ids of their links.
type readSteps struct {
	steps  []Step
	rows   int  // links read, or to be read
	cut    bool // there are more
	unread bool // there are too many for any question to read
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

// readSides reads links of types that affiliate one end, from that end (Out) or
// to it (In), as steps by the ids of their links: one call for each side of the
// links.
func (g *ground) readSides(ctx context.Context, ids []string, d graph.Direction, types sides, fan int) ([]readSteps, error) {
	read := make([]readSteps, len(ids))
	if len(ids) == 0 {
		return nil, nil
	}
	for _, side := range types.seen(d) {
		pages, err := g.links(ctx, graph.LinkQuery{Of: ids, Direction: side.direction, Filter: graph.LinkFilter{Types: side.types}, First: fan})
		if err != nil {
			return nil, err
		}
		for i := range pages {
			read[i].steps = append(read[i].steps, pages[i].steps...)
			read[i].rows += pages[i].rows
			read[i].cut = read[i].cut || pages[i].cut
		}
	}
	for i := range read {
		sortSteps(read[i].steps)
	}
	return read, nil
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
		read[i].rows, read[i].cut = len(pages[i].Rows), pages[i].More
		for _, row := range pages[i].Rows {
			from, to := g.entities[q.Of[i]], g.entities[row.Other]
			if from != nil && to != nil {
				read[i].steps = append(read[i].steps, Step{Link: row.Link, From: from, To: to, Reversed: row.Link.From != from.ID})
			}
		}
	}
	return read, nil
}
