package sqlite

import (
	"cmp"
	"context"
	"slices"

	"github.com/graphd/graphd/store/apply"
)

type term struct {
	apply.Term
	entity string
}

func compareTerms(a, b term) int {
	return cmp.Or(cmp.Compare(a.Field, b.Field), cmp.Compare(a.Value, b.Value), cmp.Compare(a.entity, b.entity))
}

// writeTerms writes the difference between the terms of before and after.
func (tx *writeTx) writeTerms(ctx context.Context, changes []apply.Change[apply.Filed]) error {
	var came, gone []term
	for _, c := range changes {
		more, fewer := apply.TermsChanged(c)
		for _, t := range more {
			came = append(came, term{t, c.ID})
		}
		for _, t := range fewer {
			gone = append(gone, term{t, c.ID})
		}
	}
	slices.SortFunc(came, compareTerms) // neighbours are written one after the other
	err := tx.each(ctx, "DELETE FROM term WHERE field = ?1 AND value = ?2 AND entity = ?3", len(gone), func(i int) []any {
		return []any{int64(gone[i].Field), gone[i].Value, gone[i].entity}
	})
	if err != nil {
		return err
	}
	return tx.insert(ctx, "INSERT INTO term", "", len(came), func(i int) []any {
		return []any{int64(came[i].Field), came[i].Value, came[i].entity}
	})
}
