package resolvers

import (
	"context"

	"github.com/graphd/graphd/executor"
	"github.com/graphd/graphd/graph"
)

// linkSummary resolves Entity.linkSummary.
func (r *rules) linkSummary(ctx context.Context, call *executor.Call, of []string) ([][]any, error) {
	a := r.asked(call.Args)
	at := a.day("at")
	if *a.err != nil {
		return nil, *a.err
	}
	counts, err := requestOf(ctx).LinkCounts(ctx, of, at)
	if err != nil {
		return nil, err
	}
	rows := make([][]any, len(counts))
	for i := range counts {
		rows[i] = pointers(counts[i])
	}
	return rows, nil
}

var linkCountProperties = map[string]executor.Property{
	"LinkCount.type":      of(func(c *graph.LinkCount) any { return &c.Type }),
	"LinkCount.direction": of(func(c *graph.LinkCount) any { return string(c.Direction) }),
	"LinkCount.count":     of(func(c *graph.LinkCount) any { return c.Count }),
}
