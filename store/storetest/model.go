package storetest

import (
	"context"
	"sync"
	"time"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/names"
)

// model is a store that is simple enough to be seen to be right: it keeps all
// statements in one map, projects everything anew after each write, and answers
// every question by looking at every row.
type model struct {
	projector graph.Projector
	clock     func() time.Time

	mu     sync.Mutex // guards all below
	held   *held      // never changed once it is here
	past   []*held    // what was held at each version, from the empty one
	closed bool
}

// NewModel returns an empty in-memory store. Each write takes time in
// proportion to all that the store holds: it is for tests.
func NewModel(vocabulary *graph.Vocabulary, clock func() time.Time) graph.Store {
	m := &model{projector: graph.Projector{Vocabulary: vocabulary, Fold: names.Fold}, clock: clock}
	m.held = newHeld(&m.projector)
	m.past = []*held{m.held}
	return m
}

// Snapshot returns a reader of what is held now. Later writes do not change it.
func (m *model) Snapshot(ctx context.Context) (graph.Snapshot, error) {
	if err := stopped(ctx, "snapshot"); err != nil {
		return nil, err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.closed {
		return nil, closedError("snapshot")
	}
	return &modelReader{held: m.held, vocabulary: m.projector.Vocabulary}, nil
}

// Close ends the store; closing it again does nothing.
func (m *model) Close() error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.closed = true
	return nil
}

// write gives change a copy of what is held. Only if change and the projection
// after it come to their ends is the copy held from then on, at the next
// version if anything differs.
func (m *model) write(ctx context.Context, op string, at time.Time, change func(*held) error) (version int64, err error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.closed {
		return 0, closedError(op)
	}
	if err := stopped(ctx, op); err != nil {
		return 0, err
	}
	next := m.held.copy()
	if err := change(next); err != nil {
		return 0, err
	}
	next.project(&m.projector, m.held, at)
	if err := stopped(ctx, op); err != nil {
		return 0, err
	}
	if next.version > m.held.version {
		m.past = append(m.past, next)
	}
	m.held = next
	return next.version, nil
}

func stopped(ctx context.Context, op string) error {
	if err := ctx.Err(); err != nil {
		return &graph.Error{Op: "model: " + op, Kind: graph.Timeout, Err: err}
	}
	return nil
}

func closedError(op string) error {
	return &graph.Error{Op: "model: " + op, Kind: graph.Unavailable, What: "the store is closed"}
}
