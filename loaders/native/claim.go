package native

import (
	"context"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/check"
	"github.com/graphd/graphd/loaders/fields"
	"github.com/graphd/graphd/loaders/tree"
)

var claimFields = []string{"source", "stance", "locator", "credibility", "hedge", "role", "since", "until", "asOf", "ended", "value"}

// claim reads one claim onto the link or fact in c.
func (r *reader) claim(ctx context.Context, v tree.Value, path string, c graph.Claim) error {
	o := fields.Open(v, path, claimFields)
	c.Source = o.ID("source")
	c.Stance = graph.Asserts
	if s := fields.Word(o, "stance", "stance", []graph.Stance{graph.Asserts, graph.Denies}); s != "" {
		c.Stance = s
	}
	c.Locator, c.Hedge, c.Role = o.Text("locator"), o.Text("hedge"), o.Name("role")
	c.Since, c.Until, c.AsOf = o.Date("since"), o.Date("until"), o.Date("asOf")
	c.Ended = o.Bool("ended")
	c.Credibility = o.Credibility("credibility")
	if c.Value = value(o); c.Value != nil && c.Fact != nil {
		o.Fail("value", "belongs to the fact, not to its claim", "another value is another fact")
	}
	if c.Ended && c.Until != "" {
		o.Fail("ended", "means an end on a day not given, and until gives one", "leave one of them out")
	}
	o.Check("until", check.Ordered(c.Since, "since", c.Until, "until"))
	o.Check("asOf", check.Within(c.AsOf, c.Since, c.Until))
	if p := o.Problem(); p != nil {
		r.out.Reject(p)
		return nil
	}
	return r.out.Claim(ctx, o.Line(), c)
}
