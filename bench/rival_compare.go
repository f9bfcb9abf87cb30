package main

import (
	"context"
	"errors"
	"fmt"
	"math"
)

// What is to be reached of @neo4j/graphql's throughput: with each question,
// with the filter, and in the geometric mean of all but the filter.
const (
	leastEach   = 1.6
	leastMean   = 2.2
	leastFilter = 50
)

// askRival puts questions to graphd and to @neo4j/graphql, which both ask the
// same server for the same graph.
func (b *bench) askRival(ctx context.Context, s *neo4jServer, graphd string) (err error) {
	r, err := b.startRival(ctx, s)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, r.stop()) }()
	var most sample
	for _, q := range rivalQuestions {
		b.say("@neo4j/graphql, " + q.name)
		t, err := b.compare(ctx, q.ids(b.size), [2]side{
			{"graphd", graphd, func(id string) ([]byte, error) { return request(q.graphd, id) }},
			{"@neo4j/graphql", r.url, func(id string) ([]byte, error) { return request(q.rival, id) }},
		})
		if err != nil {
			return fmt.Errorf("@neo4j/graphql, %s: %w", q.name, err)
		}
		line := t.throughput("@neo4j/graphql " + q.name)
		if q.atLeast > 0 {
			line.Figure, line.Reached = fmt.Sprintf("at least %.1f times", q.atLeast), line.Value >= q.atLeast
		}
		b.add(line)
		b.add(t.latency())
		if q.atLeast == leastEach {
			most = append(most, line.Value)
		}
	}
	mean := most.geometricMean()
	b.add(result{What: "@neo4j/graphql: geometric mean but for the filter", Value: mean, Shown: fmt.Sprintf("%.2f times", mean),
		Figure: fmt.Sprintf("at least %.1f times", leastMean), Reached: mean >= leastMean})
	return nil
}

// geometricMean is the mean of ratios: twice and half of something make one.
func (s sample) geometricMean() float64 {
	sum := 0.0
	for _, v := range s {
		sum += math.Log(v)
	}
	return math.Exp(sum / float64(len(s)))
}
