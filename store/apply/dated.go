package apply

import (
	"context"
	"time"

	"github.com/graphd/graphd/graph"
)

// date notes that datasets changed at this time. A time before which one of them
// has changed already is an error: what it held between the two would be told
// wrongly ever after.
func (w *work) date(ctx context.Context, op string, at time.Time, datasets ...string) error {
	if len(datasets) == 0 {
		return nil
	}
	if !at.IsZero() {
		last, err := w.tx.Changed(ctx, datasets)
		if err != nil {
			return err
		}
		for _, id := range datasets {
			if last[id].After(at) {
				return &graph.Error{Op: op, Kind: graph.Invalid,
					What: "dataset " + id + " cannot be recorded as of " + shown(at) + ", since it last changed as of " + shown(last[id]),
					Hint: "load editions in the order of their dates, into a store that does not hold a later one yet"}
			}
		}
	}
	return w.tx.SetChanged(ctx, datasets)
}

func shown(at time.Time) string { return at.UTC().Format(time.RFC3339) }
