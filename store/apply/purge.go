package apply

import (
	"context"

	"github.com/graphd/graphd/graph"
)

// MayPurge is an error while the dataset is being loaded or replaced.
func MayPurge(ctx context.Context, tx Tx, dataset string) error {
	busy, err := tx.UnderWay(ctx, dataset)
	if err == nil && busy {
		err = &graph.Error{Op: "purge", Kind: graph.Busy, What: "dataset " + dataset + " is being loaded, or a load of it was cut off", Hint: "run that load to its end first"}
	}
	return err
}

// Purge removes statements of a dataset that are withdrawn, and projects the
// first part of what that touches: what was left of an entity may have been its
// withdrawn records. Live statements, which another writer may have given, stay.
func (p *Projection) Purge(ctx context.Context, tx Tx, dataset string) (Withdrawal, error) {
	w := p.begin(tx)
	if err := MayPurge(ctx, tx, dataset); err != nil {
		return Withdrawal{}, err
	}
	removed, err := tx.Purge(ctx, dataset)
	if err != nil || !removed.Changed {
		return removed, err
	}
	w.changed = true
	return removed, w.next(ctx, p.draw)
}
