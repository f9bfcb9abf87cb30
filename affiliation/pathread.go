package affiliation

import (
	"context"
	"slices"

	"github.com/graphd/graphd/graph"
)

// expand reads all links of a side's frontier, and makes what they lead to its
// next one.
func (s *pathSearch) expand(ctx context.Context, side *pathSide) error {
	unread := s.ahead(side)
	q := s.query
	q.Of = s.idsOf(unread)
	q.Direction = side.direction(s.known.directed)
	q.First = s.glance(side, unread)
	if err := s.read(ctx, q); err != nil {
		return err
	}
	for _, n := range unread {
		side.read[n] = true
	}
	other := s.other(side)
	var next []int
	for _, n := range side.frontier {
		for _, h := range s.known.hops[side.way][n] {
			if _, met := side.distance[h.to]; met {
				continue
			}
			side.distance[h.to] = side.depth + 1
			if !other.begins(h.to) {
				next = append(next, h.to)
			}
		}
	}
	s.sortByID(next)
	side.frontier = next
	side.depth++
	return nil
}

// ahead are the entities to read for a side: those of its frontier, and those
// of the other side's, where both together are known to cost little and the same
// links are wanted of them.
func (s *pathSearch) ahead(side *pathSide) []int {
	unread := side.unread()
	cost, counted := side.cost()
	more, also := s.other(side).cost()
	if s.known.directed || len(unread) == 0 || !counted || !also || cost+more > s.bounds.Eager {
		return unread
	}
	for _, n := range s.other(side).unread() {
		if !slices.Contains(unread, n) {
			unread = append(unread, n)
		}
	}
	return unread
}

// between reads the links from one frontier to the other, asking at the one
// with fewer links.
func (s *pathSearch) between(ctx context.Context) error {
	near, far := s.sides[onward], s.sides[back]
	if far.likely() < near.likely() {
		near, far = far, near
	}
	of, others := near.unread(), far.unread()
	if len(of) == 0 || len(others) == 0 {
		return nil
	}
	q := s.query
	q.Of, q.Direction, q.First = s.idsOf(of), near.direction(s.known.directed), s.fan(near, of)
	s.only(&q, s.idsOf(others))
	return s.read(ctx, q)
}

// only asks for links to others alone. Where an entity is asked that is one of
// these, all its links would have an end among them, so that each is told its
// own list; or, where that is too many, both ends have to be among all.
func (s *pathSearch) only(q *graph.LinkQuery, others []string) {
	shared := slices.ContainsFunc(q.Of, func(id string) bool { return slices.Contains(others, id) })
	switch {
	case !shared:
		q.Filter.Either = others
	case len(q.Of)*len(others) <= s.bounds.Rows:
		for _, id := range q.Of {
			q.Toward = append(q.Toward, slices.DeleteFunc(slices.Clone(others), func(other string) bool { return other == id }))
		}
	default:
		both := slices.Compact(slices.Sorted(slices.Values(slices.Concat(q.Of, others))))
		q.Filter.From, q.Filter.To = both, both
	}
}

// read takes in a page of links of each entity asked, the strongest first.
func (s *pathSearch) read(ctx context.Context, q graph.LinkQuery) error {
	if len(q.Of) == 0 {
		return nil
	}
	if q.First == 0 {
		s.stopped, s.covered = ByRows, MaxHops
		s.rows = s.bounds.Rows
		return nil
	}
	pages, err := s.reader.Links(ctx, q)
	if err != nil {
		return err
	}
	for i := range pages {
		for _, l := range pages[i].Links {
			s.known.add(l)
		}
		s.rows += len(pages[i].Links)
		if pages[i].More {
			s.stopped = ByRows
			s.hubs[q.Of[i]] = true
		}
	}
	return nil
}

// fan is how many links may be read of each of some entities so that all of
// them together stay within the rows that are left: as many of each where they
// were not counted.
func (s *pathSearch) fan(side *pathSide, numbers []int) int {
	if _, counted := side.cost(); !counted {
		return min(s.bounds.Fan, (s.bounds.Rows-s.rows)/len(numbers))
	}
	return share(side.degreesOf(numbers), s.bounds.Rows-s.rows, s.bounds.Fan)
}

// glanceAt is how many links of a hub are read that has too many to read all:
// enough to find a way through it, if any there is, and no more, for whether it
// is the best way will not be known.
const glanceAt = 100

// glance is as many as fan, or fewer where only hubs would have more.
func (s *pathSearch) glance(side *pathSide, numbers []int) int {
	fan, most := s.fan(side, numbers), glanceAt
	for _, d := range side.degreesOf(numbers) {
		if d <= fan {
			most = max(most, d)
		}
	}
	return min(fan, most)
}
