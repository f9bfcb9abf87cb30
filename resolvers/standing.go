package resolvers

import (
	"context"

	"github.com/graphd/graphd/executor"
	"github.com/graphd/graphd/graph"
)

// standing is what a link and a fact have in common.
func standing(read func(*graph.Standing) any) executor.Property {
	return func(parent any) any { return read(standingOf(parent)) }
}

func standingOf(parent any) *graph.Standing {
	if l, ok := parent.(*graph.Link); ok {
		return &l.Standing
	}
	return &parent.(*graph.Fact).Standing
}

var standingProperties = map[string]executor.Property{
	"Standing.status":        standing(func(s *graph.Standing) any { return (*string)(&s.Status) }),
	"Standing.confidence":    standing(func(s *graph.Standing) any { return s.Confidence }),
	"Standing.denial":        standing(func(s *graph.Standing) any { return s.Denial }),
	"Standing.corroboration": standing(func(s *graph.Standing) any { return s.Corroboration }),
	"Standing.admiralty":     standing(func(s *graph.Standing) any { return optional(s.Admiralty) }),
	"Standing.hedged":        standing(func(s *graph.Standing) any { return s.Hedged }),
	"Standing.roles":         standing(func(s *graph.Standing) any { return s.Roles }),
	"Standing.since":         standing(func(s *graph.Standing) any { return optional(s.Since()) }),
	"Standing.until":         standing(func(s *graph.Standing) any { return optional(s.Until()) }),
	"Standing.ongoing":       standing(func(s *graph.Standing) any { return s.Ongoing() }),
	"Standing.periods":       standing(func(s *graph.Standing) any { return pointers(s.Periods) }),
	"Standing.datesDisputed": standing(func(s *graph.Standing) any { return s.DatesDisputed }),
	"Standing.lastConfirmed": standing(func(s *graph.Standing) any { return optional(s.LastConfirmed) }),
	"Standing.claimCount":    standing(func(s *graph.Standing) any { return s.Claims }),

	"Period.since":         of(func(p *graph.Period) any { return optional(p.Since) }),
	"Period.until":         of(func(p *graph.Period) any { return optional(p.Until) }),
	"Period.ended":         of(func(p *graph.Period) any { return p.Ended }),
	"Period.closedBy":      of(func(p *graph.Period) any { return optional(p.Closed) }),
	"Period.earliestStart": of(func(p *graph.Period) any { return day(p.Start.First) }),
	"Period.latestStart":   of(func(p *graph.Period) any { return day(p.Start.Last) }),
	"Period.earliestEnd":   of(func(p *graph.Period) any { return day(p.End.First) }),
	"Period.latestEnd":     of(func(p *graph.Period) any { return day(p.End.Last) }),
	"Period.certain":       of(func(p *graph.Period) any { return pointers(p.Certain) }),

	"DayRange.first": of(func(r *graph.DayRange) any { return day(r.First) }),
	"DaySpan.first":  of(func(r *graph.DayRange) any { return day(r.First) }),
	"DaySpan.last":   of(func(r *graph.DayRange) any { return day(r.Last) }),
	"DayRange.last":  of(func(r *graph.DayRange) any { return day(r.Last) }),
}

// timings are the names of graph's timings in the schema.
var timings = map[graph.Timing]string{graph.Outside: "OUTSIDE", graph.Possible: "POSSIBLE", graph.Certain: "CERTAIN"}

// timing resolves Standing.timing, for which the store is not asked.
func (r *rules) timing(_ context.Context, call *executor.Call) ([]any, error) {
	a := r.asked(call.Args)
	at := a.day("at")
	if *a.err != nil {
		return nil, *a.err
	}
	answers := make([]any, len(call.Parents))
	for i, parent := range call.Parents {
		answers[i] = timings[standingOf(parent).At(*at)]
	}
	return answers, nil
}
