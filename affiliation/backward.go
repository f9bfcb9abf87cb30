package affiliation

import (
	"context"
	"maps"
	"slices"

	"github.com/graphd/graphd/graph"
)

// backward is all that may be affiliated with one entity: the steps into it
// and, level by level, into what passes on to it.
type backward struct {
	root    string
	into    map[string][]Step
	stopped Stop
	rows    int
}

// backward reads it level by level, one call for each side of the links.
func (g *ground) backward(ctx context.Context, root string, b Bounds) (*backward, error) {
	back := &backward{root: root, into: map[string][]Step{}}
	frontier := []string{root}
	for depth := 0; len(frontier) > 0; depth++ {
		read, err := g.stepsInto(ctx, frontier, b.Rows)
		if err != nil {
			return nil, err
		}
		frontier = back.grow(g, frontier, read, depth, b)
	}
	return back, nil
}

// stepsInto reads the affiliating steps into entities.
func (g *ground) stepsInto(ctx context.Context, ids []string, most int) ([]readSteps, error) {
	read := make([]readSteps, len(ids))
	for _, side := range []struct {
		direction graph.Direction
		types     []string
	}{{graph.In, g.first.out}, {graph.Out, g.first.in}} {
		if len(side.types) == 0 {
			continue
		}
		pages, err := g.links(ctx, graph.LinkQuery{Of: ids, Direction: side.direction, Filter: graph.LinkFilter{Types: side.types}, First: most})
		if err != nil {
			return nil, err
		}
		for i := range pages {
			for _, s := range pages[i].steps {
				read[i].steps = append(read[i].steps, Step{Link: s.Link, From: s.To, To: s.From, Reversed: s.Link.From != s.To.ID})
			}
			read[i].cut = read[i].cut || pages[i].cut
		}
	}
	return read, nil
}

// grow takes in the steps into a frontier and returns the next one, in byte
// order. Steps that would make a chain too long are a bound met.
func (b *backward) grow(g *ground, frontier []string, read []readSteps, depth int, bounds Bounds) []string {
	next := map[string]bool{}
	for i, id := range frontier {
		sortSteps(read[i].steps)
		steps := slices.DeleteFunc(read[i].steps, func(s Step) bool { return !g.begins(&s) })
		if depth == bounds.Steps && len(steps) > 0 {
			b.stopped = BySteps
			return nil
		}
		if read[i].cut || b.rows+len(steps) > bounds.Rows {
			b.stopped = ByRows
			steps = steps[:min(len(steps), bounds.Rows-b.rows)]
		}
		b.rows += len(steps)
		b.into[id] = steps
		for k := range steps {
			if from := steps[k].From.ID; g.mayGoOn(&steps[k]) && from != b.root {
				next[from] = true
			}
		}
	}
	return slices.DeleteFunc(slices.Sorted(maps.Keys(next)), func(id string) bool { _, known := b.into[id]; return known })
}

// chains calls found with every chain that ends at the root, and returns the
// bound that was met.
func (b *backward) chains(r *rules, bounds Bounds, found func([]Step)) (met Stop) {
	tries, on := bounds.Tries, map[string]bool{b.root: true}
	var extend func(id string, behind []Step)
	extend = func(id string, behind []Step) {
		for i := range b.into[id] {
			s := &b.into[id][i]
			if on[s.From.ID] || len(behind) > 0 && !r.goesOn(s, &behind[0]) {
				continue
			}
			if tries == 0 {
				met = ByTries
				return
			}
			if len(behind) == bounds.Steps {
				met = BySteps
				return
			}
			tries--
			chain := append([]Step{*s}, behind...)
			found(chain)
			if r.mayGoOn(s) {
				on[s.From.ID] = true
				extend(s.From.ID, chain)
				delete(on, s.From.ID)
			}
		}
	}
	extend(b.root, nil)
	return met
}
