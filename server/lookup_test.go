package server

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/schema/guard"
	"github.com/graphd/graphd/server/metrics"
	"github.com/rs/zerolog"
)

// look posts a lookup.
func (s *service) look(t *testing.T, body string, headers ...string) *answer {
	t.Helper()
	return s.do(t, s.request(t, "POST", "/v1/affiliation", body, append(headers, isJSONType)...))
}

// checks is a request of so many checks, each of an id of its own.
func checks(n int) string {
	all := make([]string, n)
	for i := range all {
		all[i] = fmt.Sprintf(`{"of": "%0200d", "with": "isis"}`, i)
	}
	return `{"checks": [` + strings.Join(all, ",") + `]}`
}

// A verdict is an answer, whatever it says; ids that the graph does not have
// are in it.
func TestLookup(t *testing.T) {
	s := startDefault(t)
	a := s.look(t, `{"of": "is-k", "with": "nobody", "at": "2020-08-03"}`)
	if a.status != 200 || !strings.HasPrefix(a.text, `{"of":{"id":"is-k","kind":"ORGANIZATION","name":""},"with":null,"at":"2020-08-03","unknown":["nobody"],"verdict":"ENTITY_UNKNOWN"`) {
		t.Errorf("%d %s", a.status, a.text)
	}
	if media := a.header.Get("Content-Type"); media != "application/json; charset=utf-8" {
		t.Error(media)
	}
	s.store.pending = 12
	if a = s.look(t, `{"of": "is-k", "with": "nobody"}`); a.Extensions["pending"] != 12.0 {
		t.Error(a.text)
	}
}

// Many checks are answered in their order; one that cannot be asked has its
// error in its place.
func TestLookups(t *testing.T) {
	s := startDefault(t)
	a := s.look(t, `{"checks": [{"of": "b", "with": "a"}, {"of": "x", "with": "x"}, {"of": "a", "with": "b", "at": "2020"}, {"of": "c", "with": "<a>", "at": null}]}`)
	var got struct {
		Answers []struct {
			Unknown []string
			Errors  []struct{ Message string }
		}
	}
	if err := json.Unmarshal([]byte(a.text), &got); err != nil || a.status != 200 || len(got.Answers) != 4 {
		t.Fatalf("%d %v %s", a.status, err, a.text)
	}
	if first, last := got.Answers[0].Unknown, got.Answers[3].Unknown; first[0] != "b" || last[1] != "<a>" {
		t.Error(a.text)
	}
	if !strings.Contains(got.Answers[1].Errors[0].Message, "same id") || !strings.HasPrefix(got.Answers[2].Errors[0].Message, `checks[2].at: "2020" is not a whole day`) {
		t.Error(a.text)
	}
	if a = s.look(t, checks(500)); a.status != 200 || strings.Count(a.text, "ENTITY_UNKNOWN") != 500 {
		t.Errorf("%d %.300s", a.status, a.text)
	}
}

// What is wrong with a request is said by the name of the field.
func TestBadLookups(t *testing.T) {
	s := startDefault(t)
	for body, says := range map[string]string{
		``:                          "the request is empty",
		`{`:                         "the request is not JSON",
		`[]`:                        "must be a JSON object such as",
		`{}`:                        "of is missing",
		`{"of": "a"}`:               "with is missing",
		`{"of": null, "with": "b"}`: "of is missing",
		`{"of": "", "with": "b"}`:   "of is empty",
		`{"of": 7, "with": "b"}`:    "of must be a string, not a number",
		`{"of": "a", "wiht": "b"}`:  `wiht is not known here; did you mean "with"?`,
		`{"of": "a", "of": "b"}`:    "stands twice",
		`{"of": "a", "with": "a"}`:  "the same id",
		`{"of": "a", "with": "b", "at": "2020-02-30"}`:         `at: "2020-02-30" is no date: 2020-02 has no day 30`,
		`{"of": "a", "with": "b", "at": 2020}`:                 "at must be a string",
		`{"checks": {}}`:                                       "checks must be an array",
		`{"checks": null}`:                                     "checks must be an array",
		`{"checks": []}`:                                       "checks is empty",
		`{"checks": ["a"]}`:                                    "checks[0] must be an object",
		`{"checks": [{"of": "a", "with": "b"}, {"of": "a"}]}`:  "checks[1].with is missing",
		`{"checks": [{"of": "a", "with": "b", "on": "x"}]}`:    "checks[0].on is not known here",
		`{"checks": [{"of": "a", "with": "b"}], "at": "x"}`:    "at cannot stand beside checks",
		`{"checks": [{"of": "a", "with": "b"}], "first": 3}`:   "first is not known here",
		`{"of": "a", "with": "b", "version": "1"}`:             "version must be a number, not a string",
		`{"of": "a", "with": "b", "recordedBefore": 2020}`:     "recordedBefore must be a string, not a number",
		`{"of": "a", "with": "b", "recordedBefore": "2020"}`:   "recordedBefore is no instant: 2020",
		`{"checks": [{"of": "a", "with": "b", "version": 1}]}`: "checks[0].version is not known here",
	} {
		a := s.look(t, body)
		if a.status != 400 || a.code() != "BAD_REQUEST" || !strings.Contains(a.Errors[0].Message, says) {
			t.Errorf("%s\n%d %s", body, a.status, a.text)
		}
	}
	if a := s.look(t, checks(501)); a.status != 400 || a.code() != "LIMIT_EXCEEDED" || !strings.Contains(a.text, "501 are more than 500") {
		t.Errorf("%d %.300s", a.status, a.text)
	}
}

