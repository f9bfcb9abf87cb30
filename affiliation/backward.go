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

// backwards reads those of several entities side by side, level by level: one
// call for each side of the links. An entity's own does not depend on the others.
func (g *ground) backwards(ctx context.Context, roots []string, b Bounds) (map[string]*backward, error) {
	all := map[string]*backward{}
	frontiers := map[string][]string{} // by root
	for _, root := range roots {
		all[root] = &backward{root: root, into: map[string][]Step{}}
		frontiers[root] = []string{root}
	}
	level := &levels{ground: g, direction: graph.In, types: g.first, fan: b.Rows, overdraw: true, pages: map[string]*readSteps{}}
	for depth := 0; len(frontiers) > 0; depth++ {
		var want []wanted
		for _, root := range sortedKeys(frontiers) {
			want = append(want, wanted{frontiers[root], b.Rows - all[root].rows})
		}
		if err := level.read(ctx, want); err != nil {
			return nil, err
		}
		for root, frontier := range frontiers {
			if frontiers[root] = all[root].grow(g, frontier, level.pages, depth, b); len(frontiers[root]) == 0 {
				delete(frontiers, root)
			}
		}
	}
	return all, nil
}

// beginning are the affiliating steps into an entity among those read from it.
func (g *ground) beginning(read []Step) []Step {
	var into []Step
	for i := range read {
		if s := read[i].turned(); g.begins(&s) {
			into = append(into, s)
		}
	}
	return into
}

// grow takes in the steps into a frontier and returns the next one, in byte
// order. Steps that would make a chain too long are a bound met. Of the first
// entity that has more links than are left, some are taken, and the search ends
// with what these lead to.
func (b *backward) grow(g *ground, frontier []string, pages map[string]*readSteps, depth int, bounds Bounds) []string {
	next := map[string]bool{}
	for _, id := range frontier {
		read := pages[id]
		steps, left := g.beginning(read.steps), bounds.Rows-b.rows
		if b.rows += read.rows; read.cut || read.rows > left {
			b.stopped = ByRows
			steps = steps[:min(len(steps), left)]
		}
		if depth == bounds.Steps && len(steps) > 0 {
			b.stopped = BySteps
			return nil
		}
		b.into[id] = steps
		if b.rows > bounds.Rows {
			return nil
		}
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
