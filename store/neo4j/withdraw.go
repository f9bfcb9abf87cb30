package neo4j

import (
	"context"
	"time"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/apply"
)

// WithdrawDataset takes back what a dataset states, portion by portion, and
// projects what that touches. The dataset stands on the marker meanwhile: one
// that is cut off is completed by the next write, whoever makes it.
func (s *Store) WithdrawDataset(ctx context.Context, dataset string) (graph.Receipt, error) {
	begun, err := s.write(ctx, time.Time{}, func(ctx context.Context, tx *writeTx) (graph.Receipt, bool, error) {
		if err := tx.forgetSeen(ctx, dataset); err != nil {
			return graph.Receipt{}, false, err
		}
		return s.withdrawPortion(ctx, tx, dataset)
	})
	if err != nil {
		return graph.Receipt{}, err
	}
	for more := true; more; {
		var next graph.Receipt
		if next, more, err = s.nextPortion(ctx, dataset); err != nil {
			return graph.Receipt{}, err
		}
		begun.Add(next)
	}
	return s.workOff(ctx, begun)
}

// withdrawPortion takes back a portion, and notes on the marker whether there
// is more.
func (s *Store) withdrawPortion(ctx context.Context, tx *writeTx, dataset string) (graph.Receipt, bool, error) {
	taken, err := s.projection.WithdrawDataset(ctx, tx, dataset, time.Time{})
	tx.setWithdrawing(dataset, taken.More)
	return graph.Receipt{Withdrawn: taken.Count}, taken.Changed, err
}

// nextPortion goes on with a withdrawal that is noted on the marker; more says
// whether it still is.
func (s *Store) nextPortion(ctx context.Context, dataset string) (receipt graph.Receipt, more bool, err error) {
	receipt, _, err = s.turn(ctx, time.Time{}, true, func(ctx context.Context, tx *writeTx) (graph.Receipt, bool, error) {
		if more = tx.isWithdrawing(dataset); !more {
			return graph.Receipt{}, false, nil // another process was faster
		}
		receipt, changed, err := s.withdrawPortion(ctx, tx, dataset)
		more = tx.isWithdrawing(dataset)
		return receipt, changed, err
	})
	return receipt, more, err
}

func (s *Store) finishWithdrawal(ctx context.Context, dataset string) error {
	for more := true; more; {
		var err error
		if _, more, err = s.nextPortion(ctx, dataset); err != nil {
			return err
		}
	}
	return nil
}

// BeginReplace marks a dataset as LOADING.
func (s *Store) BeginReplace(ctx context.Context, r graph.Replacement) error {
	return s.mark(ctx, r.At, func(ctx context.Context, tx *writeTx) error { return tx.SetLoading(ctx, r, true) })
}

// Leaving looks at the replacement from within a transaction that writes
// nothing; see graph.Replacer.
func (s *Store) Leaving(ctx context.Context, r graph.Replacement) (l graph.Leaving, err error) {
	err = s.mark(ctx, r.At, func(ctx context.Context, tx *writeTx) error {
		l, err = s.projection.Leaving(ctx, tx, r)
		return err
	})
	return l, err
}

// EndReplace ends a replacement, in as many transactions as it takes; see
// graph.Replacer.
func (s *Store) EndReplace(ctx context.Context, r graph.Replacement, keep bool) (graph.Receipt, error) {
	var all graph.Receipt
	for more := true; more; {
		receipt, err := s.write(ctx, r.At, func(ctx context.Context, tx *writeTx) (graph.Receipt, bool, error) {
			taken, err := s.projection.EndReplace(ctx, tx, r, keep)
			more = taken.More
			return graph.Receipt{Withdrawn: taken.Count}, taken.Changed, err
		})
		if err != nil {
			return graph.Receipt{}, err
		}
		all.Add(receipt)
	}
	return s.workOff(ctx, all)
}

// BeginLoad and EndLoad mark a dataset as LOADING; see graph.Writer.
func (s *Store) BeginLoad(ctx context.Context, dataset string) error {
	return s.mark(ctx, time.Time{}, func(ctx context.Context, tx *writeTx) error { return tx.openLoad(ctx, dataset) })
}

// EndLoad is BeginLoad's counterpart.
func (s *Store) EndLoad(ctx context.Context, dataset string, how graph.LoadEnd) error {
	return s.mark(ctx, how.At, func(ctx context.Context, tx *writeTx) error { return tx.closeLoad(ctx, dataset, how) })
}

// mark writes what is no statement, and raises no version.
func (s *Store) mark(ctx context.Context, at time.Time, do func(context.Context, *writeTx) error) error {
	_, err := s.write(ctx, at, func(ctx context.Context, tx *writeTx) (graph.Receipt, bool, error) {
		return graph.Receipt{}, false, do(ctx, tx)
	})
	return err
}

var _ graph.Store = (*Store)(nil)
var _ apply.Tx = (*writeTx)(nil)
