package storetest

import (
	"context"

	"github.com/graphd/graphd/graph"
)

func (r *modelReader) Waiting(ctx context.Context, q graph.WaitingQuery) ([]graph.ClaimPage, error) {
	datasets := q.Datasets
	if datasets == nil {
		datasets = []string{""} // stands for all; no statement is of it, but for judgements
	}
	return mapped(datasets, func(dataset string) graph.ClaimPage {
		var claims []graph.StatedClaim
		for _, s := range r.held.sorted(byDatasetAndID) {
			state := r.held.graph.States[s.id]
			if s.live() && s.kind == graph.ClaimStatement && state != graph.Placed && (q.Datasets == nil || s.dataset == dataset) {
				claims = append(claims, r.claim(s.id))
			}
		}
		var p graph.ClaimPage
		p.Claims, p.More, _ = page(claims, waitingPosition, asked{after: q.After, first: q.First})
		return p
	}), stopped(ctx, "waiting")
}

func waitingPosition(c graph.StatedClaim) graph.Position {
	return graph.Position{Text: string(c.State), ID: c.ID}
}
