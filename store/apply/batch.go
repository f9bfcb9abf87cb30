package apply

import (
	"context"
	"slices"
	"strings"

	"github.com/graphd/graphd/graph"
)

// statementKinds is the order in which statements are written.
var statementKinds = []graph.StatementKind{graph.DatasetStatement, graph.SourceStatement, graph.RecordStatement, graph.ClaimStatement, graph.JudgementStatement}

// Write is a batch that is ready to be written.
type Write struct {
	Rows      []Row
	Withdraw  []string
	Replacing string
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
	return receipt, w.changed, tx.Insert(ctx, fresh, w.placed)
}

// see marks what the batch gives as part of a replacement.
func (w *work) see(ctx context.Context, b Write) error {
	if b.Replacing == "" {
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
	return w.tx.See(ctx, b.Replacing, ids)
}

// take counts the statements of one kind, holds those that were not live, and
// returns the records and claims that were never held: these are stored when
// it is known where they belong.
func (w *work) take(ctx context.Context, kind graph.StatementKind, rows []Row, receipt *graph.Receipt) ([]Row, error) {
	ids, keys := make([]string, len(rows)), make([]Key, len(rows))
	for i := range rows {
		ids[i], keys[i] = rows[i].ID, rows[i].Key
	}
	lives, err := w.tx.Lives(ctx, kind, ids)
	if err != nil {
		return nil, err
	}
	var given map[Key]bool
	if kind != graph.ClaimStatement && kind != graph.JudgementStatement {
		if given, err = w.tx.LiveKeys(ctx, kind, keys); err != nil {
			return nil, err
		}
	}
	ratings, err := w.ratings(ctx, kind, rows)
	if err != nil {
		return nil, err
	}
	var absent []Row
	var back []string
	for i := range rows {
		r := &rows[i]
		live, held := lives[r.ID]
		switch {
		case live:
			receipt.Unchanged++
			continue
		case given[r.Key]:
			receipt.Changed++
		default:
			receipt.Added++
		}
		lives[r.ID] = true
		w.touch(r)
		if held {
			back = append(back, r.ID)
		} else {
			absent = append(absent, *r)
		}
	}
	if err := w.tx.Reopen(ctx, kind, back); err != nil {
		return nil, err
	}
	if w.putOff(kind, absent) {
		return absent, nil
	}
	if err := w.tx.Insert(ctx, absent, nil); err != nil {
		return nil, err
	}
	return nil, w.rerate(ctx, ratings)
}

// putOff keeps records and claims at hand until they are placed.
func (w *work) putOff(kind graph.StatementKind, rows []Row) bool {
	for i := range rows {
		switch kind {
		case graph.RecordStatement:
			r := rows[i].Record
			w.records[r.Entity] = append(w.records[r.Entity], *r)
		case graph.ClaimStatement:
			c := rows[i].Claim
			w.claims[UnitOf(c)] = append(w.claims[UnitOf(c)], *c)
			for _, id := range c.Names() {
				w.named[id] = true
			}
		}
	}
	return kind == graph.RecordStatement || kind == graph.ClaimStatement
}

// takeBack withdraws statements, but for those that the batch also gives.
func (w *work) takeBack(ctx context.Context, b Write) (int, error) {
	given := make(map[string]bool, len(b.Rows))
	if len(b.Withdraw) > 0 {
		for i := range b.Rows {
			given[b.Rows[i].ID] = true
		}
	}
	ids := slices.DeleteFunc(distinct(slices.Clone(b.Withdraw), strings.Compare), func(id string) bool { return given[id] })
	if len(ids) == 0 {
		return 0, nil
	}
	held, err := w.tx.Held(ctx, ids)
	if err != nil {
		return 0, err
	}
	for _, kind := range statementKinds {
		rows := ofKind(held, kind)
		gone := make([]string, len(rows))
		for i := range rows {
			gone[i] = rows[i].ID
			w.touch(&rows[i])
		}
		ratings, err := w.ratings(ctx, kind, rows)
		if err != nil {
			return 0, err
		}
		if err := w.tx.Withdraw(ctx, kind, gone); err != nil {
			return 0, err
		}
		if err := w.rerate(ctx, ratings); err != nil {
			return 0, err
		}
	}
	return len(held), nil
}

func ofKind(rows []Row, kind graph.StatementKind) []Row {
	var some []Row
	for i := range rows {
		if rows[i].Kind == kind {
			some = append(some, rows[i])
		}
	}
	return some
}
