package server

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/graphd/graphd/graph"
	"github.com/rs/zerolog"
)

// fakeStore holds one entity, is-k; a test can change how it reads.
type fakeStore struct {
	graph.Reader // nil: a question that a test does not foresee panics
	snapshot     error
	pending      int
	version      func(context.Context) error
	entities     func(ctx context.Context, ids []string) ([]*graph.Entity, error)
	datasets     []graph.DatasetStatus
	open         atomic.Int32 // snapshots that are not closed
	opened       atomic.Int32 // all snapshots
}

func (f *fakeStore) Snapshot(context.Context) (graph.Snapshot, error) {
	if f.snapshot != nil {
		return nil, f.snapshot
	}
	f.open.Add(1)
	f.opened.Add(1)
	return f, nil
}

func (f *fakeStore) Close() error {
	f.open.Add(-1)
	return nil
}

func (f *fakeStore) Version(ctx context.Context) (graph.VersionInfo, error) {
	if f.version != nil {
		return graph.VersionInfo{}, f.version(ctx)
	}
	return graph.VersionInfo{Version: 7, Pending: f.pending}, ctx.Err()
}

func (f *fakeStore) Entities(ctx context.Context, ids []string) ([]*graph.Entity, error) {
	if f.entities != nil {
		return f.entities(ctx, ids)
	}
	rows := make([]*graph.Entity, len(ids))
	for i, id := range ids {
		if id == "is-k" {
			rows[i] = &graph.Entity{ID: id, Kind: graph.Organization, Names: []graph.EntityName{{Name: graph.Name{Text: "IS-K"}}}}
		}
	}
	return rows, nil
}

func (f *fakeStore) Facts(_ context.Context, q graph.FactQuery) ([][]*graph.Fact, error) {
	return make([][]*graph.Fact, len(q.Of)), nil
}

func (f *fakeStore) Datasets(context.Context) ([]graph.DatasetStatus, error) { return f.datasets, nil }

// logBuffer collects log lines of several goroutines.
type logBuffer struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (l *logBuffer) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.Write(p)
}

func (l *logBuffer) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.String()
}

// service is a server under test.
type service struct {
	*httptest.Server
	store *fakeStore
	log   *logBuffer
}

func start(t *testing.T, store *fakeStore, e EngineOptions, h HandlerOptions) *service {
	t.Helper()
	s := &service{store: store, log: &logBuffer{}}
	log := zerolog.New(s.log).Level(zerolog.DebugLevel)
	e.Store, e.Vocabulary, e.Log, h.Log = store, graph.DefaultVocabulary(), log, log
	engine, err := NewEngine(e)
	if err != nil {
		t.Fatal(err)
	}
	s.Server = httptest.NewServer(NewHandler(engine, h))
	t.Cleanup(func() {
		s.Close()
		if n := store.open.Load(); n != 0 {
			t.Errorf("%d snapshots were left open", n)
		}
	})
	return s
}

func startDefault(t *testing.T) *service {
	return start(t, &fakeStore{}, EngineOptions{}, HandlerOptions{})
}

// answer is an HTTP response with its body read as a GraphQL response.
type answer struct {
	status int
	header http.Header
	text   string
	Data   map[string]any
	Errors []struct {
		Message    string
		Extensions map[string]any
	}
	Extensions map[string]any
}

// code is the first error's, "" for an answer without errors.
func (a *answer) code() any {
	if len(a.Errors) == 0 {
		return ""
	}
	return a.Errors[0].Extensions["code"]
}

func (s *service) do(t *testing.T, r *http.Request) *answer {
	t.Helper()
	response, err := s.Client().Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	var text bytes.Buffer
	if _, err := text.ReadFrom(response.Body); err != nil {
		t.Fatal(err)
	}
	a := &answer{status: response.StatusCode, header: response.Header, text: text.String()}
	if strings.Contains(response.Header.Get("Content-Type"), "json") && text.Len() > 0 {
		if err := json.Unmarshal(text.Bytes(), a); err != nil {
			t.Fatalf("%v in %s", err, a.text)
		}
	}
	return a
}

// ask posts a query.
func (s *service) ask(t *testing.T, query string) *answer {
	t.Helper()
	body, err := json.Marshal(map[string]string{"query": query})
	if err != nil {
		t.Fatal(err)
	}
	return s.post(t, string(body))
}

func (s *service) post(t *testing.T, body string) *answer {
	t.Helper()
	return s.do(t, s.request(t, "POST", "/graphql", body, "Content-Type: application/json"))
}

// request makes a request with headers such as "Accept: text/html".
func (s *service) request(t *testing.T, method, path, body string, headers ...string) *http.Request {
	t.Helper()
	r, err := http.NewRequest(method, s.URL+path, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	for _, h := range headers {
		name, value, _ := strings.Cut(h, ": ")
		r.Header.Add(name, value)
	}
	return r
}
