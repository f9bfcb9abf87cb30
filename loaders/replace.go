package loaders

import (
	"context"
	"fmt"
	"strings"

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
	return graph.Replacement{Dataset: dataset, Run: r.id, At: r.o.RecordedAt}
}

// endReplace withdraws what the new editions do not hold. If any row of the
// load was rejected it withdraws nothing: the row may be one that should stay.
// Nor does it, unless told to, of a dataset that would lose over half.
func (r *run) endReplace(ctx context.Context) error {
	keep := r.sum.Rejected > 0 && !r.o.ReplaceDespiteRejects
	for _, id := range r.loading.ids() {
		if !r.loading[id].replacing {
			continue
		}
		kept, err := r.spare(ctx, id, keep)
		if err != nil {
			return err
		}
		receipt, err := r.w.EndReplace(ctx, r.replacement(id), kept)
		if err != nil {
			return err
		}
		r.book(id, receipt)
		r.sum.NotWithdrawn = keep
	}
	return nil
}

// spare reports whether a replacement is to withdraw nothing, as it does if told
// to keep, or, unless that is wanted, if over half of what the dataset held
// before this load would go. It notes what is kept.
func (r *run) spare(ctx context.Context, id string, keep bool) (bool, error) {
	if r.o.Yes && !keep {
		return false, nil
	}
	l, err := r.w.Leaving(ctx, r.replacement(id))
	if err != nil {
		return false, err
	}
	d := &r.loading[id].sum
	held := l.Live - d.Added - d.Changed
	if !keep && 2*l.Withdrawn <= held {
		return false, nil
	}
	d.Kept = l.Withdrawn
	if !keep {
		r.lost = append(r.lost, fmt.Sprintf("%d of the %d statements that %s held", l.Withdrawn, held, id))
	}
	return true, nil
}

// mostLost is the error of a load that withdrew nothing because it would have
// been over half of a dataset.
func (r *run) mostLost() error {
	if len(r.lost) == 0 {
		return nil
	}
	return invalid("the new edition would withdraw "+strings.Join(r.lost, ", and ")+"; nothing of that was withdrawn, and what the new edition adds is loaded",
		"if this is what the edition says, and not half a file, run it again with --yes")
}

// endLoad says that the datasets are whole, as far as their files were.
func (r *run) endLoad(ctx context.Context) error {
	for _, id := range r.loading.ids() {
		if err := r.w.EndLoad(ctx, id, graph.LoadEnd{At: r.o.RecordedAt, Rejected: r.loading[id].sum.Rejected, Kept: r.loading[id].sum.Kept}); err != nil {
			return err
		}
	}
	return nil
}
