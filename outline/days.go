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

// roomy is a link with room for what most links need of periods, so that it is
// made at one go.
type roomy struct {
	graph.Link
	periods [1]graph.Period
	certain [1]graph.DayRange
}

// periodsOf are a link's periods as keepDays has put them down, made in the room
// that there is.
func (o *Outline) periodsOf(l *link, room *roomy) []graph.Period {
	periods := room.periods[:0]
	if l.periods > 1 {
		periods = make([]graph.Period, 0, l.periods)
	}
	days := o.days[l.days:]
	for range l.periods {
		p := graph.Period{Start: graph.DayRange{First: days[0]}, End: graph.DayRange{Last: days[1]}}
		certain := days[2]
		days = days[3:]
		if certain > 0 && l.periods == 1 {
			p.Certain = room.certain[:0]
		}
		for range certain {
			p.Certain = append(p.Certain, graph.DayRange{First: days[0], Last: days[1]})
			days = days[2:]
		}
		periods = append(periods, p)
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
