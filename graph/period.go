package graph

// Timing says how surely something holds on a day.
type Timing int

// The timings, weakest first, so that the greater is the surer.
const (
	Outside  Timing = iota // ruled out by what claims say
	Possible               // no claim rules it out
	Certain                // between the earliest and latest day on which a claim surely says it holds
)

// Period is a stretch of time in which a link or fact holds. Start and End are
// the days on which it may have begun and ended: four integers, from which a
// store answers "may it hold on this day" by comparing Start.First and
// End.Last.
type Period struct {
	Since   PartialDate `json:"since,omitempty"` // as written; empty where no claim gives a start
	Until   PartialDate `json:"until,omitempty"` // as written, or the date that Closed speaks of
	Ended   bool        `json:"ended,omitempty"` // a claim says that it has ended, on a day not given
	Closed  Closing     `json:"closed,omitempty"`
	Start   DayRange    `json:"start"`
	End     DayRange    `json:"end"`
	Certain []DayRange  `json:"certain,omitempty"` // in order, apart from each other
}

// Closing says why a period ends where no claim on it gives that end.
type Closing string

// The reasons.
const (
	ClosedByFrom  Closing = "FROM_ENDED" // the first end of the link died or was dissolved
	ClosedByTo    Closing = "TO_ENDED"   // the second end did
	ClosedByEvent Closing = "EVENT"      // the dates are those of the event at one end
)

// May returns the days on which the period may hold.
func (p *Period) May() DayRange { return DayRange{p.Start.First, p.End.Last} }

// At tells what is known of the period on a day.
func (p *Period) At(d Day) Timing {
	for _, r := range p.Certain {
		if r.Has(d) {
			return Certain
		}
	}
	if p.May().Has(d) {
		return Possible
	}
	return Outside
}

// lastCertain returns the latest day of certainty, and MinDay if there is none.
func (p *Period) lastCertain() Day {
	if len(p.Certain) == 0 {
		return MinDay
	}
	return p.Certain[len(p.Certain)-1].Last
}
