package server

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/graphd/graphd/graph"
)

// All of an answer comes from one snapshot, and a request that the guards
// refuse opens none.
func TestOneSnapshot(t *testing.T) {
	s := startDefault(t)
	s.ask(t, `{ a: entity(id: "is-k") { id } b: entity(id: "isis") { id } version { version } }`)
	if n := s.store.opened.Load(); n != 1 {
		t.Errorf("%d snapshots", n)
	}
	s.ask(t, `{ entitee }`)
	if n := s.store.opened.Load(); n != 1 {
		t.Errorf("a refused request opened %d", n-1)
	}
}

// While keys wait to be projected anew, answers say so.
func TestPending(t *testing.T) {
	s := start(t, &fakeStore{pending: 12}, EngineOptions{}, HandlerOptions{})
	if a := s.ask(t, isK); a.Extensions["pending"] != 12.0 {
		t.Error(a.text)
	}
	s.store.pending = 0
	if a := s.ask(t, isK); a.Extensions != nil {
		t.Error(a.text)
	}
}

// A request that a stop cuts off is told so.
func TestStopping(t *testing.T) {
	ctx, cutOff := context.WithCancelCause(t.Context())
	store := &fakeStore{entities: func(ctx context.Context, _ []string) ([]*graph.Entity, error) {
		cutOff(errStopping)
		return nil, ctx.Err()
	}}
	engine, err := NewEngine(EngineOptions{Store: store, Vocabulary: graph.DefaultVocabulary()})
	if err != nil {
		t.Fatal(err)
	}
	want := `{"errors":[{"message":"the server is stopping (try again in a moment)","extensions":{"code":"UNAVAILABLE"}}],"data":null}`
	if r := engine.Answer(ctx, Request{Query: isK}); string(r.Body) != want || r.Errors != 1 {
		t.Errorf("%s", r.Body)
	}
}

// A store that does not answer in time is not ready, though the process lives.
func TestNotReadyInTime(t *testing.T) {
	t.Parallel()
	s := start(t, &fakeStore{}, EngineOptions{}, HandlerOptions{})
	if a := s.do(t, s.request(t, "GET", "/readyz", "")); a.status != 200 {
		t.Errorf("%d %s", a.status, a.text)
	}
	s.store.version = func(ctx context.Context) error { <-ctx.Done(); return ctx.Err() }
	began := time.Now()
	if a := s.do(t, s.request(t, "GET", "/readyz", "")); a.status != 503 || a.code() != "UNAVAILABLE" || time.Since(began) < readyWithin {
		t.Errorf("%d %s", a.status, a.text)
	}
	if a := s.do(t, s.request(t, "GET", "/healthz", "")); a.status != 200 {
		t.Errorf("%d %s", a.status, a.text)
	}
}

// driftingStore is a store whose snapshots move as often as it says.
type driftingStore struct {
	fakeStore
	moves, opened int
}

func (s *driftingStore) Snapshot(context.Context) (graph.Snapshot, error) {
	s.opened++
	return driftingSnapshot{&s.fakeStore, s.opened <= s.moves}, nil
}

type driftingSnapshot struct {
	*fakeStore
	moved bool
}

func (s driftingSnapshot) Moved() bool { return s.moved }

// An answer whose parts may be of different versions is asked for once more,
// and then says so.
func TestAnAnswerOfSeveralVersions(t *testing.T) {
	for moves, consistent := range []bool{true, true, false} {
		store := &driftingStore{moves: moves}
		engine, err := NewEngine(EngineOptions{Store: store, Vocabulary: graph.DefaultVocabulary()})
		if err != nil {
			t.Fatal(err)
		}
		r := engine.Answer(t.Context(), Request{Query: isK})
		if says := strings.Contains(string(r.Body), `"consistent":false`); says == consistent || store.opened != min(moves+1, 2) {
			t.Errorf("%d moves, %d snapshots: %s", moves, store.opened, r.Body)
		}
	}
}
