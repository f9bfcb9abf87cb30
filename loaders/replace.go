package loaders

import (
	"context"
)

// beginReplace opens the replacement of a batch's dataset before its first
// batch is written, and marks the batch.
func (r *run) beginReplace(ctx context.Context, b *batch) error {
	if !r.o.Replace {
		return nil
	}
	d := r.loading.of(b.dataset)
	if !d.replacing {
		if err := r.w.BeginReplace(ctx, b.dataset); err != nil {
			return err
		}
		d.replacing = true
	}
	b.Replacing = b.dataset
	return nil
}

// endReplace withdraws what the new editions do not hold. If any row of the
// load was rejected it withdraws nothing: the row may be one that should stay.
func (r *run) endReplace(ctx context.Context) error {
	keep := r.sum.Rejected > 0 && !r.o.ReplaceDespiteRejects
	for _, id := range r.loading.ids() {
		if !r.loading[id].replacing {
			continue
		}
		receipt, err := r.w.EndReplace(ctx, id, keep)
		if err != nil {
			return err
		}
		r.book(id, receipt)
		r.sum.NotWithdrawn = keep
	}
	return nil
}
