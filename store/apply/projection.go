package apply

import (
	"context"
	"slices"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/names"
)

// DefaultBound is how many units one transaction projects at most.
const DefaultBound = 20_000

// portion is how many units, or ids, are looked at in one go, so that memory
// stays flat however much a transaction touches.
const portion = 2_000

// Projection brings a store's rows up to date.
type Projection struct {
	projector graph.Projector
	bound     int
	draw      int
}

// NewProjection returns a projection by the rules of a vocabulary. A
// transaction projects at most bound units (0 for DefaultBound); what is above
// it waits in the store's queue.
func NewProjection(v *graph.Vocabulary, bound int) *Projection {
	if bound == 0 {
		bound = DefaultBound
	}
	return &Projection{projector: graph.Projector{Vocabulary: v, Fold: names.Fold}, bound: bound, draw: bound}
}

// Drawing has a transaction that touches fewer than n units itself fill up to
// no more than n from the queue. What waits there often hangs on one hub, and
// for some stores that is dearer than as many units of a batch.
func (p *Projection) Drawing(n int) *Projection {
	drawing := *p
	drawing.draw = min(n, p.bound)
	return &drawing
}

// file adds to an entity what it is found by.
func (p *Projection) file(e *graph.Entity) *Filed {
	f := &Filed{Entity: e}
	for i := range e.Names {
		f.Folded = append(f.Folded, p.projector.Fold(e.Names[i].Text))
		f.Keys = append(f.Keys, names.Keys(e.Names[i].Text)...)
	}
	slices.Sort(f.Folded)
	slices.Sort(f.Keys)
	f.Folded, f.Keys = slices.Compact(f.Folded), slices.Compact(f.Keys)
	return f
}

// clustersOf returns the clusters of some ids, and of no others.
func clustersOf(ctx context.Context, tx ClusterTx, ids []string) (*graph.Clusters, error) {
	members, err := tx.Members(ctx, ids)
	if err != nil {
		return nil, err
	}
	var same []graph.Judgement
	for _, cluster := range members {
		for _, id := range cluster[1:] {
			same = append(same, graph.Judgement{A: cluster[0], B: id, Verdict: graph.Same})
		}
	}
	return graph.ResolveClusters(same), nil
}
