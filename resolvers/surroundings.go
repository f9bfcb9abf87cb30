package resolvers

import (
	"context"

	"github.com/graphd/graphd/affiliation"
	"github.com/graphd/graphd/executor"
)

// neighbourhood resolves Query.neighbourhood.
func (r *rules) neighbourhood(ctx context.Context, call *executor.Call) (*affiliation.Subgraph, error) {
	a := r.asked(call.Args)
	ids, hops, at, first := a.list("ids"), a.number("hops"), a.day("at"), a.number("first")
	if *a.err != nil {
		return nil, *a.err
	}
	return affiliation.Neighbourhood(ctx, requestOf(ctx), r.vocabulary, ids, hops, at, first, r.limits.Bounds)
}

// lineage resolves Query.lineage.
func (r *rules) lineage(ctx context.Context, call *executor.Call) (*affiliation.Ancestry, error) {
	id, _ := call.Args["id"].(string)
	return affiliation.Lineage(ctx, requestOf(ctx), r.vocabulary, id, r.limits.Bounds)
}

// sharedNeighbours resolves Query.sharedNeighbours.
func (r *rules) sharedNeighbours(ctx context.Context, call *executor.Call) (*affiliation.SharedResult, error) {
	a := r.asked(call.Args)
	q := affiliation.SharedQuery{IDs: a.list("ids"), At: a.day("at"), Types: a.types("types"), First: a.number("first")}
	if *a.err != nil {
		return nil, *a.err
	}
	return affiliation.SharedNeighbours(ctx, requestOf(ctx), r.vocabulary, q, r.limits.Bounds)
}

// present leaves out the entities that are not there.
func present[E any](all []*E) []*E {
	there := []*E{}
	for _, e := range all {
		if e != nil {
			there = append(there, e)
		}
	}
	return there
}

var surroundingProperties = map[string]executor.Property{
	"Subgraph.centres":   of(func(s *affiliation.Subgraph) any { return present(s.Centres) }),
	"Subgraph.unknown":   of(func(s *affiliation.Subgraph) any { return s.Unknown }),
	"Subgraph.entities":  of(func(s *affiliation.Subgraph) any { return pointers(s.Entities) }),
	"Subgraph.links":     of(func(s *affiliation.Subgraph) any { return s.Links }),
	"Subgraph.cut":       of(func(s *affiliation.Subgraph) any { return s.Cut }),
	"Subgraph.complete":  of(func(s *affiliation.Subgraph) any { return s.Complete() && !s.More }),
	"Subgraph.stoppedBy": of(func(s *affiliation.Subgraph) any { return optional(s.StoppedBy) }),

	"PlacedEntity.entity":   of(func(p *affiliation.Placed) any { return p.Entity }),
	"PlacedEntity.distance": of(func(p *affiliation.Placed) any { return p.Distance }),
	"PlacedEntity.hidden":   of(func(p *affiliation.Placed) any { return p.Hidden }),

	"Lineage.of":        of(func(a *affiliation.Ancestry) any { return a.Of }),
	"Lineage.members":   of(func(a *affiliation.Ancestry) any { return pointers(a.Members) }),
	"Lineage.links":     of(func(a *affiliation.Ancestry) any { return a.Links }),
	"Lineage.complete":  of(func(a *affiliation.Ancestry) any { return a.Complete() }),
	"Lineage.stoppedBy": of(func(a *affiliation.Ancestry) any { return optional(a.StoppedBy) }),
	"Lineage.hubs":      of(func(a *affiliation.Ancestry) any { return a.Hubs }),

	"Kin.entity":     of(func(k *affiliation.Kin) any { return k.Entity }),
	"Kin.generation": of(func(k *affiliation.Kin) any { return k.Generation }),
	"Kin.distance":   of(func(k *affiliation.Kin) any { return k.Distance }),

	"SharedNeighbours.of":        of(func(s *affiliation.SharedResult) any { return present(s.Of) }),
	"SharedNeighbours.unknown":   of(func(s *affiliation.SharedResult) any { return s.Unknown }),
	"SharedNeighbours.rows":      of(func(s *affiliation.SharedResult) any { return pointers(s.Rows) }),
	"SharedNeighbours.total":     of(func(s *affiliation.SharedResult) any { return s.Total }),
	"SharedNeighbours.complete":  of(func(s *affiliation.SharedResult) any { return s.Complete() }),
	"SharedNeighbours.stoppedBy": of(func(s *affiliation.SharedResult) any { return optional(s.StoppedBy) }),
	"SharedNeighbours.hubs":      of(func(s *affiliation.SharedResult) any { return s.Hubs }),

	"SharedNeighbour.entity": of(func(s *affiliation.Shared) any { return s.Entity }),
	"SharedNeighbour.count":  of(func(s *affiliation.Shared) any { return s.Count }),
	"SharedNeighbour.ties":   of(func(s *affiliation.Shared) any { return pointers(s.Ties) }),
}
