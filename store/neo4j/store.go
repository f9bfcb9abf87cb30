package neo4j

import (
	"context"
	"sync"
	"sync/atomic"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/apply"
)

// Store is a graph.Store in one database of a Neo4j server. Its methods may be
// called by several goroutines at a time.
type Store struct {
	options    Options
	driver     driver.DriverWithContext
	written    atomic.Pointer[driver.Bookmarks] // of the last write, so that it is read back whichever member answers
	projection *apply.Projection

	types   inUse
	lookups *lookups
	known   atomic.Pointer[graph.VersionInfo] // as the last statement saw it

	opening  sync.Mutex
	opened   atomic.Bool // the database has been looked over
	warnings []string

	writing sync.Mutex // this process's writers; other processes' are kept apart by the marker's lock
	closed  atomic.Bool

	// watch is told of every statement and its summary; for tests.
	watch func(text string, params map[string]any, summary driver.ResultSummary)
}

// Open opens the graph in a database, and makes it in an empty one. A database
// that holds anything else is refused and left untouched.
func Open(ctx context.Context, o Options) (*Store, error) {
	o = o.orDefault()
	d, err := connect(o)
	if err != nil {
		return nil, err
	}
	s := &Store{options: o, driver: d, projection: apply.NewProjection(o.Vocabulary, o.Bound).Drawing(queuePortion)}
	s.lookups = &lookups{ask: s.entities}
	if o.Late {
		return s, nil
	}
	if err := s.lookOver(ctx); err != nil {
		_ = s.Close()
		return nil, err
	}
	return s, nil
}

// Warnings says what a reader should know of the store, such as that its rows
// were made with another vocabulary.
func (s *Store) Warnings() []string {
	s.opening.Lock()
	defer s.opening.Unlock()
	return s.warnings
}

// lookOver makes sure, once, that the server can be used and that the database
// is graphd's, of a format and rules that this program knows.
func (s *Store) lookOver(ctx context.Context) error {
	if s.opened.Load() {
		return nil
	}
	s.opening.Lock()
	defer s.opening.Unlock()
	if s.opened.Load() {
		return nil
	}
	if err := s.reach(ctx); err != nil {
		return err
	}
	marker, err := s.marker(ctx)
	if err != nil {
		return err
	}
	if err := s.settle(ctx, marker); err != nil {
		return err
	}
	s.opened.Store(true)
	return nil
}

// ready is lookOver for a store that is not closed.
func (s *Store) ready(ctx context.Context, op string) error {
	switch {
	case s.closed.Load():
		return closedError(op)
	case ctx.Err() != nil:
		return s.fail(op, ctx.Err())
	}
	return s.lookOver(ctx)
}

// Close ends the store; closing it again does nothing.
func (s *Store) Close() error {
	if s.closed.Swap(true) {
		return nil
	}
	return s.fail("close", s.driver.Close(context.Background()))
}

// Snapshot opens a view of the store: a graph.Moving, as Neo4j holds none still.
func (s *Store) Snapshot(ctx context.Context) (graph.Snapshot, error) {
	if err := s.ready(ctx, "snapshot"); err != nil {
		return nil, err
	}
	return &snapshot{store: s, vocabulary: s.options.Vocabulary}, nil
}
