package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/graphd/graphd/affiliation"
	"github.com/graphd/graphd/server"
	"github.com/graphd/graphd/store/neo4j"
	"github.com/graphd/graphd/store/sqlite"
)

// The figures of affiliation, in seconds.
const (
	mostVerdict    = 0.002
	mostVerdictP99 = 0.050
	leastBatchGain = 10.0 // how many times cheaper a check in a batch is, on Neo4j
	leastPathsGain = 3.0  // SQLite against Neo4j's shortestPath()
	mostPathsNeo4j = 4.0  // graphd on Neo4j against it, p50
)

// measureAffiliation asks for verdicts and shortest paths between pairs: a third
// that a chain joins, a third at random, a third at hubs. Where a server is
// given that holds the graph, it is asked too.
func measureAffiliation(ctx context.Context, b *bench) (err error) {
	server.CollectLess(0) // as graphd serve does
	path, err := b.store(ctx)
	if err != nil {
		return err
	}
	embedded, err := sqlite.Open(ctx, sqlite.Options{Path: path, ReadOnly: true})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, embedded.Close()) }()
	pairs, err := pairsIn(ctx, embedded, b.size)
	if err != nil {
		return err
	}
	alone, err := b.verdicts(ctx, "SQLite", embedded, pairs)
	if err != nil {
		return err
	}
	b.add(result{What: "SQLite: verdict, p50", Graphd: seconds(alone.median()), Value: alone.median(), Shown: seconds(alone.median()),
		Figure: "under " + seconds(mostVerdict), Reached: alone.median() < mostVerdict})
	b.add(result{What: "    p99", Graphd: seconds(alone.at(0.99)), Value: alone.at(0.99), Shown: seconds(alone.at(0.99)),
		Figure: "under " + seconds(mostVerdictP99), Reached: alone.at(0.99) < mostVerdictP99})
	paths, err := b.outlinedPaths(ctx, "SQLite", embedded, pairs)
	if err != nil {
		return err
	}
	if os.Getenv("GRAPHD_NEO4J_URI") == "" {
		return nil
	}
	return b.affiliationOnNeo4j(ctx, pairs, paths)
}

// affiliationOnNeo4j asks the same of a server that holds the graph, and its
// own shortestPath().
func (b *bench) affiliationOnNeo4j(ctx context.Context, pairs []affiliation.Question, embedded sample) (err error) {
	s, err := newNeo4jServer()
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.driver.Close(ctx)) }()
	o := s.options
	o.ReadOnly = true
	store, err := neo4j.Open(ctx, o)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	if _, err := b.verdicts(ctx, "Neo4j", store, pairs); err != nil {
		return err
	}
	ours, err := b.outlinedPaths(ctx, "Neo4j", store, pairs)
	if err != nil {
		return err
	}
	var theirs sample
	for _, p := range pairs {
		begun := time.Now()
		if _, err := s.run(ctx, fmt.Sprintf("MATCH (a:Entity {id: $a}) MATCH (b:Entity {id: $b}) MATCH p = shortestPath((a)-[*..%d]-(b)) RETURN [r IN relationships(p) | r.id] AS ids", pathHops),
			map[string]any{"a": p.Of, "b": p.With}); err != nil {
			return err
		}
		theirs = append(theirs, time.Since(begun).Seconds())
	}
	gain, times := theirs.median()/embedded.median(), ours.median()/theirs.median()
	b.add(result{What: "shortest path on SQLite against shortestPath(), p50", Graphd: seconds(embedded.median()), Bare: seconds(theirs.median()), Value: gain, Shown: fmt.Sprintf("%.1f times as fast", gain),
		Figure: fmt.Sprintf("at least %.0f times", leastPathsGain), Reached: gain >= leastPathsGain})
	b.add(result{What: "shortest path on Neo4j against shortestPath(), p50", Graphd: seconds(ours.median()), Bare: seconds(theirs.median()), Value: times, Shown: fmt.Sprintf("%.1f times", times),
		Figure: fmt.Sprintf("at most %.0f times", mostPathsNeo4j), Reached: times <= mostPathsNeo4j})
	worst := ours.at(0.99) / theirs.at(0.99)
	b.add(result{What: "    p99", Graphd: seconds(ours.at(0.99)), Bare: seconds(theirs.at(0.99)), Value: worst, Shown: fmt.Sprintf("%.1f times", worst), Figure: "no worse", Reached: worst <= 1})
	return nil
}
