package loaders

import (
	"context"

	"github.com/graphd/graphd/graph"
)

// begin marks a batch's dataset as LOADING before its first batch is written,
// and opens its replacement where there is to be one.
func (r *run) begin(ctx context.Context, b *batch) error {
	d := r.loading.of(b.dataset)
	if !d.begun {
		if err := r.w.BeginLoad(ctx, b.dataset); err != nil {
			return err
		}
		d.begun = true
	}
	if !r.o.Replace {
		return nil
	}
	if !d.replacing {
		if err := r.w.BeginReplace(ctx, r.replacement(b.dataset)); err != nil {
			return err
		}
		d.replacing = true
	}
	b.Replacing = r.replacement(b.dataset)
	return nil
}

// replacement names this load's replacement of a dataset.
func (r *run) replacement(dataset string) graph.Replacement {
	return graph.Replacement{Dataset: dataset, Run: r.id}
}

// endReplace withdraws what the new editions do not hold. If any row of the
// load was rejected it withdraws nothing: the row may be one that should stay.
func (r *run) endReplace(ctx context.Context) error {
	keep := r.sum.Rejected > 0 && !r.o.ReplaceDespiteRejects
	for _, id := range r.loading.ids() {
		if !r.loading[id].replacing {
			continue
		}
		receipt, err := r.w.EndReplace(ctx, r.replacement(id), keep)
		if err != nil {
			return err
		}
		r.book(id, receipt)
		r.sum.NotWithdrawn = keep
	}
	return nil
}

// endLoad says that the datasets are whole, as far as their files were.
func (r *run) endLoad(ctx context.Context) error {
	for _, id := range r.loading.ids() {
		if err := r.w.EndLoad(ctx, id); err != nil {
			return err
		}
	}
	return nil
}
