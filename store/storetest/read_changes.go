package storetest

import (
	"context"
	"fmt"

	"github.com/graphd/graphd/graph"
)

// ownVersion returns the reader's last version that is not above one of the
// model's.
func ownVersion(ctx context.Context, r reader, model int64) (int64, error) {
	newest, err := r.Version(ctx)
	if err != nil {
		return 0, err
	}
	own := newest.Version
	for own > 0 && r.version(own) > model {
		own--
	}
	return own, nil
}

// allChanges reads page by page, and fails unless they go on from each other
// in order.
func allChanges(ctx context.Context, r graph.Reader, since int64, first int) ([]graph.Change, error) {
	var changes []graph.Change
	q := graph.ChangeQuery{Since: since, First: first}
	for {
		page, err := r.Changes(ctx, q)
		if err != nil {
			return nil, err
		}
		if page.Resync {
			return nil, fmt.Errorf("changes since %d cannot be told", since)
		}
		for _, c := range page.Changes {
			if q.After != nil && compareChanges(*q.After, c) >= 0 {
				return nil, fmt.Errorf("changes are out of order: %v, then %v", *q.After, c)
			}
			q.After = &c
			changes = append(changes, c)
		}
		if !page.More {
			return changes, nil
		}
		if len(page.Changes) != q.First {
			return nil, fmt.Errorf("a page of %d changes of %d says that more follow", len(page.Changes), q.First)
		}
	}
}
