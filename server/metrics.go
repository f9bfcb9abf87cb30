package server

import (
	"net/http"
	"time"

	"github.com/graphd/graphd/executor"
	"github.com/graphd/graphd/resolvers"
	"github.com/graphd/graphd/server/metrics"
)

// metrics answers GET /metrics.
func (h *handler) metrics(m *metrics.Metrics) http.HandlerFunc {
	scrape := m.Handler(h.engine.options.Log)
	return func(w http.ResponseWriter, r *http.Request) {
		if readsOnly(w, r) {
			w.Header().Set("X-Content-Type-Options", "nosniff")
			w.Header().Set("Cache-Control", "no-store")
			scrape.ServeHTTP(w, r)
		}
	}
}

// answered is what the metrics count of an answer.
func answered(result *executor.Result, outcome Outcome, took time.Duration) metrics.Answer {
	a := metrics.Answer{Outcome: outcome.String(), Took: took}
	_, a.Cut = result.Extensions["cut"]
	for i, e := range result.Errors {
		code, _ := e.Extensions["code"].(string)
		if i == 0 {
			a.Code = code
		}
		a.Limited = a.Limited || code == resolvers.LimitExceeded
	}
	return a
}
