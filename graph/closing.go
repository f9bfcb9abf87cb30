package graph

// close bounds a link's periods by its ends: it takes the dates of an event
// when it has none of its own, and ends at the latest when either end dies or
// is dissolved.
func (l *Link) close(from, to *Entity) {
	if len(l.Periods) == 1 && l.Periods[0].unbounded() {
		l.Periods[0] = l.Periods[0].ofEvent(from, to)
	}
	for i := range l.Periods {
		for _, end := range []struct {
			of  *Entity
			why Closing
		}{{from, ClosedByFrom}, {to, ClosedByTo}} {
			if end.of.Kind != Event && end.of.End != "" {
				l.DatesDisputed = l.Periods[i].endBy(end.of.End, end.why) || l.DatesDisputed
			}
		}
	}
	l.lastConfirmed()
}

// lastConfirmed sets LastConfirmed from the periods.
func (s *Standing) lastConfirmed() {
	latest := MinDay
	for i := range s.Periods {
		latest = max(latest, s.Periods[i].lastCertain())
	}
	s.LastConfirmed = latest.Date()
}

// unbounded reports whether no claim says when the period begins or ends.
func (p *Period) unbounded() bool { return p.Since == "" && p.Until == "" && !p.Ended }

// ofEvent returns the period of the first of two ends that is an event with
// dates, and p without one, or where it surely holds on a day outside them.
func (p Period) ofEvent(from, to *Entity) Period {
	for _, e := range []*Entity{from, to} {
		if e.Kind != Event || e.Begin == "" && e.End == "" {
			continue
		}
		taken, _ := combine([]span{spanOf(&Claim{Since: e.Begin, Until: e.End})})
		taken.Closed = ClosedByEvent
		if !p.within(taken.May()) {
			return p
		}
		return taken
	}
	return p
}

// within reports whether the period may lie in a range by the days that its
// claims name.
func (p *Period) within(r DayRange) bool {
	for _, c := range p.Certain {
		if !r.Has(c.First) || !r.Has(c.Last) {
			return false
		}
	}
	return p.Start.Last >= r.First && p.End.First <= r.Last
}

// endBy ends the period at the latest on a date, and reports whether that
// contradicts its own dates.
func (p *Period) endBy(date PartialDate, why Closing) bool {
	r := date.Range()
	if p.End.Last <= r.Last {
		return false
	}
	disputed := p.Start.First > r.Last || p.lastCertain() > r.Last || p.Until != "" && p.Until.Range().First > r.Last
	if p.Until == "" || p.Until.Range().First > r.Last {
		p.Until, p.Closed, p.Ended = date, why, false
	}
	p.End.Last = r.Last
	p.End.First = min(p.End.First, r.Last)
	p.Start.Last = max(p.Start.First, min(p.Start.Last, r.Last))
	var kept []DayRange
	for _, c := range p.Certain {
		if c = c.Intersect(DayRange{MinDay, r.Last}); !c.Empty() {
			kept = append(kept, c)
		}
	}
	p.Certain = kept
	return disputed
}
