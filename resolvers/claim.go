package resolvers

import (
	"context"

	"github.com/graphd/graphd/executor"
	"github.com/graphd/graphd/graph"
)

// claimsOf resolves Link.claims or Fact.claims, which differ in the list of the
// query that their ids go into.
func (r *rules) claimsOf(into func(*graph.ClaimQuery) *[]string) func(context.Context, *executor.Call, []string) ([][]any, error) {
	return func(ctx context.Context, call *executor.Call, of []string) ([][]any, error) {
		a := r.asked(call.Args)
		q := graph.ClaimQuery{First: a.first()}
		if *a.err != nil {
			return nil, *a.err
		}
		*into(&q) = of
		pages, err := requestOf(ctx).Claims(ctx, q)
		if err != nil {
			return nil, err
		}
		rows := make([][]any, len(pages))
		for i := range pages {
			rows[i] = pointers(pages[i].Claims)
			requestOf(ctx).cutAt("Standing.claims", pages[i].More, call.Selection)
		}
		return rows, nil
	}
}

func onLinks(q *graph.ClaimQuery) *[]string { return &q.Links }
func onFacts(q *graph.ClaimQuery) *[]string { return &q.Facts }

func claimSource(parent any) string { return parent.(*graph.StatedClaim).Source }

var claimProperties = map[string]executor.Property{
	"Claim.id":          of(func(c *graph.StatedClaim) any { return &c.ID }),
	"Claim.link":        of(func(c *graph.StatedClaim) any { return c.Link }),
	"Claim.fact":        of(func(c *graph.StatedClaim) any { return c.Fact }),
	"Claim.stance":      of(func(c *graph.StatedClaim) any { return string(c.Stance) }),
	"Claim.locator":     of(func(c *graph.StatedClaim) any { return optional(c.Locator) }),
	"Claim.hedge":       of(func(c *graph.StatedClaim) any { return optional(c.Hedge) }),
	"Claim.role":        of(func(c *graph.StatedClaim) any { return optional(c.Role) }),
	"Claim.since":       of(func(c *graph.StatedClaim) any { return optional(c.Since) }),
	"Claim.until":       of(func(c *graph.StatedClaim) any { return optional(c.Until) }),
	"Claim.asOf":        of(func(c *graph.StatedClaim) any { return optional(c.AsOf) }),
	"Claim.ended":       of(func(c *graph.StatedClaim) any { return c.Ended }),
	"Claim.credibility": of(func(c *graph.StatedClaim) any { return rated(c.Credibility) }),
	"Claim.value":       of(func(c *graph.StatedClaim) any { return c.Value }),
	"Claim.dataset":     of(func(c *graph.StatedClaim) any { return &c.Dataset }),
	"Claim.state":       of(func(c *graph.StatedClaim) any { return string(c.State) }),
	"Claim.recorded":    of(func(c *graph.StatedClaim) any { return pointers(c.Recorded) }),

	"Interval.from":        of(func(i *graph.Interval) any { return i.From }),
	"Interval.to":          of(func(i *graph.Interval) any { return instant(i.To) }),
	"Interval.fromVersion": of(func(i *graph.Interval) any { return int(i.FromVersion) }),
	"Interval.toVersion":   of(func(i *graph.Interval) any { return version(i.ToVersion) }),
}
