package affiliation_test

import (
	"context"
	"slices"

	"github.com/graphd/graphd/graph"
)

// history is one way in which things may have been: something began on a day
// and ended on a day, its last.
type history struct{ begun, ended graph.Day }

// agrees tells whether a claim can be true in a history.
func (h history) agrees(c *graph.Claim) bool {
	return (c.Since == "" || c.Since.Range().Has(h.begun)) && (c.Until == "" || c.Until.Range().Has(h.ended)) &&
		(c.AsOf == "" || h.begun <= c.AsOf.Range().Last && h.ended >= c.AsOf.Range().First)
}

// usual tells whether a history is one that claims mean: what has held since some
// day of a month held on the last of it, unless it is over or is said to have
// ended before; what held until some day of a month held on the first of it,
// unless it is said to have begun after.
func (h history) usual(claims []graph.Claim) bool {
	since, until, begun, over := graph.AllDays, graph.AllDays, false, false
	for i := range claims {
		c := &claims[i]
		since, until = since.Intersect(c.Since.Range()), until.Intersect(c.Until.Range())
		begun, over = begun || c.Since != "" && !c.Ended, over || c.Until != ""
	}
	if over && since != graph.AllDays && since.Last > until.First {
		return true
	}
	return (!begun || h.ended >= since.Last) && (!over || h.begun <= until.First)
}

// histories are all that agree with all claims, as far as the days bear on them
// that the claims name.
func histories(claims []graph.Claim) []history {
	marks := []graph.Day{graph.MinDay, graph.MaxDay}
	for i := range claims {
		c := &claims[i]
		for _, date := range []graph.PartialDate{c.Since, c.Until, c.AsOf} {
			if r := date.Range(); date != "" {
				marks = append(marks, r.First-1, r.First, r.Last, r.Last+1)
			}
		}
	}
	marks = slices.Compact(slices.Sorted(slices.Values(marks)))
	var all []history
	for _, begun := range marks {
		for _, ended := range marks {
			h := history{begun, ended}
			if begun <= ended && h.usual(claims) && !slices.ContainsFunc(claims, func(c graph.Claim) bool { return !h.agrees(&c) }) {
				all = append(all, h)
			}
		}
	}
	return all
}

// timing is how surely something holds on a day: in all histories, in some, or
// in none.
func timing(all []history, d graph.Day) graph.Timing {
	holds := 0
	for _, h := range all {
		if h.begun <= d && d <= h.ended {
			holds++
		}
	}
	switch holds {
	case 0:
		return graph.Outside
	case len(all):
		return graph.Certain
	}
	return graph.Possible
}

// checkDays holds when each link holds against the claims on it, day by day, for
// links of one period whose dates are in no dispute, and that neither a death nor
// an event's dates bound. It returns how many links that were.
func (w *world) checkDays(ctx context.Context, t tester, r graph.Reader) (checked int) {
	t.Helper()
	for _, h := range w.hops {
		l := h.link
		if h.back || len(l.Periods) > 1 || l.DatesDisputed || bounded(h.from) || bounded(h.to) {
			continue
		}
		pages, err := r.Claims(ctx, graph.ClaimQuery{Links: []string{l.ID}, First: 1_000})
		if err != nil {
			t.Fatalf("claims: %v", err)
		}
		var claims []graph.Claim
		for _, c := range pages[0].Claims {
			if c.Stance == graph.Asserts {
				claims = append(claims, c.Claim)
			}
		}
		if len(claims) == 0 { // it is denied, and nothing else
			continue
		}
		all := histories(claims)
		vague := slices.ContainsFunc(claims, func(c graph.Claim) bool {
			return c.AsOf != "" && c.AsOf.Range().Days() > 1 || c.Since != "" && c.Ended && c.Since.Range().Days() > 1
		})
		for _, d := range w.days {
			got, want := l.At(d), timing(all, d)
			if vague && got == graph.Possible {
				want = min(want, got) // what held in a month, or began in one and is over, held on no day that is sure
			}
			if got != want {
				t.Fatalf("%s on %s is %v, and by all histories %v\nclaims: %+v\nperiods: %+v", l.ID, d.Date(), got, want, claims, l.Periods)
			}
		}
		checked++
	}
	return checked
}

func bounded(e *graph.Entity) bool { return e.End != "" || e.Kind == graph.Event }
