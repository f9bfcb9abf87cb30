package affiliation

import (
	"cmp"
	"slices"

	"github.com/graphd/graphd/graph"
)

// pathWalk puts the paths of one length together from what is known, and keeps
// the best. It turns back where what is left cannot be as good as what it has.
type pathWalk struct {
	known    *known
	target   int
	at       *graph.Day
	length   int
	keep     int // at least 1
	tries    int // steps that may yet be tried; below 0 once they were not enough
	promises [][]int64
	ways     map[[2]int][]hop // by entity and hops left; see waysOf
	best     []Chain

	on   []bool // entities of the path so far, by number
	path []Step // without entities
}

// state is what is so of a path so far: no longer one can be better.
type state struct {
	may       days
	contested bool
	timing    graph.Timing // on the day asked
	product   int64        // of the confidences
}

// walk finds the paths from one entity to the target.
func (w *pathWalk) walk(from int) {
	w.on = make([]bool, len(w.known.ids))
	w.promises = w.known.promises(w.target, w.length)
	w.ways = map[[2]int][]hop{}
	start := state{may: days{graph.AllDays}, product: 1}
	if w.at != nil {
		start.timing = graph.Certain
	}
	w.from(from, start)
}

func (w *pathWalk) from(n int, s state) {
	left := w.length - len(w.path)
	if left == 0 {
		w.found()
		return
	}
	w.on[n] = true
	for _, h := range w.waysOf(n, left) {
		if w.on[h.to] || h.to == w.target && left > 1 {
			continue
		}
		if w.tries--; w.tries < 0 {
			break
		}
		link := w.known.link(h.link)
		next := s.with(link, w.at)
		if len(next.may) == 0 {
			continue
		}
		w.path = append(w.path, Step{Link: link, Reversed: link.From != w.known.ids[n]})
		if !w.hopeless(&next, w.promises[left-1][h.to]) {
			w.from(h.to, next)
		}
		w.path = w.path[:len(w.path)-1]
	}
	w.on[n] = false
}

// waysOf are the hops from an entity that may lead to the target in so many, in
// their order.
func (w *pathWalk) waysOf(n, left int) []hop {
	ways, known := w.ways[[2]int{n, left}]
	if !known {
		for _, h := range w.known.hops[onward][n] {
			if w.promises[left-1][h.to] >= 0 {
				ways = append(ways, h)
			}
		}
		w.known.inOrder(ways)
		w.ways[[2]int{n, left}] = ways
	}
	return ways
}

// with is the state of a path with one more link.
func (s state) with(l *graph.Link, at *graph.Day) state {
	s.may = s.may.both(mayHold(l))
	s.contested = s.contested || l.Status == graph.Disputed
	if at != nil {
		s.timing = min(s.timing, l.At(*at))
	}
	s.product *= int64(l.Confidence)
	return s
}

// hopeless tells that no path that begins like this one is among the best.
func (w *pathWalk) hopeless(s *state, promise int64) bool {
	if len(w.best) < w.keep {
		return false
	}
	worst := &w.best[len(w.best)-1]
	return cmp.Or(
		first(!s.contested, !worst.Contested),
		cmp.Compare(worst.Timing, s.timing),
		cmp.Compare(worst.Confidence, percent(s.product*promise, w.length)),
		slices.CompareFunc(w.path, worst.Steps[:len(w.path)], byLink),
	) > 0
}

func (w *pathWalk) found() {
	c := chainOf(w.path, w.at)
	at, _ := slices.BinarySearchFunc(w.best, c, func(a, b Chain) int { return shorter(&a, &b) })
	w.best = slices.Insert(w.best, at, c)
	w.best = w.best[:min(len(w.best), w.keep)]
}

// shorter is the one order of paths: by length, uncontested before contested,
// CERTAIN before POSSIBLE on the day asked, by confidence, by the ids of the
// links from the first on.
func shorter(a, b *Chain) int {
	return cmp.Or(
		cmp.Compare(len(a.Steps), len(b.Steps)),
		first(!a.Contested, !b.Contested),
		cmp.Compare(b.Timing, a.Timing),
		cmp.Compare(b.Confidence, a.Confidence),
		slices.CompareFunc(a.Steps, b.Steps, byLink),
	)
}
