package resolvers

import (
	"context"

	"github.com/graphd/graphd/executor"
	"github.com/graphd/graphd/graph"
)

func (r *rules) linkTypes(context.Context, *executor.Call) ([]any, error) {
	return pointers(r.vocabulary.LinkTypes()), nil
}

func (r *rules) factProperties(context.Context, *executor.Call) ([]any, error) {
	return pointers(r.vocabulary.Properties()), nil
}

var vocabularyProperties = map[string]executor.Property{
	"LinkType.name":        of(func(t *graph.LinkType) any { return &t.Name }),
	"LinkType.reads":       of(func(t *graph.LinkType) any { return &t.Reads }),
	"LinkType.inverse":     of(func(t *graph.LinkType) any { return &t.Inverse }),
	"LinkType.description": of(func(t *graph.LinkType) any { return optional(t.Description) }),
	"LinkType.ends":        of(func(t *graph.LinkType) any { return pointers(t.Ends) }),
	"LinkType.symmetric":   of(func(t *graph.LinkType) any { return t.Symmetric }),
	"LinkType.sign":        of(func(t *graph.LinkType) any { return t.Sign }),
	"LinkType.affiliates":  of(func(t *graph.LinkType) any { return optional(t.Affiliates) }),
	"LinkType.counts":      of(func(t *graph.LinkType) any { return pairings(t.Counts) }),
	"LinkType.passes":      of(func(t *graph.LinkType) any { return passing(t.Passes) }),
	"LinkType.firstOnly":   of(func(t *graph.LinkType) any { return t.FirstOnly }),
	"LinkType.category":    of(func(t *graph.LinkType) any { return optional(t.Category) }),
	"LinkType.implies":     of(func(t *graph.LinkType) any { return t.Implies }),

	"Ends.from": of(func(e *graph.Ends) any { return e.From }),
	"Ends.to":   of(func(e *graph.Ends) any { return e.To }),

	"FactProperty.name":        of(func(p *graph.FactProperty) any { return &p.Name }),
	"FactProperty.description": of(func(p *graph.FactProperty) any { return &p.Description }),
	"FactProperty.takes":       of(func(p *graph.FactProperty) any { return string(p.Takes) }),
}

// pairings is null for none, which means all that the type allows.
func pairings(ends []graph.Ends) any {
	if ends == nil {
		return nil
	}
	return pointers(ends)
}

func passing(p graph.Passing) string {
	if p == graph.PassesNever {
		return "NEVER"
	}
	return string(p)
}
