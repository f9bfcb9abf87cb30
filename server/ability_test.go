package server

import (
	"context"
	"testing"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/server/metrics"

	"github.com/rs/zerolog"
)

// moving is a snapshot with an ability of its own.
type moving struct{ graph.Snapshot }

func (moving) Moved() bool { return true }

type movingStore struct{}

func (movingStore) Snapshot(context.Context) (graph.Snapshot, error) { return moving{}, nil }

// What a snapshot can do is found through what measures it.
func TestAbilityThroughMeasuring(t *testing.T) {
	measured, err := metrics.New(movingStore{}, "", zerolog.Nop()).Store(movingStore{}).Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if _, direct := measured.(graph.Moving); direct {
		t.Error("it is not wrapped")
	}
	if m, ok := graph.Ability[graph.Moving](measured); !ok || !m.Moved() {
		t.Error("not found")
	}
	if _, ok := graph.Ability[interface{ Fly() }](measured); ok {
		t.Error("it cannot fly")
	}
}
