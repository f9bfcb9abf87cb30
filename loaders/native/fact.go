package native

import (
	"context"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/check"
	"github.com/graphd/graphd/loaders/fields"
	"github.com/graphd/graphd/loaders/tree"
)

var factFields = []string{"of", "property", "about", "value", "claims"}

func (r *reader) fact(ctx context.Context, v tree.Value) error {
	o := fields.Open(v, "", factFields)
	key := graph.FactKey{Of: o.ID("of"), Property: o.ID("property"), About: o.OptionalID("about")}
	if !o.Has("value") {
		o.Fail("value", "is missing", "")
	} else if value := value(o); value != nil {
		key.Value = *value
	}
	property, ok := r.vocabulary.Property(key.Property)
	if !ok {
		o.Fail("property", check.Quote(key.Property)+" is no property"+graph.DidYouMean(key.Property, r.vocabulary.PropertyNames()), "")
	} else {
		fits(o, property, &key.Value)
	}
	return r.claims(ctx, o, func() graph.Claim {
		fact := key
		return graph.Claim{Fact: &fact}
	})
}

// fits checks that a value is of the sort that its property takes.
func fits(o *fields.Object, p *graph.FactProperty, v *graph.Value) {
	switch {
	case p.Takes == graph.TakesNumber && v.Number == nil:
		o.Fail("value", p.Name+" takes a number", "write a number, or {number: 800, text: …}")
	case p.Takes == graph.TakesText && v.Text == "":
		o.Fail("value", p.Name+" takes a text", "write a text in quotes, or {text: …}")
	}
}
