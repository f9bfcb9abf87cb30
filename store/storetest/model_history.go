package storetest

import (
	"context"
	"slices"
	"time"

	"github.com/graphd/graphd/graph"
)

// The model answers questions of the past as it answers those of the present,
// by looking at every statement.

func (r *modelReader) VersionsBefore(ctx context.Context, at time.Time) (graph.Versions, error) {
	var seen graph.Versions
	for i, recorded := range r.held.instants {
		if recorded.Before(at) {
			seen = seen.Add(int64(i) + 1)
		}
	}
	return seen, stopped(ctx, "versions before")
}

// then lists the contents of one kind of statement that any of the versions
// stated, each with what is known of its intervals, and whether it was held.
func then[T any](r *modelReader, v graph.Versions, each func(content T, recorded []graph.Interval, held bool)) {
	for _, s := range r.held.sorted(byDatasetAndID) {
		content, is := s.content.(T)
		if stated, held := v.Then(s.recorded); is && len(stated) > 0 {
			each(content, s.recorded, held)
		}
	}
}

func (r *modelReader) JudgementsThen(ctx context.Context, v graph.Versions, ids []string) ([]graph.Judgement, error) {
	var all []graph.Judgement
	then(r, v, func(j graph.Judgement, _ []graph.Interval, held bool) { all = appendIf(held, all, j) })
	near := map[string]bool{}
	for _, id := range ids {
		near[id] = true
	}
	for grown := -1; grown != len(near); {
		grown = len(near)
		for _, j := range all {
			if j.Verdict == graph.Same && (near[j.A] || near[j.B]) {
				near[j.A], near[j.B] = true, true
			}
		}
	}
	return keep(all, func(j graph.Judgement) bool { return ids == nil || near[j.A] || near[j.B] }), stopped(ctx, "judgements then")
}

func (r *modelReader) RecordsThen(ctx context.Context, v graph.Versions, ids []string) ([]graph.StatedRecord, error) {
	var all []graph.StatedRecord
	then(r, v, func(c graph.Record, recorded []graph.Interval, _ bool) {
		all = appendIf(slices.Contains(ids, c.Entity), all, graph.StatedRecord{Record: c, Recorded: recorded})
	})
	return all, stopped(ctx, "records then")
}

func (r *modelReader) NamedThen(ctx context.Context, v graph.Versions, ids []string) ([]string, error) {
	named := map[string]bool{}
	then(r, v, func(c graph.Claim, _ []graph.Interval, held bool) {
		for _, id := range c.Names() {
			named[id] = named[id] || held
		}
	})
	return keep(ids, func(id string) bool { return named[id] }), stopped(ctx, "named then")
}

func (r *modelReader) ClaimsNamingThen(ctx context.Context, v graph.Versions, ids []string, facts bool, limit int) ([]graph.StatedClaim, error) {
	return r.claimsThen(v, limit, func(c graph.Claim) bool {
		return (c.Fact != nil) == facts && slices.ContainsFunc(c.Names(), func(id string) bool { return slices.Contains(ids, id) })
	}), stopped(ctx, "claims naming then")
}

func (r *modelReader) ClaimsBetweenThen(ctx context.Context, v graph.Versions, ties []graph.Tie, limit int) ([]graph.StatedClaim, error) {
	return r.claimsThen(v, limit, func(c graph.Claim) bool { return slices.Contains(ties, tieOf(c)) }), stopped(ctx, "claims between then")
}

func tieOf(c graph.Claim) graph.Tie {
	if c.Fact != nil {
		return graph.Tie{A: c.Fact.Of, B: c.Fact.About, Property: c.Fact.Property}
	}
	return graph.Tie{A: min(c.Link.From, c.Link.To), B: max(c.Link.From, c.Link.To)}
}

func (r *modelReader) claimsThen(v graph.Versions, limit int, wanted func(graph.Claim) bool) []graph.StatedClaim {
	var all []graph.StatedClaim
	then(r, v, func(c graph.Claim, recorded []graph.Interval, held bool) {
		c.Identify()
		all = appendIf(held && wanted(c), all, graph.StatedClaim{Claim: c, Recorded: recorded})
	})
	return all[:min(limit, len(all))]
}

func (r *modelReader) SourcesThen(ctx context.Context, v graph.Versions, ids []string) ([]graph.Source, error) {
	var all []graph.Source
	then(r, v, func(s graph.Source, _ []graph.Interval, held bool) {
		all = appendIf(held && slices.Contains(ids, s.ID), all, s)
	})
	return all, stopped(ctx, "sources then")
}

func (r *modelReader) EditionsThen(ctx context.Context, v graph.Versions, ids []string) ([]graph.StatedDataset, error) {
	var all []graph.StatedDataset
	then(r, v, func(d graph.Dataset, recorded []graph.Interval, _ bool) {
		all = appendIf(ids == nil || slices.Contains(ids, d.ID), all, graph.StatedDataset{Dataset: d, Recorded: recorded})
	})
	return all, stopped(ctx, "editions then")
}

func (r *modelReader) DifferThen(ctx context.Context, dataset string, from, to graph.Versions, limit int) (came, went graph.Batch, err error) {
	for _, s := range r.held.sorted(byDatasetAndID) {
		_, before := from.Then(s.recorded)
		_, after := to.Then(s.recorded)
		if s.dataset != dataset || before == after || came.Len()+went.Len() > limit {
			continue
		}
		into := &came
		if before {
			into = &went
		}
		switch c := s.content.(type) {
		case graph.Dataset:
			into.Datasets = append(into.Datasets, c)
		case graph.Source:
			into.Sources = append(into.Sources, c)
		case graph.Record:
			into.Records = append(into.Records, c)
		case graph.Claim:
			into.Claims = append(into.Claims, c)
		case graph.Judgement:
			into.Judgements = append(into.Judgements, c)
		}
	}
	return came, went, stopped(ctx, "differ then")
}

func (r *modelReader) UnchangedEntities(ctx context.Context, since int64, ids []string) ([]*graph.Entity, error) {
	return mapped(ids, func(id string) *graph.Entity {
		if r.held.changes[row{graph.EntityChange, id}].Version > since {
			return nil
		}
		return find(r.held.graph.Entities, func(e *graph.Entity) bool { return e.ID == id })
	}), stopped(ctx, "unchanged entities")
}
