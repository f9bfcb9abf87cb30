package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/graphd/graphd/store/neo4j"
)

// neo4jFigures are what is to be reached of the hand-written side, by question:
// the share of its throughput at 16 connections, and how many times its median
// at one.
var neo4jFigures = map[string]struct{ throughput, p50 float64 }{
	"point: an entity":                               {0.8, 1.25},
	"one hop: its first 20 links":                    {0.8, 2},
	"two hops: first 10 links of its first 10":       {0.6, 2},
	"three hops: first 5 of first 5 of its first 5":  {0.6, 2},
	"hub: first 100 links by confidence":             {0.8, 2},
	"filter: first 20 persons who are members of it": {0.8, 1.25},
}

// askNeo4j puts the questions to graphd, and on the same server to Cypher written
// by hand behind a bare handler, and to @neo4j/graphql if that is wanted.
func (b *bench) askNeo4j(ctx context.Context, s *neo4jServer) (err error) {
	o := s.options
	o.ReadOnly = true
	store, err := neo4j.Open(ctx, o)
	if err != nil {
		return err
	}
	served, err := serveStore(ctx, store)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, served.close()) }()
	if err := b.askByHand(ctx, s, served.url); err != nil || !b.rival {
		return err
	}
	return b.askRival(ctx, s, served.url)
}

func (b *bench) askByHand(ctx context.Context, s *neo4jServer, graphd string) error {
	bare, stop, err := s.handle()
	if err != nil {
		return err
	}
	defer stop()
	for _, q := range questions {
		if !strings.HasPrefix(q.name, b.question) {
			continue
		}
		b.say(q.name)
		t, err := b.compare(ctx, q.ids(b.size), [2]side{
			{"graphd", graphd, func(id string) ([]byte, error) { return request(q.graphql, id) }},
			{"Cypher", bare, func(id string) ([]byte, error) {
				return fmt.Appendf(nil, `{"question": %q, "id": %q}`, q.name, id), nil
			}},
		})
		if err != nil {
			return fmt.Errorf("%s: %w", q.name, err)
		}
		f := neo4jFigures[q.name]
		r := t.throughput("Neo4j " + q.name)
		r.Figure, r.Reached = fmt.Sprintf("at least %.1f", f.throughput), r.Value >= f.throughput
		b.add(r)
		r = t.latency()
		r.Figure, r.Reached = fmt.Sprintf("at most %.2f times", f.p50), r.Value <= f.p50
		b.add(r)
	}
	return nil
}

// throughput is the line of what share of the other side's throughput graphd's
// is: the median of the turns, in each of which both were asked.
func (t turns) throughput(what string) result {
	shares := ratios(t.rate[0], t.rate[1])
	return result{What: fmt.Sprintf("%s: throughput at %d", what, connections), Graphd: fmt.Sprintf("%.0f/s", t.rate[0].median()), Bare: fmt.Sprintf("%.0f/s", t.rate[1].median()),
		Value: shares.median(), Shown: fmt.Sprintf("%.2f times", shares.median()), Spread: shares.spread("%.2f")}
}

// latency is the line of how many times the other side's median graphd's is.
func (t turns) latency() result {
	times := ratios(t.p50[0], t.p50[1])
	return result{What: "    p50 at 1", Graphd: seconds(t.p50[0].median()), Bare: seconds(t.p50[1].median()),
		Value: times.median(), Shown: fmt.Sprintf("%.2f times", times.median()), Spread: times.spread("%.2f")}
}