// HTTP's own refusals, and limits: those that an operator sets on queries do
// not stop graphd's own.
func TestLookupsOverHTTP(t *testing.T) {
	s := start(t, &fakeStore{}, EngineOptions{Guard: guard.Limits{BodyBytes: 100, Depth: 2, Cost: 3}}, HandlerOptions{})
	const body = `{"of": "is-k", "with": "nobody"}`
	if a := s.look(t, body); a.status != 200 {
		t.Errorf("%d %s", a.status, a.text)
	}
	if a := s.look(t, checks(3)); a.status != 413 || a.code() != "LIMIT_EXCEEDED" || !strings.Contains(a.text, "400 bytes (4 times max-body)") {
		t.Errorf("%d %s", a.status, a.text)
	}
	if a := s.do(t, s.request(t, "GET", "/v1/affiliation?of=a&with=b", "")); a.status != 405 || a.header.Get("Allow") != "POST" {
		t.Errorf("%d %s", a.status, a.text)
	}
	if a := s.do(t, s.request(t, "POST", "/v1/affiliation", body, "Content-Type: text/plain")); a.status != 415 {
		t.Errorf("%d %s", a.status, a.text)
	}
	if a := s.look(t, body, "Accept: text/html"); a.status != 406 {
		t.Errorf("%d %s", a.status, a.text)
	}
}

// What fails on the way fails the whole request, with the status that says so.
func TestLookupsFail(t *testing.T) {
	const body = `{"checks": [{"of": "is-k", "with": "isis"}]}`
	s := start(t, &fakeStore{snapshot: &graph.Error{Op: "x", Kind: graph.Busy}}, EngineOptions{}, HandlerOptions{})
	if a := s.look(t, body); a.status != 503 || a.code() != "UNAVAILABLE" || a.header.Get("Retry-After") != "1" {
		t.Errorf("%d %s", a.status, a.text)
	}
	s.store.snapshot = nil
	s.store.entities = func(context.Context, []string) ([]*graph.Entity, error) {
		return nil, &graph.Error{Op: "x", Kind: graph.Unavailable}
	}
	if a := s.look(t, body); a.status != 503 || a.code() != "UNAVAILABLE" || a.header.Get("Retry-After") != "1" {
		t.Errorf("in the middle: %d %s", a.status, a.text)
	}
	s.store.entities = func(context.Context, []string) ([]*graph.Entity, error) { panic("secret of the store") }
	if a := s.look(t, body); a.status != 500 || a.code() != "INTERNAL" || strings.Contains(a.text, "secret") {
		t.Errorf("%d %s", a.status, a.text)
	}
	late := start(t, &fakeStore{entities: func(ctx context.Context, _ []string) ([]*graph.Entity, error) {
		<-ctx.Done()
		return nil, ctx.Err()
	}}, EngineOptions{Deadline: 20 * time.Millisecond}, HandlerOptions{})
	if a := late.look(t, body); a.status != 504 || a.code() != "TIMEOUT" {
		t.Errorf("%d %s", a.status, a.text)
	}
}

// A lookup needs the token that a query needs, and is counted and logged as one.
func TestLookupsAreLetInAndCounted(t *testing.T) {
	const body = `{"of": "is-k", "with": "nobody"}`
	g := startGuarded(t)
	if a := g.look(t, body); a.status != 401 || a.code() != "UNAUTHENTICATED" {
		t.Errorf("%d %s", a.status, a.text)
	}
	if a := g.look(t, body, "Authorization: Bearer "+g.reader); a.status != 200 {
		t.Errorf("%d %s", a.status, a.text)
	}
	store := &fakeStore{}
	s := start(t, store, EngineOptions{Metrics: metrics.New(store, "v1", zerolog.Nop())}, HandlerOptions{})
	s.look(t, body)
	s.look(t, `{"of": "a", "with": "a"}`)
	got := s.scrape(t)
	for series, want := range map[string]float64{
		`graphd_http_requests_total{path="/v1/affiliation",status="200"}`:    1,
		`graphd_http_requests_total{path="/v1/affiliation",status="400"}`:    1,
		`graphd_graphql_answers_total{code="NONE",outcome="executed"}`:       1,
		`graphd_graphql_answers_total{code="BAD_REQUEST",outcome="refused"}`: 1,
	} {
		if got[series] != want {
			t.Errorf("%s is %v", series, got[series])
		}
	}
	if log := s.log.String(); !strings.Contains(log, `"operation":"Affiliation"`) {
		t.Error(log)
	}
}
