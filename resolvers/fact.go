package resolvers

import (
	"context"

	"github.com/graphd/graphd/executor"
	"github.com/graphd/graphd/graph"
)

func factID(parent any) string    { return parent.(*graph.Fact).ID }
func factOf(parent any) string    { return parent.(*graph.Fact).Of }
func factAbout(parent any) string { return parent.(*graph.Fact).About }

// side says from which side an entity's facts are seen: whether they are of it,
// or about it.
type side struct {
	field string // of Entity
	about bool
}

var (
	ofIt    = side{"Entity.facts", false}
	aboutIt = side{"Entity.factsAbout", true}
)

// factQuery reads the arguments that facts and counts of facts have in common.
func (a *asked) factQuery(s side, of []string) graph.FactQuery {
	return graph.FactQuery{Of: of, About: s.about, Properties: a.properties("property"), At: a.day("at")}
}

// factsOn resolves Entity.facts or Entity.factsAbout. It asks for one more than
// it gives, to know whether there are more.
func (r *rules) factsOn(s side) executor.Resolver {
	return perKey(entityID, func(ctx context.Context, call *executor.Call, of []string) ([][]*graph.Fact, error) {
		a := r.asked(call.Args)
		q := a.factQuery(s, of)
		first := a.first()
		if *a.err != nil {
			return nil, *a.err
		}
		q.First = first + 1
		facts, err := requestOf(ctx).Facts(ctx, q)
		for i := range facts {
			if len(facts[i]) > first {
				facts[i] = facts[i][:first]
				requestOf(ctx).cutAt(s.field, true, call.Selection)
			}
		}
		return facts, err
	})
}

// factCount resolves Entity.factCount or Entity.factsAboutCount. It asks for one
// more than it can count, to know whether there are more.
func (r *rules) factCount(s side) executor.Resolver {
	return perKey(entityID, func(ctx context.Context, call *executor.Call, of []string) ([]any, error) {
		a := r.asked(call.Args)
		q := a.factQuery(s, of)
		q.First = r.limits.First + 1
		if *a.err != nil {
			return nil, *a.err
		}
		facts, err := requestOf(ctx).Facts(ctx, q)
		if err != nil {
			return nil, err
		}
		counts := make([]any, len(facts))
		for i := range facts {
			if len(facts[i]) <= r.limits.First {
				counts[i] = len(facts[i])
			}
		}
		return counts, nil
	})
}

var factFields = map[string]executor.Property{
	"Fact.id":       of(func(f *graph.Fact) any { return &f.ID }),
	"Fact.property": of(func(f *graph.Fact) any { return &f.Property }),
	"Fact.value":    of(func(f *graph.Fact) any { return &f.Value }),

	"Value.number": of(func(v *graph.Value) any { return v.Number }),
	"Value.bound":  of(func(v *graph.Value) any { return boundOf(v) }),
	"Value.unit":   of(func(v *graph.Value) any { return optional(v.Unit) }),
	"Value.text":   of(func(v *graph.Value) any { return optional(v.Text) }),
}

// boundOf says of a number that is given without a bound that it is exact.
func boundOf(v *graph.Value) any {
	if v.Number != nil && v.Bound == "" {
		return string(graph.Exactly)
	}
	return optional(v.Bound)
}
