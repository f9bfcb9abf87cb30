package apply

import (
	"context"
	"time"

	"github.com/graphd/graphd/graph"
)

// Withdrawal says what one transaction took back of a dataset.
type Withdrawal struct {
	Count   int  // statements, but for those that a replacement gave anew
	Changed bool // a statement or a projected row differs from before
	More    bool // it is not done: the same is to be called in another transaction
}

// WithdrawDataset takes back the dataset's live statements that are not marked
// as seen, queues what they touch, and projects the first part of it. The rest
// is for Project, in transactions of its own. at is zero for the store's clock.
func (p *Projection) WithdrawDataset(ctx context.Context, tx Tx, dataset string, at time.Time) (Withdrawal, error) {
	w := p.begin(tx)
	var none Withdrawal
	judgements, err := tx.JudgementsOf(ctx, dataset)
	if err != nil {
		return none, err
	}
	for _, j := range judgements {
		w.clustered = append(w.clustered, j.A, j.B)
	}
	before, err := w.ratings(ctx, graph.DatasetStatement, []Row{{Dataset: &graph.Dataset{ID: dataset}}})
	if err != nil {
		return none, err
	}
	taken, err := tx.WithdrawDataset(ctx, dataset)
	if err != nil || !taken.Changed {
		return taken, err
	}
	w.changed = true
	if err := w.date(ctx, "withdraw", at, dataset); err != nil {
		return none, err
	}
	if err := w.rerate(ctx, before); err != nil {
		return none, err
	}
	return taken, w.next(ctx, p.draw)
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
	w.Projection = (&Projection{projector: w.projector, bound: limit - len(waiting)}).Drawing(limit)
	return w.settle(ctx)
}

// notReplacing is the error of a step of a replacement that has not begun, or
// that another run has taken the place of.
func notReplacing(op string, r graph.Replacement) error {
	return &graph.Error{Op: op, Kind: graph.Busy, What: "this replacement of dataset " + r.Dataset + " is not under way any more",
		Hint: "another load replaces or has replaced it; run this one again when that has ended"}
}

// EndReplace ends a replacement, unless more of it is left to be done. Without
// keep, what it did not give is taken back.
func (p *Projection) EndReplace(ctx context.Context, tx Tx, r graph.Replacement, keep bool) (taken Withdrawal, err error) {
	loading, err := tx.Loading(ctx, r)
	if err != nil {
		return taken, err
	}
	if !loading {
		return taken, notReplacing("end replace", r)
	}
	if !keep {
		if taken, err = p.WithdrawDataset(ctx, tx, r.Dataset, r.At); err != nil || taken.More {
			return taken, err
		}
	}
	return taken, tx.SetLoading(ctx, r, false)
}

// Leaving tells what EndReplace would do; it writes nothing.
func (p *Projection) Leaving(ctx context.Context, tx Tx, r graph.Replacement) (graph.Leaving, error) {
	loading, err := tx.Loading(ctx, r)
	if err != nil {
		return graph.Leaving{}, err
	}
	if !loading {
		return graph.Leaving{}, notReplacing("leaving", r)
	}
	return tx.Leaving(ctx, r.Dataset)
}
