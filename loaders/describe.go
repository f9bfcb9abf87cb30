package loaders

import (
	"context"

	"github.com/graphd/graphd/graph"
)

// describe gives a bare description to every dataset that no file describes,
// so that the store lists it. One that the store describes already keeps what
// it has, unless it is being replaced.
func (r *run) describe(ctx context.Context) error {
	var held map[string]graph.DatasetStatus
	err := r.reading(ctx, func(store graph.Reader) (err error) {
		held, err = statuses(ctx, store)
		return err
	})
	if err != nil {
		return err
	}
	for _, id := range r.loading.ids() {
		d := r.loading[id]
		_, listed := held[id]
		if d.as != nil || d.given == 0 || listed && !r.o.Replace {
			continue
		}
		if err := r.turnTo(ctx, id); err != nil {
			return err
		}
		r.batch.Datasets = append(r.batch.Datasets, graph.Dataset{ID: id})
		if err := r.added(ctx, graph.DatasetStatement, origin{file: "dataset " + id}); err != nil {
			return err
		}
	}
	return nil
}
