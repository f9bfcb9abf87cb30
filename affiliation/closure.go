package affiliation

import (
	"context"
	"maps"
	"slices"
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
	for depth := 0; len(frontiers) > 0; depth++ {
		if err := g.readFor(ctx, union(frontiers), depth == 0, b.Fan); err != nil {
			return nil, err
		}
		for root, frontier := range frontiers {
			next := all[root].grow(g, frontier, depth, b)
			if frontiers[root] = next; len(next) == 0 {
				delete(frontiers, root)
			}
		}
	}
	return all, nil
}

// union is all ids of all lists, each once, in byte order.
func union(lists map[string][]string) []string {
	all := map[string]bool{}
	for _, list := range lists {
		for _, id := range list {
			all[id] = true
		}
	}
	return slices.Sorted(maps.Keys(all))
}

// grow takes in the steps out of a frontier and returns the next one, in byte
// order.
func (c *closure) grow(g *ground, frontier []string, depth int, b Bounds) []string {
	next := map[string]bool{}
	for _, id := range frontier {
		read := g.read[readKey{id, depth == 0}]
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
		case c.rows+len(steps) > b.Rows:
			c.stopped = ByRows
			return nil
		}
		c.rows += len(steps)
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
