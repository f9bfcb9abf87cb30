package sqlite

import (
	"cmp"
	"context"
	"slices"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/apply"
)

// end is a link as one of its ends sees it.
type end struct {
	owner, other string
	direction    graph.Direction
	link         *graph.Link
}

// endsOf returns a link's two ends, or the one of a link to itself.
func (tx *writeTx) endsOf(l *graph.Link) []end {
	switch {
	case l.From == l.To:
		return []end{{l.From, l.To, graph.Mutual, l}}
	case tx.vocabulary.Symmetric(l.Type):
		return []end{{l.From, l.To, graph.Mutual, l}, {l.To, l.From, graph.Mutual, l}}
	}
	return []end{{l.From, l.To, graph.Out, l}, {l.To, l.From, graph.In, l}}
}

func (tx *writeTx) WriteLinks(ctx context.Context, changes []apply.Change[graph.Link]) error {
	put, gone := parted(changes)
	for _, c := range put {
		if c.Old == nil {
			tx.number(c.ID)
		}
	}
	err := tx.insert(ctx, "INSERT INTO link", ` ON CONFLICT (n) DO UPDATE SET status = excluded.status, weakness = excluded.weakness, since = excluded.since,
		until_key = excluded.until_key, several = excluded.several, version = excluded.version, body = excluded.body`, len(put), func(i int) []any {
		l := put[i].New
		t := timesOf(&l.Standing)
		return []any{tx.rows[l.ID], l.ID, l.Type, l.From, l.To, string(tx.endsOf(l)[0].direction), string(l.Status), weakness(l),
			t.since, t.untilKey, t.several, tx.version, string(put[i].Body)}
	})
	if err != nil {
		return err
	}
	if err := tx.each(ctx, "DELETE FROM link WHERE id = ?1", len(gone), func(i int) []any { return []any{gone[i].ID} }); err != nil {
		return err
	}
	if err := tx.writeEnds(ctx, changes); err != nil {
		return err
	}
	if err := tx.writeDegrees(ctx, changes); err != nil {
		return err
	}
	if err := writePeriods(ctx, tx, changes, func(l *graph.Link) *graph.Standing { return &l.Standing }); err != nil {
		return err
	}
	return mark(ctx, tx, graph.LinkChange, changes)
}

// weakness is a link's key in the order of confidence.
func weakness(l *graph.Link) int64 { return graph.LinkByConfidence.Position(l).Num }

func (tx *writeTx) writeEnds(ctx context.Context, changes []apply.Change[graph.Link]) error {
	var before, after []end
	for _, c := range changes {
		if c.Old != nil {
			before = append(before, tx.endsOf(c.Old)...)
		}
		if c.New != nil {
			after = append(after, tx.endsOf(c.New)...)
		}
	}
	err := tx.each(ctx, "DELETE FROM link_end WHERE owner = ?1 AND weakness = ?2 AND id = ?3", len(before), func(i int) []any {
		return []any{before[i].owner, weakness(before[i].link), before[i].link.ID}
	})
	if err != nil {
		return err
	}
	slices.SortFunc(after, func(a, b end) int { // neighbours are written one after the other
		return cmp.Or(cmp.Compare(a.owner, b.owner), cmp.Compare(a.link.ID, b.link.ID))
	})
	return tx.insert(ctx, "INSERT INTO link_end", "", len(after), func(i int) []any {
		e, t := after[i], timesOf(&after[i].link.Standing)
		return []any{e.owner, weakness(e.link), e.link.ID, e.link.Type, e.other, string(e.direction), string(e.link.Status), t.since, t.untilKey, t.several, tx.rows[e.link.ID]}
	})
}

// writeDegrees counts links that came or went at their ends, and once under the
// empty owner.
func (tx *writeTx) writeDegrees(ctx context.Context, changes []apply.Change[graph.Link]) error {
	type key struct{ owner, kind, direction string }
	counts := map[key]int64{}
	count := func(l *graph.Link, by int64) {
		counts[key{"", l.Type, string(graph.Out)}] += by
		for _, e := range tx.endsOf(l) {
			counts[key{e.owner, l.Type, string(e.direction)}] += by
		}
	}
	for _, c := range changes {
		if c.Old == nil {
			count(c.New, 1)
		} else if c.New == nil {
			count(c.Old, -1)
		}
	}
	keys := make([]key, 0, len(counts))
	for k := range counts {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b key) int {
		return cmp.Or(cmp.Compare(a.owner, b.owner), cmp.Compare(a.kind, b.kind), cmp.Compare(a.direction, b.direction))
	})
	return tx.insert(ctx, "INSERT INTO degree", " ON CONFLICT DO UPDATE SET count = count + excluded.count", len(keys), func(i int) []any {
		return []any{keys[i].owner, keys[i].kind, keys[i].direction, counts[keys[i]]}
	})
}
