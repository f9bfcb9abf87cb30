package loaders

import (
	"context"

	"github.com/graphd/graphd/graph"
)

// batch gathers statements of one dataset, with the lines they come from.
type batch struct {
	graph.Batch
	dataset string
	from    map[graph.StatementKind][]origin
}

// origin is where a statement stands.
type origin struct {
	file string
	line int
}

// turnTo writes the batch if it is of another dataset.
func (r *run) turnTo(ctx context.Context, dataset string) error {
	if r.batch.dataset == dataset {
		return nil
	}
	err := r.flush(ctx)
	r.batch.dataset = dataset
	return err
}

// added counts a statement that has just been put into the batch, and writes
// the batch if it is full.
func (r *run) added(ctx context.Context, kind graph.StatementKind, from origin) error {
	if r.batch.from == nil {
		r.batch.from = map[graph.StatementKind][]origin{}
	}
	r.batch.from[kind] = append(r.batch.from[kind], from)
	r.sum.Read++
	d := r.loading.of(r.batch.dataset)
	d.sum.Read++
	d.given++
	if r.batch.Len() < r.o.BatchSize {
		return nil
	}
	return r.flush(ctx)
}

// flush has the batch written, once the one before is, and begins a new one.
func (r *run) flush(ctx context.Context) error {
	full := r.batch
	r.batch = batch{dataset: full.dataset}
	if err := r.wait(ctx); err != nil {
		return err
	}
	if full.Len() == 0 {
		return nil
	}
	defer func() { r.o.Progress.Read(r.bytes, r.sum.Read) }()
	if r.o.DryRun {
		return nil
	}
	full.RecordedAt = r.o.RecordedAt
	if err := r.begin(ctx, &full); err != nil {
		return err
	}
	return r.write(ctx, full)
}

// origin finds the line of a statement that the store rejected.
func (b *batch) origin(r graph.Rejection) origin {
	if lines := b.from[r.Kind]; r.Index >= 0 && r.Index < len(lines) {
		return lines[r.Index]
	}
	return origin{file: "dataset " + b.dataset}
}
