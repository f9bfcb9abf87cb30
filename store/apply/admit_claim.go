package apply

import (
	"math"
	"slices"

	"github.com/graphd/graphd/graph"
)

func checkClaim(c *graph.Claim, f *faults) {
	f.id("dataset", c.Dataset)
	f.id("source", c.Source)
	f.require(c.Stance == graph.Asserts || c.Stance == graph.Denies, "stance", "is not ASSERTS or DENIES")
	f.require((c.Link == nil) != (c.Fact == nil), "link", "a claim is on a link or on a fact, and not on both")
	if f.found() {
		return
	}
	if c.Link != nil {
		f.id("from", c.Link.From)
		f.add("type", wrongWord(c.Link.Type))
		f.id("to", c.Link.To)
	} else {
		checkFact(c.Fact, f)
	}
	f.text("locator", c.Locator)
	f.text("hedge", c.Hedge)
	f.text("role", c.Role)
	f.dates("since", c.Since, "until", c.Until)
	f.date("asOf", c.AsOf)
	f.rating("", c.Credibility)
	if c.Value != nil {
		checkValue(c.Value, f)
	}
}

func checkFact(k *graph.FactKey, f *faults) {
	f.id("of", k.Of)
	f.add("property", wrongWord(k.Property))
	f.optionalID("about", k.About)
	checkValue(&k.Value, f)
	f.require(k.Value.Number != nil || k.Value.Text != "", "value", "has neither number nor text")
}

func checkValue(v *graph.Value, f *faults) {
	f.require(v.Number == nil || !math.IsNaN(*v.Number) && !math.IsInf(*v.Number, 0), "number", "is not finite")
	f.require(v.Bound == "" || slices.Contains(graph.Bounds(), v.Bound), "bound", "is no bound")
	f.text("unit", v.Unit)
	f.text("text", v.Text)
}
