package affiliation

import (
	"context"

	"github.com/graphd/graphd/graph"
)

// levels reads steps of one kind, level by level for many questions at once, so
// that none reads more links than it has left. An entity's steps are read once;
// which of them are read does not change with the questions asked beside.
type levels struct {
	ground    *ground
	direction graph.Direction
	types     sides
	fan       int // links read of one entity on each side
	// overdraw is set where a question takes part of the first page that it has
	// no room for.
	overdraw bool
	pages    map[string]*readSteps // by the entity's id
}

// wanted is what one question wants of a level: the steps of its frontier, as
// far as so many links reach.
type wanted struct {
	frontier []string
	left     int
}

// read reads a level. Where all that entities may have could be too much, it
// first reads a few links of each, which is all there are of most. Of the
// others it looks up how many there are, and reads those for which a question
// has room: two calls a side and one to count, however many hubs there are. A
// link is read twice at most.
func (l *levels) read(ctx context.Context, all []wanted) error {
	unmet := l.unmet(all)
	first := l.glance(all)
	if first > 0 {
		if err := l.take(ctx, unmet, first); err != nil {
			return err
		}
	}
	if first < l.fan {
		if err := l.measure(ctx, unmet); err != nil {
			return err
		}
	}
	return l.take(ctx, l.fitting(all), l.fan)
}

// unmet are the entities of which nothing is known.
func (l *levels) unmet(all []wanted) []string {
	var ids []string
	for _, w := range all {
		for _, id := range w.frontier {
			if l.pages[id] == nil {
				ids = append(ids, id)
			}
		}
	}
	return sortedOnce(ids)
}

// perGlance is the part of what is left that may be read of entities that then
// turn out to have more.
const perGlance = 4

// glance is how many links of each unmet entity are read at first on each side,
// by the question that has the least for each; 0 where that is not even one.
func (l *levels) glance(all []wanted) int {
	first := l.fan
	for _, w := range all {
		n := len(l.unmet([]wanted{w})) * l.types.count()
		if n > 0 && n*l.fan > w.left && (len(w.frontier) > 1 || !l.overdraw) {
			first = min(first, w.left/perGlance/n)
		}
	}
	return first
}

// take reads a page of each entity.
func (l *levels) take(ctx context.Context, ids []string, first int) error {
	pages, err := l.ground.readSides(ctx, ids, l.direction, l.types, first)
	for i := range pages {
		l.pages[ids[i]] = &pages[i]
	}
	return err
}

// measure looks up how many links those entities have that have no page, or one
// that is cut, and drops these pages, as how far they reach depends on what was asked beside.
func (l *levels) measure(ctx context.Context, ids []string) error {
	var cut []string
	for _, id := range ids {
		if page := l.pages[id]; page == nil || page.cut {
			cut = append(cut, id)
		}
	}
	if len(cut) == 0 {
		return nil
	}
	counts, err := l.ground.reader.LinkCounts(ctx, cut, nil)
	for i := range counts {
		rows := 0
		for _, side := range l.types.seen(l.direction) {
			rows += min(degree(counts[i], side.direction, side.types), l.fan)
		}
		l.pages[cut[i]] = &readSteps{rows: rows, unread: true}
	}
	return err
}

// fitting are the entities still to be read for which some question has room,
// each question going through its frontier in order up to the first that has
// more links than are left.
func (l *levels) fitting(all []wanted) []string {
	var ids []string
	for _, w := range all {
		for _, id := range w.frontier {
			page, room := l.pages[id], w.left
			w.left -= page.rows
			if page.unread && (w.left >= 0 || l.overdraw && room > 0) {
				ids = append(ids, id)
			}
			if w.left < 0 {
				break
			}
		}
	}
	return sortedOnce(ids)
}
