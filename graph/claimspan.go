package graph

// span is what one claim's dates say.
type span struct {
	claim *Claim
	start DayRange // where Since may lie; AllDays if not given
	end   DayRange // where Until may lie; AllDays if not given
	asOf  DayRange // where AsOf may lie; AllDays if not given
}

func spanOf(c *Claim) span {
	s := span{claim: c, start: c.Since.Range(), end: c.Until.Range(), asOf: c.AsOf.Range()}
	if s.hasStart() && s.hasEnd() {
		s.start, s.end = inOrder(s.start, s.end)
	}
	return s
}

// inOrder narrows a start and an end known in part by that the one is not
// after the other: what began on 2020-08-07 and ended in 2020-08 ended on the
// 7th at the earliest. Ranges in the wrong order stay as they are.
func inOrder(start, end DayRange) (DayRange, DayRange) {
	if start.First > end.Last {
		return start, end
	}
	return DayRange{start.First, min(start.Last, end.Last)}, DayRange{max(start.First, end.First), end.Last}
}

func (s *span) hasStart() bool { return s.claim.Since != "" }
func (s *span) hasEnd() bool   { return s.claim.Until != "" }
func (s *span) hasAsOf() bool  { return s.claim.AsOf != "" }

// surely returns the days on which the claim surely says it holds; empty if it
// fixes none. A start or end known only to the month or year is sure at its
// far side: "since 2020-08" surely holds on the last of August, "until
// 2020-08" on the first. An asOf of a month or a year names no sure day, and
// neither does "2020 until 2020". That it held on a day says that it began by
// then, and had not ended.
func (s *span) surely() DayRange {
	alone := []span{*s}
	start, end := narrowed(alone, s.start, s.end)
	return agreed(alone, start, end, s.hasStart(), s.hasEnd())
}

// begun reports whether the claim's start is one from which on it surely held:
// of what began in 2020 and has ended, no day of 2020 is sure.
func (s *span) begun() bool {
	return s.hasStart() && (!s.claim.Ended || s.hasEnd() || s.start.Days() == 1)
}

// extent returns the days that the claim speaks of: between its bounds where
// it gives any, else its asOf.
func (s *span) extent() DayRange {
	switch {
	case s.hasStart() || s.hasEnd():
		return DayRange{s.start.First, s.end.Last}
	case s.hasAsOf():
		return s.asOf
	}
	return AllDays
}

// lowest returns the first day on which the claim may say it holds, and MinDay
// if it gives neither start nor asOf.
func (s *span) lowest() Day {
	switch {
	case s.hasStart():
		return s.start.First
	case s.hasAsOf():
		return s.asOf.First
	}
	return MinDay
}

// lastNamed returns the last day that the claim names in any way.
func (s *span) lastNamed() Day {
	last := MinDay
	if s.hasStart() {
		last = max(last, s.start.First)
	}
	if s.hasEnd() {
		last = max(last, s.end.Last)
	}
	if s.hasAsOf() {
		last = max(last, s.asOf.Last)
	}
	return last
}

func nothingSure() DayRange { return DayRange{MaxDay, MinDay} }

// hold widens r so that it has d.
func (r *DayRange) hold(d Day) { r.First, r.Last = min(r.First, d), max(r.Last, d) }
