package main

import (
	"context"
	"fmt"
)

// leastShareOfMerge is the share of the rate of bare statements that a load has to
// reach.
const leastShareOfMerge = 0.8

// ingest warms the server with one load, and then measures in turns.
func (b *bench) ingest(ctx context.Context, s *neo4jServer) error {
	path, err := b.graph()
	if err != nil {
		return err
	}
	var ours, theirs sample
	var rows *storedRows
	for turn := range b.repeats + 1 {
		if err := s.empty(ctx); err != nil {
			return err
		}
		took, err := s.load(ctx, path)
		if err != nil {
			return err
		}
		if rows, err = s.readAll(ctx); err != nil {
			return err
		}
		if err := s.empty(ctx); err != nil {
			return err
		}
		bare, err := s.mergeAll(ctx, rows)
		if err != nil {
			return err
		}
		b.say(fmt.Sprintf("turn %d: load %s, bare %s", turn, seconds(took.Seconds()), seconds(bare.Seconds())))
		if turn > 0 {
			ours, theirs = append(ours, took.Seconds()), append(theirs, bare.Seconds())
		}
	}
	share := theirs.median() / ours.median()
	b.add(result{What: fmt.Sprintf("Neo4j load, %d nodes and relationships: rate of bare MERGE", rows.count()), Graphd: seconds(ours.median()), Bare: seconds(theirs.median()),
		Value: share, Shown: fmt.Sprintf("%.2f", share), Figure: fmt.Sprintf("at least %.1f", leastShareOfMerge), Reached: share >= leastShareOfMerge})
	if err := s.empty(ctx); err != nil { // the questions are put to graphd's own rows
		return err
	}
	_, err = s.load(ctx, path)
	return err
}
