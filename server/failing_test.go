package server

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/graphd/graphd/graph"
)

// firstID notes which entity is asked for.
func firstID(id *string) func(context.Context, []string) ([]*graph.Entity, error) {
	return func(_ context.Context, ids []string) ([]*graph.Entity, error) {
		*id = ids[0]
		return make([]*graph.Entity, len(ids)), nil
	}
}

const isK = `{ entity(id: "is-k") { id } }`

// What goes wrong inside is in the log under an id, and the user gets the id.
func TestInternalErrors(t *testing.T) {
	for name, read := range map[string]func(context.Context, []string) ([]*graph.Entity, error){
		"a panic": func(context.Context, []string) ([]*graph.Entity, error) { panic("secret of the store") },
		"an error": func(context.Context, []string) ([]*graph.Entity, error) {
			return nil, errors.New("secret of the store")
		},
		"its fault": func(context.Context, []string) ([]*graph.Entity, error) {
			return nil, &graph.Error{Op: "x", Kind: graph.Internal, What: "secret of the store"}
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := start(t, &fakeStore{entities: read}, EngineOptions{}, HandlerOptions{})
			a := s.do(t, s.request(t, "POST", "/graphql", okBody, isJSONType, "X-Request-Id: morning-1"))
			if a.status != 200 || a.code() != "INTERNAL" || a.Errors[0].Extensions["id"] != "morning-1" {
				t.Errorf("%d %s", a.status, a.text)
			}
			if strings.Contains(a.text, "secret") || strings.Contains(a.text, ".go") {
				t.Errorf("the user reads %s", a.text)
			}
			if log := s.log.String(); strings.Count(log, `"fault":"morning-1"`) != 1 || !strings.Contains(log, "secret of the store") {
				t.Errorf("the log reads %s", log)
			}
			s.store.entities = nil
			if again := s.ask(t, isK); again.status != 200 || again.code() != "" {
				t.Errorf("the next request: %s", again.text)
			}
		})
	}
}

// A store that cannot be read now is UNAVAILABLE, and worth another try.
func TestStoreUnavailable(t *testing.T) {
	s := start(t, &fakeStore{snapshot: &graph.Error{Op: "sqlite: open", Kind: graph.Busy, What: "/var/graph.db is locked"}}, EngineOptions{}, HandlerOptions{})
	a := s.ask(t, isK)
	if a.status != 503 || a.code() != "UNAVAILABLE" || a.header.Get("Retry-After") == "" || strings.Contains(a.text, "/var") {
		t.Errorf("%d %v %s", a.status, a.header, a.text)
	}
	a = s.do(t, s.request(t, "POST", "/graphql", okBody, isJSONType, wantsPlain))
	if a.status != 200 || a.code() != "UNAVAILABLE" {
		t.Errorf("for application/json: %d %s", a.status, a.text)
	}
	if a = s.do(t, s.request(t, "GET", "/readyz", "")); a.status != 503 || a.code() != "UNAVAILABLE" {
		t.Errorf("/readyz: %d %s", a.status, a.text)
	}
	if a = s.do(t, s.request(t, "GET", "/healthz", "")); a.status != 200 {
		t.Errorf("/healthz: %d %s", a.status, a.text)
	}
}

// The deadline ends the store's work: the read below ends only with its
// context.
func TestDeadline(t *testing.T) {
	ended := make(chan error, 1)
	s := start(t, &fakeStore{entities: func(ctx context.Context, _ []string) ([]*graph.Entity, error) {
		<-ctx.Done()
		ended <- ctx.Err()
		return nil, ctx.Err()
	}}, EngineOptions{Deadline: 20 * time.Millisecond}, HandlerOptions{})
	a := s.ask(t, `{ a: entity(id: "is-k") { id } b: entity(id: "isis") { id } }`)
	if a.code() != "TIMEOUT" || a.Data != nil || !strings.Contains(a.text, "20ms") {
		t.Errorf("%d %s", a.status, a.text)
	}
	if err := <-ended; !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("the store's context ended with %v", err)
	}
}

// A client that leaves ends the store's work, too.
func TestClientLeaves(t *testing.T) {
	reading, ended := make(chan bool, 1), make(chan error, 1)
	s := start(t, &fakeStore{entities: func(ctx context.Context, _ []string) ([]*graph.Entity, error) {
		reading <- true
		<-ctx.Done()
		ended <- ctx.Err()
		return nil, ctx.Err()
	}}, EngineOptions{Deadline: time.Minute}, HandlerOptions{})
	ctx, leave := context.WithCancel(t.Context())
	go func() { <-reading; leave() }()
	if response, err := s.Client().Do(s.request(t, "POST", "/graphql", okBody, isJSONType).WithContext(ctx)); err == nil {
		response.Body.Close()
		t.Error("the request was answered")
	}
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Errorf("the store's context ended with %v", err)
	}
}
