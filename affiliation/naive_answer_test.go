package affiliation_test

import (
	"cmp"
	"slices"

	"github.com/graphd/graphd/affiliation"
	"github.com/graphd/graphd/graph"
)

// known is the naive answer to a question.
type known struct {
	verdict   affiliation.Verdict
	resumes   bool
	chains    []trail
	ties      []told
	undecided []graph.Judgement
}

// told is another tie.
type told struct {
	category affiliation.Category
	trail    trail
}

func (w *world) answer(of, with *graph.Entity, at *graph.Day) known {
	var k known
	var denied, apart []trail
	for _, t := range w.trails(of, with) {
		switch {
		case t.some(graph.Denied):
			denied = append(denied, t)
		case !slices.ContainsFunc(w.days, func(d graph.Day) bool { return t.on(d) != graph.Outside }):
			apart = append(apart, t)
		default:
			k.chains = append(k.chains, t)
		}
	}
	slices.SortFunc(k.chains, func(a, b trail) int { return cmp.Compare(w.rank(a, at), w.rank(b, at)) })
	k.verdict, k.resumes = w.verdict(k.chains, denied, at)
	k.ties = w.ties(of, with, denied, apart)
	k.undecided = w.undecided(of, with)
	return k
}

// verdict is the word for chains in order.
func (w *world) verdict(chains, denied []trail, at *graph.Day) (verdict affiliation.Verdict, resumes bool) {
	held, before, after := 0, 0, 0
	for _, t := range chains {
		for _, d := range append([]graph.Day{*cmp.Or(at, new(graph.Day))}, w.days...) {
			switch {
			case t.on(d) == graph.Outside:
			case at == nil || d == *at:
				held++
			case d < *at:
				before++
			default:
				after++
			}
		}
	}
	switch {
	case held > 0 && len(chains[0]) == 1:
		return affiliation.Direct, false
	case held > 0:
		return affiliation.Indirect, false
	case before > 0:
		return affiliation.Former, after > 0
	case after > 0:
		return affiliation.NotYet, false
	case slices.ContainsFunc(denied, func(t trail) bool { return len(t) == 1 }):
		return affiliation.Denied, false
	}
	return affiliation.NoneFound, false
}

// undecided are the judgements by which somebody whom the search met may be
// somebody else.
func (w *world) undecided(of, with *graph.Entity) []graph.Judgement {
	met := map[*graph.Entity]bool{of: true}
	for grown := true; grown; {
		grown = false
		for _, h := range w.hops {
			if met[h.from] && !met[h.to] && (h.from == of && h.affiliates() || h.from != of && h.mayPassOn()) {
				met[h.to], grown = true, true
			}
		}
	}
	met[with] = true
	var all []graph.Judgement
	for _, j := range w.judgements {
		a, b := w.named[j.A], w.named[j.B]
		if j.Verdict != graph.Different && (a == nil || a != b) && (a != nil && met[a] || b != nil && met[b]) {
			all = append(all, j)
		}
	}
	return all
}
