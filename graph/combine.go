package graph

import (
	"cmp"
	"slices"
)

// combine makes one period of claims that speak of the same stretch of time,
// and reports whether two of the bounds that they give cannot both be true.
// A bound that a claim does not give never competes with one that is given.
func combine(spans []span) (Period, bool) {
	start, since, startsClash := bound(spans, (*span).hasStart, startOf, earlier)
	end, until, endsClash := bound(spans, (*span).hasEnd, endOf, later)
	if since != "" && until != "" {
		start, end = inOrder(start, end)
	}
	p := Period{Since: since, Until: until}
	disputed := startsClash || endsClash || start.First > end.Last || pointOutside(spans, start, end)
	may := DayRange{start.First, end.Last}
	if disputed {
		may = widest(spans, since != "", until != "")
		p.Certain = supported(spans)
	} else {
		start, end = narrowed(spans, start, end)
		if sure := agreed(spans, start, end, since != "", until != ""); !sure.Empty() {
			p.Certain = []DayRange{sure}
		}
	}
	p.Start, p.End = DayRange{may.First, start.Last}, DayRange{end.First, may.Last}
	if n := len(p.Certain); n > 0 {
		p.Start.Last = min(p.Start.Last, p.Certain[0].First)
		p.End.First = max(p.End.First, p.Certain[n-1].Last)
	}
	for i := range spans {
		p.Ended = p.Ended || spans[i].claim.Ended && until == ""
	}
	return p, disputed
}

// bound returns the range in which a start (or end) lies by all claims that
// give one: what they have in common, written as the most exact of them has
// it; or, if they have nothing in common, the widest of them, and true.
func bound(spans []span, given func(*span) bool, of func(*span) (DayRange, PartialDate), wider func(a, b DayRange) int) (DayRange, PartialDate, bool) {
	common, wide := AllDays, AllDays
	var exact, widest PartialDate
	for i := range spans {
		s := &spans[i]
		if !given(s) {
			continue
		}
		r, written := of(s)
		if exact == "" || cmp.Or(cmp.Compare(r.Days(), exact.Range().Days()), cmp.Compare(written, exact)) < 0 {
			exact = written
		}
		if widest == "" || cmp.Or(wider(r, wide), cmp.Compare(written, widest)) < 0 {
			wide, widest = r, written
		}
		common = common.Intersect(r)
	}
	if common.Empty() {
		return wide, widest, true
	}
	return common, exact, false
}

func startOf(s *span) (DayRange, PartialDate) { return s.start, s.claim.Since }
func endOf(s *span) (DayRange, PartialDate)   { return s.end, s.claim.Until }

func earlier(a, b DayRange) int {
	return cmp.Or(cmp.Compare(a.First, b.First), cmp.Compare(a.Last, b.Last))
}
func later(a, b DayRange) int {
	return cmp.Or(cmp.Compare(b.Last, a.Last), cmp.Compare(b.First, a.First))
}

// pointOutside reports whether some claim says it holds at a time that the
// given bounds rule out.
func pointOutside(spans []span, start, end DayRange) bool {
	return slices.ContainsFunc(spans, func(s span) bool {
		return s.hasAsOf() && (s.asOf.Last < start.First || s.asOf.First > end.Last)
	})
}

// widest returns the days from the earliest to the latest that any claim gives
// as a bound or as an asOf, open where no claim gives that bound.
func widest(spans []span, startGiven, endGiven bool) DayRange {
	may := nothingSure()
	for i := range spans {
		s := &spans[i]
		for _, given := range []struct {
			is bool
			at DayRange
		}{{s.hasStart(), s.start}, {s.hasEnd(), s.end}, {s.hasAsOf(), s.asOf}} {
			if given.is {
				may.hold(given.at.First)
				may.hold(given.at.Last)
			}
		}
	}
	if !startGiven {
		may.First = MinDay
	}
	if !endGiven {
		may.Last = MaxDay
	}
	return may
}

// narrowed draws a start and an end in by the days on which claims say that it
// held: it had begun by then, and not ended before.
func narrowed(spans []span, start, end DayRange) (DayRange, DayRange) {
	for i := range spans {
		if s := &spans[i]; s.hasAsOf() {
			start.Last, end.First = min(start.Last, s.asOf.Last), max(end.First, s.asOf.First)
		}
	}
	return start, end
}

// agreed returns the days between the earliest and the latest on which the
// claims, which do not contradict each other, surely say it holds. The start
// and end are narrowed.
func agreed(spans []span, start, end DayRange, startGiven, endGiven bool) DayRange {
	sure := nothingSure()
	began := false
	for i := range spans {
		s := &spans[i]
		began = began || s.begun()
		if s.hasAsOf() && s.asOf.Days() == 1 {
			sure.hold(s.asOf.First)
		}
	}
	if !startGiven || !endGiven || start.Last <= end.First {
		if began {
			sure.hold(start.Last)
		}
		if endGiven {
			sure.hold(end.First)
		}
	}
	return sure.Intersect(DayRange{start.First, end.Last})
}

// supported returns the days that single claims surely speak for, joined where
// they touch.
func supported(spans []span) []DayRange {
	var all []DayRange
	for i := range spans {
		if r := spans[i].surely(); !r.Empty() {
			all = append(all, r)
		}
	}
	slices.SortFunc(all, earlier)
	var joined []DayRange
	for _, r := range all {
		if n := len(joined); n > 0 && r.First <= joined[n-1].Last+1 {
			joined[n-1].Last = max(joined[n-1].Last, r.Last)
			continue
		}
		joined = append(joined, r)
	}
	return joined
}
