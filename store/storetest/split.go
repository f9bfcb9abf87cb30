package storetest

import "github.com/graphd/graphd/graph"

// split parts a batch into batches of n statements, kind by kind, in the order
// given.
func split(b graph.Batch, n int) []graph.Batch {
	var pieces []graph.Batch
	next := func() *graph.Batch {
		if len(pieces) == 0 || pieces[len(pieces)-1].Len() == n {
			pieces = append(pieces, graph.Batch{})
		}
		return &pieces[len(pieces)-1]
	}
	for _, s := range parts(b) {
		s(next())
	}
	return pieces
}

// part adds one statement to a batch.
type part func(*graph.Batch)

// parts takes a batch apart.
func parts(b graph.Batch) []part {
	var all []part
	for _, d := range b.Datasets {
		all = append(all, func(b *graph.Batch) { b.Datasets = append(b.Datasets, d) })
	}
	for _, s := range b.Sources {
		all = append(all, func(b *graph.Batch) { b.Sources = append(b.Sources, s) })
	}
	for _, r := range b.Records {
		all = append(all, func(b *graph.Batch) { b.Records = append(b.Records, r) })
	}
	for _, c := range b.Claims {
		all = append(all, func(b *graph.Batch) { b.Claims = append(b.Claims, c) })
	}
	for _, j := range b.Judgements {
		all = append(all, func(b *graph.Batch) { b.Judgements = append(b.Judgements, j) })
	}
	return all
}
