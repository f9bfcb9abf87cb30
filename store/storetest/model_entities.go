package storetest

import (
	"context"
	"slices"
	"strings"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/names"
)

func (r *modelReader) FindEntities(ctx context.Context, q graph.EntityQuery) (graph.EntityPage, error) {
	rows := keep(r.held.graph.Entities, func(e *graph.Entity) bool { return r.entityMatches(e, &q.Filter) })
	var p graph.EntityPage
	p.Rows, p.More, p.Total = page(rows, q.OrderBy.Position, asked{q.After, q.First, q.Count})
	return p, stopped(ctx, "find entities")
}

// entityMatches reports whether all fields of the filter let the entity pass.
func (r *modelReader) entityMatches(e *graph.Entity, f *graph.EntityFilter) bool {
	matches := func(inner graph.EntityFilter) bool { return r.entityMatches(e, &inner) }
	for _, inner := range f.And {
		if !matches(inner) {
			return false
		}
	}
	return (len(f.IDs) == 0 || r.held.oneOf(f.IDs, e.ID)) &&
		among(f.Kinds, e.Kind) &&
		among(f.Subtypes, e.Subtype) &&
		slices.ContainsFunc(e.Names, func(n graph.EntityName) bool { return strings.HasPrefix(names.Fold(n.Text), f.NamePrefix) }) &&
		(len(f.Countries) == 0 || slices.ContainsFunc(e.Countries, func(c string) bool { return slices.Contains(f.Countries, c) })) &&
		(f.Identifier == nil || slices.ContainsFunc(e.Identifiers, func(i graph.Identifier) bool { return identifies(f.Identifier, i) })) &&
		(f.Dataset == "" || slices.Contains(e.Datasets, f.Dataset)) &&
		(f.Stub == nil || *f.Stub == e.Stub) &&
		(f.LinkedTo == nil || r.linkedTo(e, f.LinkedTo)) &&
		(len(f.Or) == 0 || slices.ContainsFunc(f.Or, matches)) &&
		(f.Not == nil || !matches(*f.Not))
}

func (r *modelReader) linkedTo(e *graph.Entity, to *graph.LinkedTo) bool {
	return slices.ContainsFunc(r.linksOf(e.ID, to.Direction, &to.Filter), func(row graph.LinkRow) bool {
		return len(to.IDs) == 0 || r.held.oneOf(to.IDs, row.Other)
	})
}

// among reports whether v is one of the alternatives; no alternatives let all
// pass.
func among[T comparable](alternatives []T, v T) bool {
	return len(alternatives) == 0 || slices.Contains(alternatives, v)
}
