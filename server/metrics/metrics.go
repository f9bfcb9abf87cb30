package metrics

import (
	"net/http"
	"runtime"
	"slices"
	"strconv"
	"time"

	"github.com/graphd/graphd/graph"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
	"github.com/rs/zerolog"
)

// Metrics are those of one server over one store. They may be used by many
// goroutines at once.
type Metrics struct {
	registry  *prometheus.Registry
	requests  *prometheus.CounterVec
	took      *prometheus.HistogramVec
	answers   *prometheus.CounterVec
	answering *prometheus.HistogramVec
	truncated *prometheus.CounterVec
	calls     *calls
}

// seconds are the upper bounds of the histograms' buckets, from a point query
// to the default deadline.
var seconds = []float64{.0005, .001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10}

// New makes the metrics of a server of this version of graphd over a store.
func New(store graph.Snapshots, version string, log zerolog.Logger) *Metrics {
	m := &Metrics{
		registry:  prometheus.NewRegistry(),
		requests:  counter("http_requests_total", "HTTP requests that were answered.", "path", "status"),
		took:      histogram("http_request_duration_seconds", "From a request's header to the end of its answer.", "path"),
		answers:   counter("graphql_answers_total", "GraphQL answers, by what became of the request and the code of the first error.", "outcome", "code"),
		answering: histogram("graphql_answer_duration_seconds", "Time to answer a GraphQL request, waiting in line apart.", "outcome"),
		truncated: counter("truncated_answers_total", "Answers that give only a part of some list (by=cut), or were refused for a limit (by=limit).", "by"),
		calls:     newCalls(),
	}
	build := prometheus.NewGauge(prometheus.GaugeOpts{Name: "graphd_build_info", Help: "Which graphd this is; always 1.",
		ConstLabels: prometheus.Labels{"version": label(version), "goversion": runtime.Version(), "projection": strconv.Itoa(graph.ProjectionVersion)}})
	build.Set(1)
	for _, by := range []string{"cut", "limit"} {
		m.truncated.WithLabelValues(by) // there from the start, so that a rate has something to start from
	}
	m.registry.MustRegister(m.requests, m.took, m.answers, m.answering, m.truncated, m.calls.took, m.calls.failed, build,
		newHoldings(store, log), collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return m
}

// Handler answers a scrape.
func (m *Metrics) Handler(log zerolog.Logger) http.Handler {
	return promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{
		ErrorLog:            scrapeLog{log},
		ErrorHandling:       promhttp.ContinueOnError,
		MaxRequestsInFlight: 3,
		EnableOpenMetrics:   true,
	})
}

// paths are graphd's own; all others are counted as one.
var paths = []string{"/graphql", "/v1/affiliation", "/metrics", "/healthz", "/readyz", "/"}

// Request counts an HTTP request that is over. Nil metrics count nothing.
func (m *Metrics) Request(path string, status int, took time.Duration) {
	if m == nil {
		return
	}
	if !slices.Contains(paths, path) {
		path = "other"
	}
	m.requests.WithLabelValues(path, strconv.Itoa(status)).Inc()
	m.took.WithLabelValues(path).Observe(took.Seconds())
}

// Answer is what became of a GraphQL request.
type Answer struct {
	Outcome string // a word from a short list
	Code    string // of the first error, in capitals; "" without one
	Cut     bool   // it gives only a part of some list
	Limited bool   // it was refused, in whole or in part, for a limit
	Took    time.Duration
}

// Answered counts an answer. Nil metrics count nothing.
func (m *Metrics) Answered(a Answer) {
	if m == nil {
		return
	}
	if a.Code == "" {
		a.Code = "NONE"
	}
	m.answers.WithLabelValues(a.Outcome, a.Code).Inc()
	m.answering.WithLabelValues(a.Outcome).Observe(a.Took.Seconds())
	if a.Cut {
		m.truncated.WithLabelValues("cut").Inc()
	}
	if a.Limited {
		m.truncated.WithLabelValues("limit").Inc()
	}
}

func counter(name, help string, labels ...string) *prometheus.CounterVec {
	return prometheus.NewCounterVec(prometheus.CounterOpts{Name: "graphd_" + name, Help: help}, labels)
}

func histogram(name, help string, labels ...string) *prometheus.HistogramVec {
	return prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: "graphd_" + name, Help: help, Buckets: seconds}, labels)
}

// scrapeLog takes what the handler of a scrape has to say.
type scrapeLog struct{ zerolog.Logger }

func (l scrapeLog) Println(v ...any) {
	l.Warn().Interface("error", v).Msg("a scrape of /metrics is not whole")
}
