package resolvers

import (
	"context"

	"github.com/graphd/graphd/affiliation"
	"github.com/graphd/graphd/executor"
)

// paths resolves Query.paths. The engine checks what it is asked.
func (r *rules) paths(ctx context.Context, call *executor.Call) (*affiliation.PathResult, error) {
	a := r.asked(call.Args)
	q := affiliation.PathQuery{At: a.day("at"), Types: a.types("types"), MinConfidence: a.confidence("minConfidence")}
	q.From, _ = a.args["from"].(string)
	q.To, _ = a.args["to"].(string)
	q.Directed, _ = a.args["directed"].(bool)
	q.MaxHops, q.First = a.number("maxHops"), a.number("first")
	if signs, given := a.args["signs"].([]any); given {
		q.Signs = []int{}
		for _, sign := range signs {
			n, _ := sign.(int)
			q.Signs = append(q.Signs, n)
		}
	}
	if *a.err != nil {
		return nil, *a.err
	}
	asked := requestOf(ctx)
	return affiliation.OutlinedPaths(ctx, asked, asked.outlined, r.vocabulary, q, r.limits.Bounds)
}

var pathProperties = map[string]executor.Property{
	"PathResult.from":      of(func(p *affiliation.PathResult) any { return p.FromEntity }),
	"PathResult.to":        of(func(p *affiliation.PathResult) any { return p.ToEntity }),
	"PathResult.unknown":   of(func(p *affiliation.PathResult) any { return p.Unknown }),
	"PathResult.paths":     of(func(p *affiliation.PathResult) any { return chainsOn(p.At, p.Paths) }),
	"PathResult.more":      of(func(p *affiliation.PathResult) any { return p.More }),
	"PathResult.searched":  of(func(p *affiliation.PathResult) any { return p.Searched }),
	"PathResult.complete":  of(func(p *affiliation.PathResult) any { return p.Complete() }),
	"PathResult.stoppedBy": of(func(p *affiliation.PathResult) any { return optional(p.StoppedBy) }),
	"PathResult.hubs":      of(func(p *affiliation.PathResult) any { return p.Hubs }),
}
