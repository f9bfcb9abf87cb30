package storetest

import (
	"cmp"
	"context"
	"slices"

	"github.com/graphd/graphd/graph"
)

func (r *modelReader) Facts(ctx context.Context, q graph.FactQuery) ([][]*graph.Fact, error) {
	return mapped(q.Of, func(id string) []*graph.Fact {
		facts := keep(r.held.graph.Facts, func(f *graph.Fact) bool {
			return f.Of == r.held.canonical(id) && among(q.Properties, f.Property) && mayHold(&f.Standing, q.At)
		})
		slices.SortFunc(facts, func(a, b *graph.Fact) int {
			return cmp.Or(cmp.Compare(a.Property, b.Property), cmp.Compare(a.About, b.About), cmp.Compare(a.ID, b.ID))
		})
		return facts[:min(len(facts), q.First)]
	}), stopped(ctx, "facts")
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
