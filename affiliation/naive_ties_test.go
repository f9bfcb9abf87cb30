package affiliation_test

import (
	"cmp"
	"slices"

	"github.com/graphd/graphd/affiliation"
	"github.com/graphd/graphd/graph"
)

// ties are all other ties, from their definitions one after the other.
func (w *world) ties(of, with *graph.Entity, denied, apart []trail) []told {
	var all []told
	tell := func(c affiliation.Category, hops ...hop) {
		t := trail(hops)
		if t.some(graph.Denied) {
			c = "DENIED"
		}
		all = append(all, told{c, t})
	}
	for _, t := range denied {
		tell("", t...)
	}
	for _, t := range apart {
		tell("NOT_SIMULTANEOUS", t...)
	}
	for _, h := range w.between(of, with) {
		if !h.affiliates() {
			tell(h.category(), h)
		}
	}
	for _, y := range w.entities {
		if y == of || y == with {
			continue
		}
		for _, last := range w.between(y, with) {
			for _, tie := range w.between(of, y) {
				chain := tie.affiliates() && last.passesOn(tie)
				if tie.category() != "OTHER" && !chain && (last.affiliates() || last.category() == tie.category()) {
					tell(tie.category(), tie, last)
				}
			}
			if last.affiliates() || last.category() == "OTHER" {
				continue
			}
			for _, t := range w.trails(of, y) {
				if !t.meets(with) {
					tell(last.category(), append(slices.Clone(t), last)...)
				}
			}
		}
	}
	return inOrder(all)
}

// between are the hops from one entity to another.
func (w *world) between(a, b *graph.Entity) []hop {
	var all []hop
	for _, h := range w.hops {
		if h.from == a && h.to == b {
			all = append(all, h)
		}
	}
	return all
}

var tieOrder = []affiliation.Category{"NOT_SIMULTANEOUS", "DENIED", "SUPPORT", "CONTROL", "FAMILY", "LISTING", "LINEAGE", "EVENT", "OTHER"}

// inOrder brings ties in order, each once.
func inOrder(all []told) []told {
	compare := func(a, b told) int {
		return cmp.Or(
			cmp.Compare(len(a.trail), len(b.trail)),
			cmp.Compare(slices.Index(tieOrder, a.category), slices.Index(tieOrder, b.category)),
			slices.CompareFunc(a.trail, b.trail, func(x, y hop) int { return cmp.Compare(x.link.ID, y.link.ID) }),
		)
	}
	slices.SortFunc(all, compare)
	return slices.CompactFunc(all, func(a, b told) bool { return compare(a, b) == 0 })
}
