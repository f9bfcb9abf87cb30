package metrics

import (
	"context"
	"errors"
	"strings"
	"time"

	"github.com/graphd/graphd/graph"
	"github.com/prometheus/client_golang/prometheus"
)

// calls times a store's calls by method.
type calls struct {
	took   *prometheus.HistogramVec
	failed *prometheus.CounterVec
	by     [methods]prometheus.Observer
}

func newCalls() *calls {
	c := &calls{
		took:   histogram("store_call_duration_seconds", "Calls to the store, by method; failed ones count, too.", "method"),
		failed: counter("store_call_errors_total", "Calls to the store that failed, by method and kind of error.", "method", "kind"),
	}
	for m := range methods {
		c.by[m] = c.took.WithLabelValues(m.String())
	}
	return c
}

// done counts a call that began at a time. It is to be deferred.
func (c *calls) done(m method, began time.Time, err *error) {
	c.by[m].Observe(time.Since(began).Seconds())
	if *err != nil {
		c.failed.WithLabelValues(m.String(), kindOf(*err)).Inc()
	}
}

// kindOf is the error's kind as a label. A caller that has left is no fault of
// the store's.
func kindOf(err error) string {
	kind := graph.KindOf(err)
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		kind = graph.Timeout
	}
	return strings.ReplaceAll(string(kind), " ", "_")
}

// Store is the store with its calls measured. Nil metrics measure nothing.
func (m *Metrics) Store(inner graph.Snapshots) graph.Snapshots {
	if m == nil {
		return inner
	}
	return &store{inner, m.calls}
}

type store struct {
	inner graph.Snapshots
	calls *calls
}

func (s *store) Snapshot(ctx context.Context) (opened graph.Snapshot, err error) {
	defer s.calls.done(snapshots, time.Now(), &err)
	inner, err := s.inner.Snapshot(ctx)
	if err != nil {
		return nil, err
	}
	return &snapshot{inner, s.calls}, nil
}
