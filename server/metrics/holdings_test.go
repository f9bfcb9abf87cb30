package metrics

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/graphd/graphd/graph"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/rs/zerolog"
)

// shelf is a store that holds datasets.
type shelf struct {
	graph.Snapshot
	datasets []graph.DatasetStatus
	err      error
	opened   int
	closed   int
	deadline time.Duration // that a reading was given
}

type shelfStore struct{ *shelf }

func (s shelfStore) Snapshot(ctx context.Context) (graph.Snapshot, error) {
	s.opened++
	if at, ok := ctx.Deadline(); ok {
		s.deadline = time.Until(at)
	}
	return s.shelf, nil
}

func (s *shelf) Version(context.Context) (graph.VersionInfo, error) { return graph.VersionInfo{}, nil }

func (s *shelf) Datasets(context.Context) ([]graph.DatasetStatus, error) { return s.datasets, s.err }

func (s *shelf) Close() error { s.closed++; return nil }

func gather(t *testing.T, h *holdings) map[string]int {
	t.Helper()
	registry := prometheus.NewPedanticRegistry()
	registry.MustRegister(h)
	families, err := registry.Gather()
	if err != nil {
		t.Fatal(err)
	}
	series := map[string]int{}
	for _, f := range families {
		series[f.GetName()] = len(f.GetMetric())
		if len(f.GetMetric()) == 1 && len(f.GetMetric()[0].GetLabel()) == 0 {
			series[f.GetName()+" is"] = int(f.GetMetric()[0].GetGauge().GetValue())
		}
	}
	return series
}

// Of very many datasets the first are shown, and the number of the others is.
func TestLabelsAreBounded(t *testing.T) {
	s := &shelf{}
	for i := range 203 {
		s.datasets = append(s.datasets, graph.DatasetStatus{Dataset: graph.Dataset{ID: fmt.Sprintf("d%03d", i)}, Loaded: time.Now()})
	}
	s.datasets[0].ID = "not \xff UTF-8"
	got := gather(t, newHoldings(shelfStore{s}, zerolog.Nop()))
	for name, want := range map[string]int{"graphd_datasets is": 203, "graphd_datasets_omitted is": 3, "graphd_store_up is": 1,
		"graphd_dataset_statements": 600, "graphd_dataset_state": 600, "graphd_dataset_age_seconds": 200} {
		if got[name] != want {
			t.Errorf("%s %d, not %d", name, got[name], want)
		}
	}
}

// A store is read every 15 s at most, within 5 s, and its snapshot is closed.
func TestReadingsAreBounded(t *testing.T) {
	s := &shelf{}
	h := newHoldings(shelfStore{s}, zerolog.Nop())
	for range 3 {
		gather(t, h)
	}
	if s.opened != 1 || s.closed != 1 {
		t.Errorf("3 scrapes opened %d snapshots and closed %d", s.opened, s.closed)
	}
	if s.deadline <= 0 || s.deadline > readWithin {
		t.Errorf("a reading may take %s", s.deadline)
	}
	h.read = h.read.Add(-readEvery)
	if gather(t, h); s.opened != 2 {
		t.Errorf("after 15 s: %d", s.opened)
	}
}

// What a store held once is not shown while it does not answer.
func TestAStoreThatDoesNotAnswer(t *testing.T) {
	s := &shelf{datasets: []graph.DatasetStatus{{Dataset: graph.Dataset{ID: "a"}}}}
	var log strings.Builder
	h := newHoldings(shelfStore{s}, zerolog.New(&log))
	gather(t, h)
	s.err = errors.New("gone")
	h.read = h.read.Add(-readEvery)
	got := gather(t, h)
	if up, there := got["graphd_store_up is"]; !there || up != 0 || len(got) != 2 {
		t.Errorf("%v", got)
	}
	if !strings.Contains(log.String(), "gone") {
		t.Errorf("the log does not say why: %s", log.String())
	}
	s.err = nil
	h.read = h.read.Add(-readEvery)
	if got := gather(t, h); got["graphd_datasets is"] != 1 {
		t.Errorf("it does not recover: %v", got)
	}
}
