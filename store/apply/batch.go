package apply

import (
	"context"
	"maps"
	"slices"
	"time"

	"github.com/graphd/graphd/graph"
)

// statementKinds is the order in which statements are written.
var statementKinds = []graph.StatementKind{graph.DatasetStatement, graph.SourceStatement, graph.RecordStatement, graph.ClaimStatement, graph.JudgementStatement}

// Write is a batch that is ready to be written.
type Write struct {
	Rows      []Row
	Withdraw  []string
	Replacing graph.Replacement
	At        time.Time // zero for the store's clock
}

// WriteOf makes an admitted batch ready: hashing needs no transaction.
func WriteOf(b graph.Batch) Write {
	return Write{Rows: Rows(b), Withdraw: b.Withdraw, Replacing: b.Replacing, At: b.RecordedAt}
}

// Batch writes a batch and projects what it touches. The receipt has no
// version, queue or rejections. It reports whether anything changed, that is
// whether the version has to rise.
func (p *Projection) Batch(ctx context.Context, tx Tx, b Write) (receipt graph.Receipt, changed bool, err error) {
	w := p.begin(tx)
	if err := w.see(ctx, b); err != nil {
		return receipt, false, err
	}
	var fresh []Row
	for _, kind := range statementKinds {
		rows := ofKind(b.Rows, kind)
		if len(rows) == 0 {
			continue
		}
		added, err := w.take(ctx, kind, rows, &receipt)
		if err != nil {
			return receipt, false, err
		}
		fresh = append(fresh, added...)
	}
	if receipt.Withdrawn, err = w.takeBack(ctx, b); err != nil {
		return receipt, false, err
	}
	if !w.changed {
		return receipt, false, nil
	}
	if err := w.settle(ctx); err != nil {
		return receipt, false, err
	}
	if err := tx.Insert(ctx, fresh, w.placed); err != nil {
		return receipt, false, err
	}
	return receipt, w.changed, w.date(ctx, "apply", b.At, slices.Sorted(maps.Keys(w.datasets))...)
}

// see marks what the batch gives as part of a replacement.
func (w *work) see(ctx context.Context, b Write) error {
	if b.Replacing.Dataset == "" {
		return nil
	}
	loading, err := w.tx.Loading(ctx, b.Replacing)
	if err != nil {
		return err
	}
	if !loading {
		return notReplacing("apply", b.Replacing)
	}
	ids := make([]string, len(b.Rows))
	for i := range b.Rows {
		ids[i] = b.Rows[i].ID
	}
	return w.tx.See(ctx, b.Replacing.Dataset, ids)
}

// ofKind returns the rows of one kind.
func ofKind(rows []Row, kind graph.StatementKind) []Row {
	var some []Row
	for i := range rows {
		if rows[i].Kind == kind {
			some = append(some, rows[i])
		}
	}
	return some
}
