package apply

import (
	"context"

	"github.com/graphd/graphd/graph"
)

// WithdrawDataset takes back the dataset's live statements that are not marked
// as seen, queues what they touch, and projects the first part of it. The rest
// is for Project, in transactions of its own.
func (p *Projection) WithdrawDataset(ctx context.Context, tx Tx, dataset string) (receipt graph.Receipt, changed bool, err error) {
	w := p.begin(tx)
	judgements, err := tx.JudgementsOf(ctx, dataset)
	if err != nil {
		return receipt, false, err
	}
	for _, j := range judgements {
		w.clustered = append(w.clustered, j.A, j.B)
	}
	before, err := w.ratings(ctx, graph.DatasetStatement, []Row{{Dataset: &graph.Dataset{ID: dataset}}})
	if err != nil {
		return receipt, false, err
	}
	if receipt.Withdrawn, w.changed, err = tx.WithdrawDataset(ctx, dataset); err != nil || !w.changed {
		return receipt, false, err
	}
	if err := w.rerate(ctx, before); err != nil {
		return receipt, false, err
	}
	if err := w.next(ctx, p.bound); err != nil {
		return receipt, false, err
	}
	return receipt, w.changed, nil
}

// Project works off the first keys of the queue, up to limit.
func (p *Projection) Project(ctx context.Context, tx Tx, limit int) (changed bool, err error) {
	w := p.begin(tx)
	err = w.next(ctx, limit)
	return w.changed, err
}

// next takes entities from the queue, and, where the limit leaves room, units,
// as what becomes of the entities bears on these.
func (w *work) next(ctx context.Context, limit int) error {
	waiting, err := w.tx.NextEntities(ctx, limit)
	if err != nil {
		return err
	}
	w.entities, w.queued = waiting, true
	w.Projection = &Projection{projector: w.projector, bound: limit - len(waiting)}
	return w.settle(ctx)
}

// notReplacing is the error of a step of a replacement that has not begun, or
// that another run has taken the place of.
func notReplacing(op string, r graph.Replacement) error {
	return &graph.Error{Op: op, Kind: graph.Busy, What: "this replacement of dataset " + r.Dataset + " is not under way any more",
		Hint: "another load replaces or has replaced it; run this one again when that has ended"}
}

// EndReplace ends a replacement. Without keep, what it did not give is taken
// back.
func (p *Projection) EndReplace(ctx context.Context, tx Tx, r graph.Replacement, keep bool) (receipt graph.Receipt, changed bool, err error) {
	loading, err := tx.Loading(ctx, r)
	if err != nil {
		return receipt, false, err
	}
	if !loading {
		return receipt, false, notReplacing("end replace", r)
	}
	if !keep {
		if receipt, changed, err = p.WithdrawDataset(ctx, tx, r.Dataset); err != nil {
			return receipt, false, err
		}
	}
	return receipt, changed, tx.SetLoading(ctx, r, false)
}
