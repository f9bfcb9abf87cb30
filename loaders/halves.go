package loaders

import (
	"context"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/format"
)

// leastBatch is the size from which on a batch that is too much for a store is
// not cut any more.
const leastBatch = 100

// booked books what came of a batch. A store may have said that it is too much
// at a time: it has not the memory for it, say. Then the halves are written, and
// what follows comes in batches of that size.
func (r *run) booked(ctx context.Context, b batch, came applied) error {
	if graph.KindOf(came.err) == graph.Limit && b.Len() > leastBatch {
		r.o.BatchSize = min(r.o.BatchSize, (b.Len()+1)/2)
		if err := r.write(ctx, b); err != nil {
			return err
		}
		return r.wait(ctx)
	}
	if came.err != nil {
		return came.err
	}
	r.book(b.dataset, came.receipt)
	for _, rejection := range came.receipt.Rejected {
		at := b.origin(rejection)
		r.reject(at.file, b.dataset, &format.Problem{Line: at.line, Field: rejection.Field, Reason: rejection.Reason})
	}
	return nil
}

// halves cuts a batch in two, in the order in which statements are written.
func (b *batch) halves() (first, second batch) {
	first, second = *b, *b
	first.from, second.from = map[graph.StatementKind][]origin{}, map[graph.StatementKind][]origin{}
	second.Withdraw = nil
	room := (b.Len() + 1) / 2
	cut := func(kind graph.StatementKind, n int) int {
		at := min(n, room)
		room -= at
		from := b.from[kind]
		first.from[kind], second.from[kind] = from[:min(at, len(from))], from[min(at, len(from)):]
		return at
	}
	at := cut(graph.DatasetStatement, len(b.Datasets))
	first.Datasets, second.Datasets = b.Datasets[:at], b.Datasets[at:]
	at = cut(graph.SourceStatement, len(b.Sources))
	first.Sources, second.Sources = b.Sources[:at], b.Sources[at:]
	at = cut(graph.RecordStatement, len(b.Records))
	first.Records, second.Records = b.Records[:at], b.Records[at:]
	at = cut(graph.ClaimStatement, len(b.Claims))
	first.Claims, second.Claims = b.Claims[:at], b.Claims[at:]
	at = cut(graph.JudgementStatement, len(b.Judgements))
	first.Judgements, second.Judgements = b.Judgements[:at], b.Judgements[at:]
	return first, second
}
