package sqlite

import (
	"context"
	"time"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/apply"
)

// Apply writes a batch in one transaction.
func (s *Store) Apply(ctx context.Context, b graph.Batch) (graph.Receipt, error) {
	admitted, rejected := apply.Admit(b)
	w := apply.WriteOf(admitted)
	receipt, err := s.write(ctx, b.RecordedAt, func(tx *writeTx) (graph.Receipt, bool, error) { return s.projection.Batch(ctx, tx, w) })
	if err != nil {
		return graph.Receipt{}, err
	}
	receipt.Rejected = rejected
	return receipt, nil
}

// WithdrawDataset takes back what a dataset states in one transaction, and
// projects what that touches in as many as it needs. One that is cut off is
// completed by calling it, or Project, again.
func (s *Store) WithdrawDataset(ctx context.Context, dataset string) (graph.Receipt, error) {
	return s.writeAll(ctx, time.Time{}, func(tx *writeTx) (graph.Receipt, bool, error) {
		if err := tx.forgetSeen(ctx, dataset); err != nil {
			return graph.Receipt{}, false, err
		}
		taken, err := s.projection.WithdrawDataset(ctx, tx, dataset, time.Time{})
		return graph.Receipt{Withdrawn: taken.Count}, taken.Changed, err
	})
}

// BeginReplace marks a dataset as LOADING.
func (s *Store) BeginReplace(ctx context.Context, r graph.Replacement) error {
	return s.mark(ctx, r.At, func(tx *writeTx) error { return tx.SetLoading(ctx, r, true) })
}

// Leaving looks at the replacement from within a transaction that writes
// nothing, since what it has given is nobody else's to see.
func (s *Store) Leaving(ctx context.Context, r graph.Replacement) (l graph.Leaving, err error) {
	err = s.mark(ctx, r.At, func(tx *writeTx) error {
		l, err = s.projection.Leaving(ctx, tx, r)
		return err
	})
	return l, err
}

// BeginLoad and EndLoad mark a dataset as LOADING; see graph.Writer.
func (s *Store) BeginLoad(ctx context.Context, dataset string) error {
	return s.mark(ctx, time.Time{}, func(tx *writeTx) error { return tx.openLoad(ctx, dataset) })
}

// EndLoad is BeginLoad's counterpart.
func (s *Store) EndLoad(ctx context.Context, dataset string, how graph.LoadEnd) error {
	return s.mark(ctx, how.At, func(tx *writeTx) error { return tx.closeLoad(ctx, dataset, how) })
}

// mark writes what is no statement, and raises no version.
func (s *Store) mark(ctx context.Context, at time.Time, do func(*writeTx) error) error {
	_, err := s.write(ctx, at, func(tx *writeTx) (graph.Receipt, bool, error) { return graph.Receipt{}, false, do(tx) })
	return err
}

// EndReplace ends a replacement; see graph.Replacer.
func (s *Store) EndReplace(ctx context.Context, r graph.Replacement, keep bool) (graph.Receipt, error) {
	return s.writeAll(ctx, r.At, func(tx *writeTx) (graph.Receipt, bool, error) {
		taken, err := s.projection.EndReplace(ctx, tx, r, keep)
		return graph.Receipt{Withdrawn: taken.Count}, taken.Changed, err
	})
}

// Project works off the queue.
func (s *Store) Project(ctx context.Context, limit int) (int, error) {
	if limit < 1 {
		return 0, &graph.Error{Op: "sqlite: project", Kind: graph.Invalid, What: "a limit below 1"}
	}
	receipt, err := s.write(ctx, time.Time{}, func(tx *writeTx) (graph.Receipt, bool, error) {
		changed, err := s.projection.Project(ctx, tx, limit)
		return graph.Receipt{}, changed, err
	})
	return receipt.Pending, err
}

// writeAll writes, then works off the queue.
func (s *Store) writeAll(ctx context.Context, at time.Time, do func(*writeTx) (graph.Receipt, bool, error)) (graph.Receipt, error) {
	receipt, err := s.write(ctx, at, do)
	for err == nil && receipt.Pending > 0 {
		var more graph.Receipt
		more, err = s.write(ctx, time.Time{}, func(tx *writeTx) (graph.Receipt, bool, error) {
			changed, err := s.projection.Project(ctx, tx, max(s.options.Bound, apply.DefaultBound))
			return graph.Receipt{}, changed, err
		})
		receipt.Add(more)
	}
	if err != nil {
		return graph.Receipt{}, err
	}
	return receipt, nil
}

// write runs do in one transaction, which is whole or not at all. The version
// rises if do says that anything changed.
func (s *Store) write(ctx context.Context, at time.Time, do func(*writeTx) (graph.Receipt, bool, error)) (graph.Receipt, error) {
	s.writing.Lock()
	defer s.writing.Unlock()
	var none graph.Receipt
	switch {
	case s.options.ReadOnly:
		return none, &graph.Error{Op: "sqlite: write", Kind: graph.Unavailable, What: s.path + " is open for reading only"}
	case s.writer == nil:
		return none, closedError("write")
	case ctx.Err() != nil:
		return none, fail("write", ctx.Err())
	}
	if at.IsZero() {
		at = s.options.Clock()
	}
	tx, err := beginWrite(ctx, s, at)
	if err != nil {
		return none, err
	}
	defer s.writer.rollback()
	receipt, changed, err := do(tx)
	if err != nil {
		return none, fail("write", err)
	}
	if receipt.Version, err = tx.finish(ctx, changed); err != nil {
		return none, err
	}
	if receipt.Pending, err = tx.Pending(ctx); err != nil {
		return none, err
	}
	return receipt, s.writer.commit(ctx)
}
