package main

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"time"

	"github.com/rs/zerolog"

	"github.com/graphd/graphd/affiliation"
	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/outline"
	"github.com/graphd/graphd/server"
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
func shortest(ctx context.Context, store graph.Snapshots, pairs []affiliation.Question) (times sample, err error) {
	vocabulary := graph.DefaultVocabulary()
	for _, p := range pairs {
		begun := time.Now()
		snapshot, err := store.Snapshot(ctx)
		if err != nil {
			return nil, err
		}
		outlined, _ := graph.Ability[graph.Outlined](snapshot)
		q := affiliation.PathQuery{From: p.Of, To: p.With, MaxHops: pathHops, First: 1}
		_, err = affiliation.OutlinedPaths(ctx, snapshot, outlined, vocabulary, q, affiliation.Bounds{})
		if err = errors.Join(err, snapshot.Close()); err != nil {
			return nil, err
		}
		times = append(times, time.Since(begun).Seconds())
	}
	return times, nil
}

// outlinedPaths asks with the links in memory, as graphd serve has them, and
// before that without.
func (b *bench) outlinedPaths(ctx context.Context, on string, store graph.Store, pairs []affiliation.Question) (sample, error) {
	without, err := shortest(ctx, store, pairs)
	if err != nil {
		return nil, err
	}
	keeper := outline.Keep(store, outline.Options{Vocabulary: graph.DefaultVocabulary(), Links: outline.DefaultLinks, Held: server.CollectLess, Log: zerolog.Nop()})
	begun, before := time.Now(), heap()
	if err := keeper.CatchUp(ctx); err != nil {
		return nil, err
	}
	took := time.Since(begun).Seconds()
	b.add(result{What: on + ": all links read into memory", Graphd: seconds(took), Value: took, Shown: fmt.Sprintf("%s, %d MB", seconds(took), (heap()-before)>>20)})
	times, err := shortest(ctx, keeper, pairs)
	if err != nil {
		return nil, err
	}
	for _, p := range []struct {
		what string
		at   float64
	}{{on + ": shortest path, p50", 0.5}, {"    p99", 0.99}} {
		b.add(result{What: p.what, Graphd: seconds(times.at(p.at)), Bare: seconds(without.at(p.at)), Value: times.at(p.at),
			Shown: fmt.Sprintf("%s; %s without links in memory", seconds(times.at(p.at)), seconds(without.at(p.at)))})
	}
	return times, nil
}

// heap is what is in use of it.
func heap() int64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}
