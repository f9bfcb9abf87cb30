package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/graphd/graphd/affiliation"
	"github.com/graphd/graphd/graph"
)

// pathHops is the longest path that is looked for.
const pathHops = 6

// verdicts asks each check alone, and then as many as go into one question.
func (b *bench) verdicts(ctx context.Context, on string, store graph.Store, pairs []affiliation.Question) (alone sample, err error) {
	check := func(questions []affiliation.Question) (time.Duration, error) {
		begun := time.Now()
		snapshot, err := store.Snapshot(ctx)
		if err != nil {
			return 0, err
		}
		_, _, err = affiliation.Check(ctx, snapshot, graph.DefaultVocabulary(), questions, affiliation.Bounds{})
		return time.Since(begun), errors.Join(err, snapshot.Close())
	}
	whole := 0.0
	for i := range pairs {
		took, err := check(pairs[i : i+1])
		if err != nil {
			return nil, err
		}
		alone, whole = append(alone, took.Seconds()), whole+took.Seconds()
	}
	together := pairs[:min(len(pairs), affiliation.MaxChecks)]
	took, err := check(together)
	if err != nil {
		return nil, err
	}
	each, one := took.Seconds()/float64(len(together)), whole/float64(len(pairs))
	r := result{What: fmt.Sprintf("%s: a check among %d against one alone", on, len(together)), Graphd: seconds(each), Bare: seconds(one), Value: one / each, Shown: fmt.Sprintf("%.1f times cheaper", one/each)}
	if on == "Neo4j" {
		r.Figure, r.Reached = fmt.Sprintf("at least %.0f times", leastBatchGain), one/each >= leastBatchGain
	}
	b.add(r)
	return alone, nil
}

// shortest asks for the shortest path of each pair.
func shortest(ctx context.Context, store graph.Store, pairs []affiliation.Question) (times sample, err error) {
	for _, p := range pairs {
		begun := time.Now()
		snapshot, err := store.Snapshot(ctx)
		if err != nil {
			return nil, err
		}
		q := affiliation.PathQuery{From: p.Of, To: p.With, MaxHops: pathHops, First: 1}
		_, err = affiliation.Paths(ctx, snapshot, graph.DefaultVocabulary(), q, affiliation.Bounds{})
		if err = errors.Join(err, snapshot.Close()); err != nil {
			return nil, err
		}
		times = append(times, time.Since(begun).Seconds())
	}
	return times, nil
}
