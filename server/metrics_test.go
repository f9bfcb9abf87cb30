package server

import (
	"context"
	"errors"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/graphd/graphd/executor"
	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/server/metrics"

	"github.com/rs/zerolog"
)

// scrape reads /metrics: the value of each series, by its name with labels.
func (s *service) scrape(t *testing.T) map[string]float64 {
	t.Helper()
	a := s.do(t, s.request(t, "GET", "/metrics", ""))
	if a.status != 200 || !strings.HasPrefix(a.header.Get("Content-Type"), "text/plain; version=0.0.4") {
		t.Fatalf("%d %v %s", a.status, a.header, a.text)
	}
	values := map[string]float64{}
	for _, line := range regexp.MustCompile(`(?m)^([^#\n].*) (\S+)$`).FindAllStringSubmatch(a.text, -1) {
		value, err := strconv.ParseFloat(line[2], 64)
		if err != nil {
			t.Fatalf("%s: %v", line[0], err)
		}
		values[line[1]] = value
	}
	return values
}

func startMeasured(t *testing.T, store *fakeStore) *service {
	t.Helper()
	return start(t, store, EngineOptions{Metrics: metrics.New(store, "v1.2.3", zerolog.Nop())}, HandlerOptions{})
}

// What is scraped is what was done.
func TestMetrics(t *testing.T) {
	store := &fakeStore{pending: 12, datasets: []graph.DatasetStatus{
		{Dataset: graph.Dataset{ID: "isis-k-2020"}, State: graph.Loaded, Loaded: time.Now().Add(-time.Hour), Sources: 3, Records: 40, Claims: 70, Dangling: 2},
		{Dataset: graph.Dataset{ID: `a "new" one`}, State: graph.Loading},
	}}
	s := startMeasured(t, store)
	for range 3 {
		s.ask(t, isK)
	}
	s.ask(t, `{ entitee }`)
	s.ask(t, `{ entities(first: 1000000) { totalCount } }`) // over max-first
	store.entities = func(context.Context, []string) ([]*graph.Entity, error) {
		return nil, &graph.Error{Op: "x", Kind: graph.Busy, Err: errors.New("busy")}
	}
	s.ask(t, isK)
	s.do(t, s.request(t, "GET", "/somewhere/else", ""))
	got := s.scrape(t)
	for series, want := range map[string]float64{
		`graphd_http_requests_total{path="/graphql",status="200"}`:                    4,
		`graphd_http_requests_total{path="/graphql",status="400"}`:                    2,
		`graphd_http_requests_total{path="other",status="404"}`:                       1,
		`graphd_http_request_duration_seconds_count{path="/graphql"}`:                 6,
		`graphd_graphql_answers_total{code="NONE",outcome="executed"}`:                3,
		`graphd_graphql_answers_total{code="UNAVAILABLE",outcome="executed"}`:         1,
		`graphd_graphql_answers_total{code="BAD_REQUEST",outcome="refused"}`:          1,
		`graphd_graphql_answers_total{code="LIMIT_EXCEEDED",outcome="refused"}`:       1,
		`graphd_graphql_answer_duration_seconds_bucket{outcome="executed",le="+Inf"}`: 4,
		`graphd_truncated_answers_total{by="limit"}`:                                  1,
		`graphd_truncated_answers_total{by="cut"}`:                                    0,
		`graphd_store_call_duration_seconds_count{method="Snapshot"}`:                 4,
		`graphd_store_call_duration_seconds_count{method="Version"}`:                  4,
		`graphd_store_call_duration_seconds_count{method="Entities"}`:                 4,
		`graphd_store_call_errors_total{kind="busy",method="Entities"}`:               1,
		`graphd_store_up`:         1,
		`graphd_store_version`:    7,
		`graphd_pending_keys`:     12,
		`graphd_datasets`:         2,
		`graphd_datasets_omitted`: 0,
		`graphd_dataset_statements{dataset="isis-k-2020",kind="claim"}`:          70,
		`graphd_dataset_statements{dataset="isis-k-2020",kind="record"}`:         40,
		`graphd_dataset_statements{dataset="isis-k-2020",kind="source"}`:         3,
		`graphd_dataset_claims_unplaced{dataset="isis-k-2020",state="dangling"}`: 2,
		`graphd_dataset_state{dataset="isis-k-2020",state="loaded"}`:             1,
		`graphd_dataset_state{dataset="isis-k-2020",state="loading"}`:            0,
		`graphd_dataset_state{dataset="a \"new\" one",state="loading"}`:          1,
	} {
		if value, there := got[series]; !there || value != want {
			t.Errorf("%s is %v (%v), not %v", series, value, there, want)
		}
	}
	if age := got[`graphd_dataset_age_seconds{dataset="isis-k-2020"}`]; age < 3600 || age > 3700 {
		t.Errorf("the age is %v s", age)
	}
	if _, there := got[`graphd_dataset_age_seconds{dataset="a \"new\" one"}`]; there {
		t.Error("a dataset without a statement has an age")
	}
	known := false
	for series := range got {
		known = known || strings.HasPrefix(series, "graphd_build_info{") && strings.Contains(series, `version="v1.2.3"`)
	}
	if !known || got["go_goroutines"] == 0 || got["process_start_time_seconds"] == 0 {
		t.Error("the build, Go or the process is missing")
	}
}

// An answer that was cut counts as such, and a limit that one field met, too.
func TestWhatCountsAsTruncated(t *testing.T) {
	cut := answered(&executor.Result{Extensions: extensions(0, []string{"links"})}, Executed, time.Second)
	if want := (metrics.Answer{Outcome: "executed", Cut: true, Took: time.Second}); cut != want {
		t.Errorf("%+v", cut)
	}
	code := func(c string) executor.Error { return executor.Error{Extensions: map[string]any{"code": c}} }
	limited := answered(&executor.Result{Errors: []executor.Error{code("NOT_FOUND"), code("LIMIT_EXCEEDED")}}, Executed, 0)
	if want := (metrics.Answer{Outcome: "executed", Code: "NOT_FOUND", Limited: true}); limited != want {
		t.Errorf("%+v", limited)
	}
}

// A server without metrics has no such address.
func TestNoMetrics(t *testing.T) {
	s := startDefault(t)
	if a := s.do(t, s.request(t, "GET", "/metrics", "")); a.status != 404 {
		t.Errorf("%d %s", a.status, a.text)
	}
}

func TestMetricsAreRead(t *testing.T) {
	s := startMeasured(t, &fakeStore{})
	if a := s.do(t, s.request(t, "POST", "/metrics", "")); a.status != 405 || a.header.Get("Allow") != "GET, HEAD" {
		t.Errorf("%d %s", a.status, a.text)
	}
}
