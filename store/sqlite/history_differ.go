package sqlite

import (
	"context"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/apply"
)

// DifferThen looks at all statements that there ever were of a dataset, by its
// index.
func (r *snapshot) DifferThen(ctx context.Context, dataset string, from, to graph.Versions, limit int) (came, went graph.Batch, err error) {
	d := apply.Differing{Limit: limit}
	for _, kind := range kinds {
		err := stated(ctx, r, graph.UpTo(r.info.Version), "FROM "+string(kind)+" s WHERE s.dataset = ?1", []any{dataset}, func(id string, body []byte, recorded []graph.Interval, _ bool) error {
			_, before := from.Then(recorded)
			_, after := to.Then(recorded)
			switch {
			case before == after:
				return nil
			case d.Enough():
				return errEnough
			}
			return d.Add(kind, id, body, before)
		})
		if err != nil {
			return came, went, err
		}
	}
	return d.Came, d.Went, nil
}
