package neo4j

import (
	"context"
	"errors"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/apply"
)

// step is what one transaction does: it says whether anything changed, so that
// the version has to rise.
type step = func(ctx context.Context, tx *writeTx) (receipt graph.Receipt, changed bool, err error)

// Apply writes a batch in one transaction.
func (s *Store) Apply(ctx context.Context, b graph.Batch) (graph.Receipt, error) {
	admitted, rejected := apply.Admit(b)
	w := apply.WriteOf(admitted)
	receipt, err := s.write(ctx, b.RecordedAt, func(ctx context.Context, tx *writeTx) (graph.Receipt, bool, error) {
		receipt, changed, err := s.projection.Batch(ctx, tx, w)
		return receipt, changed, s.tooMuch(b, err)
	})
	if err != nil {
		return graph.Receipt{}, err
	}
	receipt.Rejected = rejected
	return receipt, nil
}

// Project works off the queue, and goes on with withdrawals that were cut off.
func (s *Store) Project(ctx context.Context, limit int) (int, error) {
	if limit < 1 {
		return 0, &graph.Error{Op: "neo4j: project", Kind: graph.Invalid, What: "a limit below 1"}
	}
	receipt, err := s.write(ctx, time.Time{}, s.projectStep(limit))
	return receipt.Pending, err
}

func (s *Store) projectStep(limit int) step {
	return func(ctx context.Context, tx *writeTx) (graph.Receipt, bool, error) {
		changed, err := s.projection.Project(ctx, tx, min(limit, queuePortion))
		return graph.Receipt{}, changed, err
	}
}

// workOff projects until nothing waits.
func (s *Store) workOff(ctx context.Context, receipt graph.Receipt) (graph.Receipt, error) {
	for receipt.Pending > 0 {
		more, err := s.write(ctx, time.Time{}, s.projectStep(s.options.Bound))
		if err != nil {
			return graph.Receipt{}, err
		}
		receipt.Add(more)
	}
	return receipt, nil
}

// write carries out a step in one transaction, which is whole or not at all,
// after any withdrawal that was cut off.
func (s *Store) write(ctx context.Context, at time.Time, do step) (graph.Receipt, error) {
	receipt, unfinished, err := s.turn(ctx, at, false, do)
	for err == nil && len(unfinished) > 0 {
		if err = s.finishWithdrawal(ctx, unfinished[0]); err == nil {
			receipt, unfinished, err = s.turn(ctx, at, false, do)
		}
	}
	return receipt, err
}

// turn runs one transaction. It begins with the marker's lock, so that writers
// take turns and each sees all that came before it. Where withdrawals are
// unfinished it does nothing and names their datasets, unless it is to finish
// them.
func (s *Store) turn(ctx context.Context, at time.Time, finishing bool, do step) (receipt graph.Receipt, unfinished []string, err error) {
	s.writing.Lock()
	defer s.writing.Unlock()
	if err := s.ready(ctx, "write"); err != nil {
		return receipt, nil, err
	}
	if s.options.ReadOnly {
		return receipt, nil, &graph.Error{Op: "neo4j: write", Kind: graph.Unavailable, What: s.name() + " is open for reading only"}
	}
	if at.IsZero() {
		at = s.options.Clock()
	}
	session := s.session(ctx, driver.AccessModeWrite)
	defer session.Close(context.WithoutCancel(ctx))
	_, err = session.ExecuteWrite(ctx, func(managed driver.ManagedTransaction) (any, error) {
		receipt, unfinished = graph.Receipt{}, nil // this may be another try
		tx := &writeTx{store: s, managed: managed, vocabulary: s.options.Vocabulary, at: at.UTC().Format(time.RFC3339Nano)}
		if err := tx.begin(ctx); err != nil {
			return nil, err
		}
		if len(tx.withdrawing) > 0 && !finishing {
			unfinished = tx.withdrawing
			return nil, nil
		}
		var changed bool
		var err error
		if receipt, changed, err = do(ctx, tx); err != nil {
			return nil, err
		}
		receipt.Version, receipt.Pending, err = tx.finish(ctx, changed)
		return nil, err
	}, s.limited(ctx))
	if err != nil {
		return graph.Receipt{}, nil, s.unwritten(ctx, err)
	}
	bookmarks := session.LastBookmarks()
	s.written.Store(&bookmarks)
	return receipt, unfinished, nil
}

// unwritten is failed for a write, which may have met its own limit.
func (s *Store) unwritten(ctx context.Context, err error) error {
	err = s.failed(ctx, "write", err)
	if graph.KindOf(err) != graph.Timeout || ctx.Err() != nil {
		return err
	}
	return &graph.Error{Op: "neo4j: write", Kind: graph.Timeout, What: "a transaction took the server longer than " + s.options.WriteLimit.String(), Err: errors.Unwrap(err),
		Hint: "run the load again to complete it; for a slow server set GRAPHD_NEO4J_WRITE_LIMIT to more, such as 10m"}
}
