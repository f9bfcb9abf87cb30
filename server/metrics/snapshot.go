package metrics

import (
	"context"
	"time"

	"github.com/graphd/graphd/graph"
)

// method is a call to a store that is measured: to open a snapshot, or one of
// graph.Reader's.
type method int

const (
	snapshots method = iota
	version
	entities
	findEntities
	linksByID
	links
	linkCounts
	factsByID
	facts
	findFacts
	claims
	waiting
	records
	sources
	datasets
	candidates
	judgements
	changes
	methods // how many there are
)

// String is the method's name in graph's port.
func (m method) String() string {
	return [...]string{"Snapshot", "Version", "Entities", "FindEntities", "LinksByID", "Links", "LinkCounts", "FactsByID", "Facts",
		"FindFacts", "Claims", "Waiting", "Records", "Sources", "Datasets", "Candidates", "Judgements", "Changes"}[m]
}

// snapshot times the calls of another one, which does all the rest.
type snapshot struct {
	graph.Snapshot
	calls *calls
}

// Unwrap gives the snapshot itself, for what it can do beyond graph.Snapshot.
func (s *snapshot) Unwrap() graph.Snapshot { return s.Snapshot }

func (s *snapshot) Version(ctx context.Context) (_ graph.VersionInfo, err error) {
	defer s.calls.done(version, time.Now(), &err)
	return s.Snapshot.Version(ctx)
}

func (s *snapshot) Entities(ctx context.Context, ids []string) (_ []*graph.Entity, err error) {
	defer s.calls.done(entities, time.Now(), &err)
	return s.Snapshot.Entities(ctx, ids)
}

func (s *snapshot) FindEntities(ctx context.Context, q graph.EntityQuery) (_ graph.EntityPage, err error) {
	defer s.calls.done(findEntities, time.Now(), &err)
	return s.Snapshot.FindEntities(ctx, q)
}

func (s *snapshot) LinksByID(ctx context.Context, ids []string) (_ []*graph.Link, err error) {
	defer s.calls.done(linksByID, time.Now(), &err)
	return s.Snapshot.LinksByID(ctx, ids)
}

func (s *snapshot) Links(ctx context.Context, q graph.LinkQuery) (_ []graph.LinkPage, err error) {
	defer s.calls.done(links, time.Now(), &err)
	return s.Snapshot.Links(ctx, q)
}

func (s *snapshot) LinkCounts(ctx context.Context, of []string, at *graph.Day) (_ [][]graph.LinkCount, err error) {
	defer s.calls.done(linkCounts, time.Now(), &err)
	return s.Snapshot.LinkCounts(ctx, of, at)
}

func (s *snapshot) FactsByID(ctx context.Context, ids []string) (_ []*graph.Fact, err error) {
	defer s.calls.done(factsByID, time.Now(), &err)
	return s.Snapshot.FactsByID(ctx, ids)
}

func (s *snapshot) Facts(ctx context.Context, q graph.FactQuery) (_ [][]*graph.Fact, err error) {
	defer s.calls.done(facts, time.Now(), &err)
	return s.Snapshot.Facts(ctx, q)
}

func (s *snapshot) FindFacts(ctx context.Context, q graph.FindFactsQuery) (_ graph.FactPage, err error) {
	defer s.calls.done(findFacts, time.Now(), &err)
	return s.Snapshot.FindFacts(ctx, q)
}

func (s *snapshot) Claims(ctx context.Context, q graph.ClaimQuery) (_ []graph.ClaimPage, err error) {
	defer s.calls.done(claims, time.Now(), &err)
	return s.Snapshot.Claims(ctx, q)
}

func (s *snapshot) Waiting(ctx context.Context, q graph.WaitingQuery) (_ []graph.ClaimPage, err error) {
	defer s.calls.done(waiting, time.Now(), &err)
	return s.Snapshot.Waiting(ctx, q)
}

func (s *snapshot) Records(ctx context.Context, of []string) (_ [][]graph.StatedRecord, err error) {
	defer s.calls.done(records, time.Now(), &err)
	return s.Snapshot.Records(ctx, of)
}

func (s *snapshot) Sources(ctx context.Context, ids []string) (_ []*graph.Source, err error) {
	defer s.calls.done(sources, time.Now(), &err)
	return s.Snapshot.Sources(ctx, ids)
}

func (s *snapshot) Datasets(ctx context.Context) (_ []graph.DatasetStatus, err error) {
	defer s.calls.done(datasets, time.Now(), &err)
	return s.Snapshot.Datasets(ctx)
}

func (s *snapshot) Candidates(ctx context.Context, keys []string, kinds []graph.Kind, limit int) (_ []string, _ bool, err error) {
	defer s.calls.done(candidates, time.Now(), &err)
	return s.Snapshot.Candidates(ctx, keys, kinds, limit)
}

func (s *snapshot) Judgements(ctx context.Context) (_ []graph.Judgement, err error) {
	defer s.calls.done(judgements, time.Now(), &err)
	return s.Snapshot.Judgements(ctx)
}

func (s *snapshot) Changes(ctx context.Context, q graph.ChangeQuery) (_ graph.ChangePage, err error) {
	defer s.calls.done(changes, time.Now(), &err)
	return s.Snapshot.Changes(ctx, q)
}
