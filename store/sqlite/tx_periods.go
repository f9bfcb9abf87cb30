package sqlite

import (
	"context"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/apply"
)

// times are a standing's columns. until_key is minus the last day, so that the
// order "latest first" ascends as all others do.
type times struct {
	since, untilKey int64
	several         bool
}

func timesOf(s *graph.Standing) times {
	l := &graph.Link{Standing: *s}
	return times{since: graph.LinkBySince.Position(l).Num, untilKey: graph.LinkByUntil.Position(l).Num, several: len(s.Periods) > 1}
}

// writePeriods keeps the periods of rows that have several, so that a filter by
// day is right in the gaps between them too.
func writePeriods[T any](ctx context.Context, tx *writeTx, changes []apply.Change[T], standing func(*T) *graph.Standing) error {
	var gone []int64
	var came [][]any
	for _, c := range changes {
		n := tx.rows[c.ID]
		if c.Old != nil && len(standing(c.Old).Periods) > 1 {
			gone = append(gone, n)
		}
		if c.New == nil || len(standing(c.New).Periods) < 2 {
			continue
		}
		for _, p := range standing(c.New).Periods {
			came = append(came, []any{n, int64(p.May().First), int64(p.May().Last)})
		}
	}
	if err := tx.each(ctx, "DELETE FROM period WHERE n = ?1", len(gone), func(i int) []any { return []any{gone[i]} }); err != nil {
		return err
	}
	return tx.each(ctx, "INSERT OR IGNORE INTO period VALUES (?1, ?2, ?3)", len(came), func(i int) []any { return came[i] })
}
