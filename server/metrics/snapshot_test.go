package metrics

import (
	"context"
	"reflect"
	"testing"

	"github.com/graphd/graphd/graph"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/rs/zerolog"
)

// blank is a snapshot that panics when it is asked anything.
type blank struct{ graph.Snapshot }

type blankStore struct{}

func (blankStore) Snapshot(context.Context) (graph.Snapshot, error) { return blank{}, nil }

// Every question of graph.Reader is measured under its own name, also one that
// was added to it after this was written, and one that panics.
func TestEveryMethodIsMeasured(t *testing.T) {
	m := New(blankStore{}, "", zerolog.Nop())
	s, err := m.Store(blankStore{}).Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	reader := reflect.TypeFor[graph.Reader]()
	if got := reader.NumMethod() + 1; got != int(methods) {
		t.Errorf("%d methods and Snapshot, and %d are measured", got-1, methods)
	}
	for i := range reader.NumMethod() {
		name := reader.Method(i).Name
		call(reflect.ValueOf(s).MethodByName(name))
		if n := m.count(t, name); n != 1 {
			t.Errorf("%s is measured %d times", name, n)
		}
	}
	if n := m.count(t, "Snapshot"); n != 1 {
		t.Errorf("Snapshot is measured %d times", n)
	}
}

// call calls a method with zeros, and outlives its panic.
func call(method reflect.Value) {
	defer func() { _ = recover() }()
	args := []reflect.Value{}
	for i := range method.Type().NumIn() {
		args = append(args, reflect.New(method.Type().In(i)).Elem())
	}
	method.Call(args)
}

// count is how many calls of a method were measured.
func (m *Metrics) count(t *testing.T, method string) uint64 {
	t.Helper()
	registry := prometheus.NewPedanticRegistry()
	registry.MustRegister(m.calls.took)
	families, err := registry.Gather()
	if err != nil {
		t.Fatal(err)
	}
	for _, metric := range families[0].GetMetric() {
		if metric.GetLabel()[0].GetValue() == method {
			return metric.GetHistogram().GetSampleCount()
		}
	}
	t.Fatalf("there is no method %s", method)
	return 0
}

func TestNilMetricsCountNothing(t *testing.T) {
	var m *Metrics
	m.Request("/graphql", 200, 0)
	m.Answered(Answer{})
	if m.Store(blankStore{}) != (blankStore{}) {
		t.Error("the store is wrapped")
	}
}
