package storetest

import (
	"context"
	"math"
	"testing"
	"time"

	"github.com/graphd/graphd/graph"
)

// wrongPast is a store's history that is wrong in one thing: for one question
// the versions that are seen are all there are, or none but the first; or what
// was taken back is not told.
type wrongPast struct {
	graph.Store
	of string
}

func (s *wrongPast) Snapshot(ctx context.Context) (graph.Snapshot, error) {
	snapshot, err := s.Store.Snapshot(ctx)
	return &wrongPastSnapshot{snapshot, snapshot.(graph.History), s.of}, err
}

type wrongPastSnapshot struct {
	graph.Snapshot
	graph.History
	of string
}

// seen are the versions that a question is told of.
func (r *wrongPastSnapshot) seen(question string, v graph.Versions) graph.Versions {
	if r.of == question+" as they are now" {
		return graph.UpTo(math.MaxInt64)
	}
	return v
}

func (r *wrongPastSnapshot) JudgementsThen(ctx context.Context, v graph.Versions, ids []string) ([]graph.Judgement, error) {
	all, err := r.History.JudgementsThen(ctx, r.seen("judgements", v), ids)
	if r.of == "judgements at one remove alone" && ids != nil {
		all = keep(all, func(j graph.Judgement) bool {
			return anyOf(ids, j.A) || anyOf(ids, j.B)
		})
	}
	return all, err
}

func (r *wrongPastSnapshot) RecordsThen(ctx context.Context, v graph.Versions, ids []string) ([]graph.StatedRecord, error) {
	all, err := r.History.RecordsThen(ctx, v, ids)
	if r.of == "no records that were taken back" {
		all = keep(all, func(s graph.StatedRecord) bool { _, held := v.Then(s.Recorded); return held })
	}
	if r.of == "no records that were taken back since" {
		all = keep(all, func(s graph.StatedRecord) bool { return s.Recorded[len(s.Recorded)-1].ToVersion == 0 })
	}
	return all, err
}

func (r *wrongPastSnapshot) NamedThen(ctx context.Context, v graph.Versions, ids []string) ([]string, error) {
	return r.History.NamedThen(ctx, r.seen("names", v), ids)
}

func (r *wrongPastSnapshot) ClaimsNamingThen(ctx context.Context, v graph.Versions, ids []string, facts bool, limit int) ([]graph.StatedClaim, error) {
	return r.History.ClaimsNamingThen(ctx, r.seen("claims of entities", v), ids, facts, limit)
}

func (r *wrongPastSnapshot) ClaimsBetweenThen(ctx context.Context, v graph.Versions, ties []graph.Tie, limit int) ([]graph.StatedClaim, error) {
	return r.History.ClaimsBetweenThen(ctx, r.seen("claims of links", v), ties, limit)
}

func (r *wrongPastSnapshot) SourcesThen(ctx context.Context, v graph.Versions, ids []string) ([]graph.Source, error) {
	return r.History.SourcesThen(ctx, r.seen("sources", v), ids)
}

func (r *wrongPastSnapshot) EditionsThen(ctx context.Context, v graph.Versions, ids []string) ([]graph.StatedDataset, error) {
	all, err := r.History.EditionsThen(ctx, v, ids)
	if r.of == "no editions that were taken back since" {
		all = keep(all, func(s graph.StatedDataset) bool { return s.Recorded[len(s.Recorded)-1].ToVersion == 0 })
	}
	return all, err
}

func (r *wrongPastSnapshot) UnchangedEntities(ctx context.Context, since int64, ids []string) ([]*graph.Entity, error) {
	if r.of == "rows as they are now" {
		since = math.MaxInt64
	}
	return r.History.UnchangedEntities(ctx, since, ids)
}

func (r *wrongPastSnapshot) Changes(ctx context.Context, q graph.ChangeQuery) (graph.ChangePage, error) {
	if r.of == "nothing ever changes" {
		return graph.ChangePage{}, nil
	}
	return r.Snapshot.Changes(ctx, q)
}

func anyOf(ids []string, id string) bool { return len(ids) > 0 && among(ids, id) }

func TestFaultsOfThePastAreFound(t *testing.T) {
	for _, of := range []string{"judgements as they are now", "judgements at one remove alone", "no records that were taken back", "no records that were taken back since",
		"names as they are now", "claims of entities as they are now", "claims of links as they are now", "sources as they are now",
		"no editions that were taken back since", "rows as they are now", "nothing ever changes"} {
		t.Run(of, func(t *testing.T) {
			open := func(_ *testing.T, clock func() time.Time) graph.Store {
				return &wrongPast{NewModel(graph.DefaultVocabulary(), clock), of}
			}
			for _, s := range past() {
				if failureOf(t, s, open) != "" {
					return
				}
			}
			t.Error("no case fails")
		})
	}
}
