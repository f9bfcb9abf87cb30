package storetest

import (
	"cmp"
	"context"
	"slices"

	"github.com/graphd/graphd/graph"
)

func (r *modelReader) Facts(ctx context.Context, q graph.FactQuery) ([][]*graph.Fact, error) {
	near, far := func(f *graph.Fact) string { return f.Of }, func(f *graph.Fact) string { return f.About }
	if q.About {
		near, far = far, near
	}
	return mapped(q.Of, func(id string) []*graph.Fact {
		facts := keep(r.held.graph.Facts, func(f *graph.Fact) bool {
			return near(f) != "" && near(f) == r.held.canonical(id) && among(q.Properties, f.Property) && mayHold(&f.Standing, q.At)
		})
		slices.SortFunc(facts, func(a, b *graph.Fact) int {
			return cmp.Or(cmp.Compare(a.Property, b.Property), cmp.Compare(far(a), far(b)), cmp.Compare(a.ID, b.ID))
		})
		return facts[:min(len(facts), q.First)]
	}), stopped(ctx, "facts")
}

func (r *modelReader) FactsByID(ctx context.Context, ids []string) ([]*graph.Fact, error) {
	return mapped(ids, func(id string) *graph.Fact {
		id = r.held.currentFact(id)
		return find(r.held.graph.Facts, func(f *graph.Fact) bool { return f.ID == id })
	}), stopped(ctx, "facts by id")
}

func (r *modelReader) FindFacts(ctx context.Context, q graph.FindFactsQuery) (graph.FactPage, error) {
	rows := keep(r.held.graph.Facts, func(f *graph.Fact) bool { return r.factMatches(f, &q.Filter) })
	var p graph.FactPage
	p.Rows, p.More, p.Total = page(rows, (*graph.Fact).Position, asked{q.After, q.First, q.Count})
	return p, stopped(ctx, "find facts")
}

func (r *modelReader) factMatches(fact *graph.Fact, f *graph.FactFilter) bool {
	return (len(f.Of) == 0 || r.held.oneOf(f.Of, fact.Of)) &&
		(len(f.About) == 0 || fact.About != "" && r.held.oneOf(f.About, fact.About)) &&
		among(f.Properties, fact.Property) &&
		among(f.Statuses, fact.Status) &&
		fact.Confidence >= f.MinConfidence &&
		mayHold(&fact.Standing, f.At) &&
		(f.Source == "" || r.claimed(fact.ID, func(c graph.Claim) bool { return c.Source == f.Source })) &&
		(f.Dataset == "" || r.claimed(fact.ID, func(c graph.Claim) bool { return c.Dataset == f.Dataset }))
}

func (r *modelReader) Claims(ctx context.Context, q graph.ClaimQuery) ([]graph.ClaimPage, error) {
	on := mapped(q.Facts, r.held.currentFact)
	if q.Facts == nil {
		on = mapped(q.Links, func(id string) string { return r.held.currentLink(id, r.vocabulary) })
	}
	return mapped(on, func(id string) graph.ClaimPage {
		claims := mapped(r.held.placed[id], r.claim)
		slices.SortFunc(claims, bestFirst)
		if len(claims) > q.First {
			return graph.ClaimPage{Claims: claims[:q.First], More: true}
		}
		return graph.ClaimPage{Claims: claims}
	}), stopped(ctx, "claims")
}

func (r *modelReader) claim(id string) graph.StatedClaim {
	s := r.held.statements[id]
	return graph.StatedClaim{Claim: s.content.(graph.Claim), State: r.held.graph.States[id], Recorded: s.recorded}
}

// bestFirst puts what asserts before what denies, and the confirmed (1) before
// the doubtful (5) and the unrated (0).
func bestFirst(a, b graph.StatedClaim) int {
	return cmp.Or(cmp.Compare(a.Stance, b.Stance), cmp.Compare(doubt(a), doubt(b)), cmp.Compare(a.ID, b.ID))
}

func doubt(c graph.StatedClaim) int {
	if c.Credibility == 0 {
		return 7
	}
	return c.Credibility
}
