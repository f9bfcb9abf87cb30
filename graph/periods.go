package graph

import (
	"cmp"
	"slices"
)

// periodsOf computes when something holds from all asserting claims on it, and
// reports whether their dates contradict each other. There are two periods or
// more only where one source gives disjoint stretches; other claims join the
// one they overlap most; claims without dates bear on all.
func periodsOf(claims []*Claim) ([]Period, bool) {
	var dated []span
	ended := false
	for _, c := range claims {
		if c.Dated() {
			dated = append(dated, spanOf(c))
		} else if c.Ended {
			ended = true
		}
	}
	slices.SortFunc(dated, compareSpans)
	groups := join(dated, stretches(dated))
	periods, disputed := combineAll(groups)
	if last := &periods[len(periods)-1]; ended && last.Until == "" {
		last.Ended = true
	}
	return periods, disputed
}

// compareSpans is a total order of claims by what their dates say.
func compareSpans(a, b span) int {
	x, y := a.extent(), b.extent()
	return cmp.Or(cmp.Compare(x.First, y.First), cmp.Compare(x.Last, y.Last), cmp.Compare(a.claim.ID, b.claim.ID))
}

// stretches returns the disjoint stretches of the source that gives most of
// them (the earliest, then the smaller source id, breaks a tie), or one empty
// group when no source gives two.
func stretches(dated []span) [][]span {
	bySource := map[string][][]span{}
	for _, s := range dated {
		groups := bySource[s.claim.Source]
		if n := len(groups); n > 0 && !allBefore(groups[n-1], &s) {
			groups[n-1] = append(groups[n-1], s)
		} else {
			groups = append(groups, []span{s})
		}
		bySource[s.claim.Source] = groups
	}
	best := [][]span{nil}
	for _, s := range dated { // in the order of time, so that the earliest of equals wins
		if groups := bySource[s.claim.Source]; len(groups) > len(best) {
			best = groups
		}
	}
	return best
}

// allBefore reports whether what a group of claims speaks of had ended, by a
// given bound, before s begins: every day they name lies before it, and either
// one of them gives an end, or s a start where the group says that it held or
// ended before.
func allBefore(group []span, s *span) bool {
	latest, ended, held := MinDay, false, false
	for i := range group {
		g := &group[i]
		latest = max(latest, g.lastNamed())
		ended = ended || g.hasEnd()
		held = held || g.hasAsOf() || g.claim.Ended
	}
	return latest < s.lowest() && (ended || held && s.hasStart())
}

// join adds each claim that is in no stretch yet to the one with which it
// shares most days, or else to the nearest; the earlier breaks a tie.
func join(dated []span, groups [][]span) [][]span {
	if len(groups) == 1 {
		return [][]span{dated}
	}
	primary := groups[0][0].claim.Source
	extents := make([]DayRange, len(groups))
	for i, g := range groups {
		p, _ := combine(g)
		extents[i] = p.May()
		if !slices.ContainsFunc(g, func(s span) bool { return s.hasStart() }) {
			extents[i].First = g[0].extent().First
		}
		if !slices.ContainsFunc(g, func(s span) bool { return s.hasEnd() }) && i+1 < len(groups) {
			extents[i].Last = groups[i+1][0].extent().First - 1
		}
	}
	joined := make([][]span, len(groups))
	for _, s := range dated {
		if s.claim.Source == primary {
			continue
		}
		best, r := 0, s.extent()
		for i := range extents {
			if closeness(r, extents[i]) > closeness(r, extents[best]) {
				best = i
			}
		}
		joined[best] = append(joined[best], s)
	}
	for i := range joined {
		joined[i] = append(joined[i], groups[i]...)
		slices.SortFunc(joined[i], compareSpans)
	}
	return joined
}

// closeness is the number of shared days, or, without any, how far apart two
// ranges lie, as a negative number.
func closeness(a, b DayRange) int {
	both := a.Intersect(b)
	return int(both.Last) - int(both.First) + 1
}

// combineAll makes a period of each group. Where claims of other sources have
// stretched two periods into each other, they are one, and disputed. A bound
// that no claim gives ends where the neighbour begins.
func combineAll(groups [][]span) ([]Period, bool) {
	var periods []Period
	disputed := false
	for i := 0; i < len(groups); i++ {
		p, clash := combine(groups[i])
		if n := len(periods); n > 0 && overlap(&periods[n-1], &p) {
			groups[i-1] = append(groups[i-1], groups[i]...)
			slices.SortFunc(groups[i-1], compareSpans)
			groups = slices.Delete(groups, i, i+1)
			periods, disputed, i = nil, true, -1
			continue
		}
		disputed = disputed || clash
		periods = append(periods, p)
	}
	for i := 1; i < len(periods); i++ {
		separate(&periods[i-1], &periods[i])
	}
	return periods, disputed
}

// overlap reports whether two neighbouring periods share days by the bounds
// that claims give.
func overlap(a, b *Period) bool {
	return a.known().Last >= b.known().First
}

// known returns the days from the first to the last that claims speak of.
func (p *Period) known() DayRange {
	r := p.May()
	if p.Since == "" {
		r.First = min(p.Start.Last, p.End.Last)
	}
	if p.Until == "" {
		r.Last = max(p.End.First, p.Start.First)
	}
	return r
}

// separate ends a, where no claim says when it ended, before b begins, and the
// other way round.
func separate(a, b *Period) {
	if a.Until == "" {
		a.End.Last = min(a.End.Last, b.known().First-1)
		a.Ended = true
	}
	if b.Since == "" {
		b.Start.First = max(b.Start.First, a.End.Last+1)
	}
}
