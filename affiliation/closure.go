package affiliation

import (
	"context"
	"maps"
	"slices"

	"github.com/graphd/graphd/graph"
)

// closure is all that one entity may be affiliated with: the steps out of it
// and, level by level, out of what they lead to.
type closure struct {
	root    string
	steps   map[string][]Step // by the id of the entity they go out of
	into    map[string][]Step // by that of the entity they lead to
	stopped Stop
	rows    int
}

// closures reads the closures of several entities side by side, so that a level
// of all costs as many calls as a level of one. An entity's own closure does
// not depend on the others.
func (g *ground) closures(ctx context.Context, roots []string, b Bounds) (map[string]*closure, error) {
	all := map[string]*closure{}
	frontiers := map[string][]string{} // by root
	for _, root := range roots {
		if all[root] == nil {
			all[root] = &closure{root: root, steps: map[string][]Step{}, into: map[string][]Step{}}
			frontiers[root] = []string{root}
		}
	}
	begin := &levels{ground: g, direction: graph.Out, types: g.first, fan: b.Fan, pages: map[string]*readSteps{}}
	goOn := &levels{ground: g, direction: graph.Out, types: g.passing, fan: b.Fan, pages: map[string]*readSteps{}}
	for depth, level := 0, begin; len(frontiers) > 0; depth, level = depth+1, goOn {
		var want []wanted
		for _, root := range sortedKeys(frontiers) {
			want = append(want, wanted{frontiers[root], b.Rows - all[root].rows})
		}
		if err := level.read(ctx, want); err != nil {
			return nil, err
		}
		for root, frontier := range frontiers {
			next := all[root].grow(g, frontier, level.pages, depth, b)
			if frontiers[root] = next; len(next) == 0 {
				delete(frontiers, root)
			}
		}
	}
	return all, nil
}

// sortedOnce is a list in byte order, each item once.
func sortedOnce(ids []string) []string {
	slices.Sort(ids)
	return slices.Compact(ids)
}

// grow takes in the steps out of a frontier and returns the next one, in byte
// order.
func (c *closure) grow(g *ground, frontier []string, pages map[string]*readSteps, depth int, b Bounds) []string {
	next := map[string]bool{}
	for _, id := range frontier {
		read := pages[id]
		if c.rows += read.rows; c.rows > b.Rows {
			c.stopped = ByRows
			return nil
		}
		if read.cut {
			c.stopped = ByRows
		}
		var steps []Step
		for i := range read.steps {
			if s := &read.steps[i]; depth == 0 && g.begins(s) || depth > 0 && g.mayGoOn(s) {
				steps = append(steps, *s)
			}
		}
		switch {
		case len(steps) == 0:
			continue
		case depth == b.Steps:
			c.stopped = BySteps
			return nil
		}
		c.steps[id] = steps
		for _, s := range steps {
			c.into[s.To.ID] = append(c.into[s.To.ID], s)
			if _, known := c.steps[s.To.ID]; !known && s.To.ID != c.root {
				next[s.To.ID] = true
			}
		}
	}
	return slices.DeleteFunc(slices.Sorted(maps.Keys(next)), func(id string) bool { _, known := c.steps[id]; return known })
}
