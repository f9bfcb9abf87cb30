package affiliation

import (
	"context"
	"slices"

	"github.com/graphd/graphd/graph"
)

// expand reads all links of a side's frontier, and makes what they lead to its
// next one.
func (s *pathSearch) expand(ctx context.Context, side *pathSide) error {
	unread := side.unread()
	q := s.query
	q.Of = s.idsOf(unread)
	if s.known.directed {
		q.Direction = []graph.Direction{graph.Out, graph.In}[side.way]
	}
	if err := s.read(ctx, q); err != nil {
		return err
	}
	for _, n := range unread {
		side.read[n] = true
	}
	other := s.sides[1-side.way]
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

// begins tells whether a side starts from an entity.
func (side *pathSide) begins(n int) bool {
	distance, met := side.distance[n]
	return met && distance == 0
}

// between reads the links from one frontier to the other, asking at the one
// with fewer links.
func (s *pathSearch) between(ctx context.Context) error {
	from, to := s.sides[onward].unread(), s.sides[back].unread()
	if len(from) == 0 || len(to) == 0 {
		return nil
	}
	q := s.query
	q.Of, q.Filter.Either = s.idsOf(from), s.idsOf(to)
	if s.links(to) < s.links(from) {
		q.Of, q.Filter.Either = q.Filter.Either, q.Of
	}
	shared := slices.ContainsFunc(from, func(n int) bool { return slices.Contains(to, n) })
	switch {
	case s.known.directed:
		q.Filter.Either, q.Filter.From, q.Filter.To = nil, s.idsOf(from), s.idsOf(to)
	case shared: // all links of an entity in both lists would have an end in either
		both := slices.Compact(slices.Sorted(slices.Values(slices.Concat(q.Of, q.Filter.Either))))
		q.Filter.Either, q.Filter.From, q.Filter.To = nil, both, both
	}
	return s.read(ctx, q)
}

// links is how many links entities have in all.
func (s *pathSearch) links(numbers []int) int {
	all := 0
	for _, n := range numbers {
		all += s.degrees[n]
	}
	return all
}

// read takes in a page of links of each entity asked, the strongest first, all
// of the same size: as many as the bounds leave.
func (s *pathSearch) read(ctx context.Context, q graph.LinkQuery) error {
	if len(q.Of) == 0 {
		return nil
	}
	if q.First = s.fan(q.Of); q.First == 0 {
		s.stopped, s.covered = ByRows, MaxHops
		s.rows = s.bounds.Rows
		return nil
	}
	pages, err := s.reader.Links(ctx, q)
	if err != nil {
		return err
	}
	for i := range pages {
		for k := range pages[i].Rows {
			s.known.add(&pages[i].Rows[k])
		}
		s.rows += len(pages[i].Rows)
		if pages[i].More {
			s.stopped = ByRows
			s.hubs[q.Of[i]] = true
		}
	}
	return nil
}

// fan is how many links may be read of each of some entities so that all of
// them together stay within the rows that are left.
func (s *pathSearch) fan(ids []string) int {
	degrees := make([]int, len(ids))
	for i, id := range ids {
		degrees[i] = s.degrees[s.known.number[id]]
	}
	return share(degrees, s.bounds.Rows-s.rows, s.bounds.Fan)
}
