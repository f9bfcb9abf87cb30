package apply

import (
	"context"
	"slices"
	"strings"

	"github.com/graphd/graphd/graph"
)

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
