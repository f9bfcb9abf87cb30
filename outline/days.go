package outline

import "github.com/graphd/graphd/graph"

// keepDays puts down the days of periods: of each its first and last day, how
// many ranges of certainty it has, and the first and last day of these.
func (o *Outline) keepDays(periods []graph.Period) uint32 {
	at := uint32(len(o.days))
	for i := range periods {
		p := &periods[i]
		o.days = append(o.days, p.Start.First, p.End.Last, graph.Day(len(p.Certain)))
		for _, r := range p.Certain {
			o.days = append(o.days, r.First, r.Last)
		}
	}
	return at
}

// periodsOf are a link's periods as keepDays has put them down.
func (o *Outline) periodsOf(l *link) []graph.Period {
	periods := make([]graph.Period, l.periods)
	days := o.days[l.days:]
	for i := range periods {
		p := &periods[i]
		p.Start.First, p.End.Last = days[0], days[1]
		certain := days[2]
		days = days[3:]
		for range certain {
			p.Certain = append(p.Certain, graph.DayRange{First: days[0], Last: days[1]})
			days = days[2:]
		}
	}
	return periods
}

// mayHold tells whether a link may hold on a day.
func (o *Outline) mayHold(l *link, at graph.Day) bool {
	days := o.days[l.days:]
	for range l.periods {
		if days[0] <= at && at <= days[1] {
			return true
		}
		days = days[3+2*days[2]:]
	}
	return false
}
