package graph

// close bounds a link's periods by its ends: it takes the dates of an event
// when it has none of its own, and ends at the latest when either end dies or
// is dissolved.
func (l *Link) close(from, to *Entity) {
	if len(l.Periods) == 1 && l.Periods[0].undated() {
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

// undated reports whether no claim bounds the period or names a day in it.
func (p *Period) undated() bool {
	return p.May() == AllDays && len(p.Certain) == 0 && p.Start.Last == MaxDay && p.End.First == MinDay
}

// ofEvent returns the period of the first of two ends that is an event with
// dates, and p without one.
func (p Period) ofEvent(from, to *Entity) Period {
	for _, e := range []*Entity{from, to} {
		if e.Kind == Event && (e.Begin != "" || e.End != "") {
			taken, _ := combine([]span{spanOf(&Claim{Since: e.Begin, Until: e.End})})
			taken.Closed = ClosedByEvent
			return taken
		}
	}
	return p
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
	p.Start.Last = min(p.Start.Last, r.Last)
	var kept []DayRange
	for _, c := range p.Certain {
		if c = c.Intersect(DayRange{MinDay, r.Last}); !c.Empty() {
			kept = append(kept, c)
		}
	}
	p.Certain = kept
	return disputed
}
