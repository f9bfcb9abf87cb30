package affiliation

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"github.com/graphd/graphd/graph"
)

// pathSearch goes from both ends towards each other, frontier by frontier. When
// the links of all entities less than f links from the one end and less than b
// from the other are read, every path of up to f+b links is known; with the
// links between the two frontiers, which are few even where hubs stand in them,
// those of f+b+1 are as well.
type pathSearch struct {
	reader  linkReader
	query   graph.LinkQuery // what all calls have in common
	bounds  Bounds
	known   *known
	sides   [2]*pathSide
	rows    int // links read
	covered int // paths of up to so many links are known, but for what was cut
	stopped Stop
	hubs    map[string]bool // entities whose links were cut
}

// newPathSearch begins a search between two entities.
func newPathSearch(r linkReader, q *PathQuery, types []string, from, to string, b Bounds) *pathSearch {
	s := &pathSearch{reader: r, bounds: b, known: newKnown(q.Directed, r.link), hubs: map[string]bool{}}
	s.query = graph.LinkQuery{OrderBy: graph.LinkByConfidence,
		Filter: graph.LinkFilter{Types: types, Statuses: notDenied(), MinConfidence: q.MinConfidence, At: q.At}}
	for w, id := range []string{from, to} {
		n := s.known.meet(id)
		s.sides[w] = &pathSide{way: way(w), distance: map[int]int{n: 0}, frontier: []int{n}, read: map[int]bool{}, degrees: map[int]int{}}
	}
	if !q.Directed {
		s.sides[back].read, s.sides[back].degrees = s.sides[onward].read, s.sides[onward].degrees
	}
	return s
}

// other is the side that a side goes towards.
func (s *pathSearch) other(side *pathSide) *pathSide { return s.sides[1-side.way] }

// start and end are the numbers of the two ends.
func (s *pathSearch) start() int { return 0 }
func (s *pathSearch) end() int   { return 1 }

// cover reads until every path of a length is known or a bound is met.
func (s *pathSearch) cover(ctx context.Context, length int) error {
	for s.covered < length {
		if len(s.sides[onward].frontier) == 0 || len(s.sides[back].frontier) == 0 {
			s.covered = MaxHops // nothing else can be reached
			return nil
		}
		if s.rows >= s.bounds.Rows {
			s.stopped, s.covered = ByRows, MaxHops
			return nil
		}
		if err := s.further(ctx); err != nil {
			return err
		}
	}
	return nil
}

// further reads a frontier, or what ties the two to each other.
func (s *pathSearch) further(ctx context.Context) error {
	depth := s.sides[onward].depth + s.sides[back].depth
	between := func() error {
		s.covered = depth + 1
		return s.between(ctx)
	}
	side, cost, cheap := s.cheap()
	if !cheap {
		if depth > 0 && s.covered == depth && s.fewPairs() {
			return between()
		}
		var err error
		if side, cost, err = s.cheaper(ctx); err != nil {
			return err
		}
	}
	if cost > s.bounds.Eager && s.covered == depth {
		return between()
	}
	s.covered = max(s.covered, depth+1)
	return s.expand(ctx, side)
}

// cheap is a side whose next frontier is known to cost little.
func (s *pathSearch) cheap() (*pathSide, int, bool) {
	for _, side := range s.sides {
		if cost, counted := side.cost(); counted && cost <= s.bounds.Eager {
			return side, cost, true
		}
	}
	return nil, 0, false
}

// perPair is how many links two entities are taken to have, so that what ties
// two frontiers may be read before their links are counted.
const perPair = 4

// fewPairs tells that all that may tie the frontiers are few links.
func (s *pathSearch) fewPairs() bool {
	return perPair*len(s.sides[onward].unread())*len(s.sides[back].unread()) <= s.bounds.Rows-s.rows
}

// cheaper counts the links of both frontiers, and gives the side with fewer.
func (s *pathSearch) cheaper(ctx context.Context) (*pathSide, int, error) {
	if err := s.count(ctx); err != nil {
		return nil, 0, err
	}
	onwards, _ := s.sides[onward].cost()
	backs, _ := s.sides[back].cost()
	if backs < onwards {
		return s.sides[back], backs, nil
	}
	return s.sides[onward], onwards, nil
}

// count looks up the degrees of both frontiers.
func (s *pathSearch) count(ctx context.Context) error {
	missing := map[int]bool{}
	for _, side := range s.sides {
		for _, n := range side.unread() {
			if _, counted := side.degrees[n]; !counted {
				missing[n] = true
			}
		}
	}
	if len(missing) == 0 {
		return nil
	}
	numbers := slices.Collect(maps.Keys(missing))
	ids := s.idsOf(numbers)
	degree, err := s.reader.degrees(ctx, ids, s.query.Filter.Types)
	if err != nil {
		return err
	}
	sides := s.sides[:]
	if !s.known.directed {
		sides = sides[:1] // they share their degrees
	}
	for i, id := range ids {
		for _, side := range sides {
			side.degrees[s.known.number[id]] = degree(i, side.direction(s.known.directed))
		}
	}
	return nil
}

// idsOf are entities' ids, in byte order.
func (s *pathSearch) idsOf(numbers []int) []string {
	ids := make([]string, len(numbers))
	for i, n := range numbers {
		ids[i] = s.known.ids[n]
	}
	slices.Sort(ids)
	return ids
}

// sortByID brings entities in the byte order of their ids.
func (s *pathSearch) sortByID(numbers []int) {
	slices.SortFunc(numbers, func(a, b int) int { return cmp.Compare(s.known.ids[a], s.known.ids[b]) })
}
