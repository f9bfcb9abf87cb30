package neo4j

import (
	"context"
	"sync"

	"github.com/graphd/graphd/graph"
)

// snapshot is a graph.Moving: the questions of graph.Reader are answered in the
// files beside this one, each by one statement.
type snapshot struct {
	store      *Store
	vocabulary *graph.Vocabulary

	reading sync.Mutex // guards what follows
	asked   bool
	info    graph.VersionInfo // as the first statement saw it
	moved   bool              // a later one saw another version
	closed  bool
}

var _ graph.Moving = (*snapshot)(nil)

// Close ends the view; closing it again does nothing.
func (r *snapshot) Close() error {
	r.reading.Lock()
	defer r.reading.Unlock()
	r.closed = true
	return nil
}

// Moved tells what the versions beside the rows have told.
func (r *snapshot) Moved() bool {
	r.reading.Lock()
	defer r.reading.Unlock()
	return r.moved
}

// Version is what the snapshot's first statement saw; it asks if there was none.
func (r *snapshot) Version(ctx context.Context) (graph.VersionInfo, error) {
	r.reading.Lock()
	asked := r.asked
	r.reading.Unlock()
	if !asked {
		if err := r.ask(ctx, &statement{}, func() {}, nil); err != nil {
			return graph.VersionInfo{}, err
		}
	}
	r.reading.Lock()
	defer r.reading.Unlock()
	return r.info, nil
}

// Every statement answers with one row: what it found, in order, and after that
// what the marker says, so that this is read last. What changes with the version
// alone comes along where that is another than the one known.
const stands = "MATCH (g:Graphd {name: 'graphd'}) RETURN rows, [g.version, g.oldest, g.projection, g.pending, CASE WHEN g.version = $known THEN null ELSE [g.vocabulary, g.types] END] AS marker"

// firstTries is how often the first statement is tried to find the store at rest.
const firstTries = 2

// ask runs a statement that answers with two columns: i, the place in a list,
// from 0, and row. begin is called before any row, and again if the statement
// has to be run again.
func (r *snapshot) ask(ctx context.Context, q *statement, begin func(), row func(i int, v any) error) error {
	return r.settled(q.text.Len() == 0, func() (known, seen *graph.VersionInfo, err error) {
		return r.store.ask(ctx, q, begin, row)
	})
}

// settled takes in the versions before and after a statement, and has it run
// again where it is the first one of a snapshot and ends with a version other
// than the store was last known to have: rows from before and after a write may
// be mixed. bare says that it asks for no rows.
func (r *snapshot) settled(bare bool, run func() (known, seen *graph.VersionInfo, err error)) error {
	if r.store.closed.Load() {
		return closedError("ask")
	}
	for try := 1; ; try++ {
		known, seen, err := run()
		if err != nil {
			return err
		}
		if r.saw(known, seen, bare, try == firstTries) {
			return nil
		}
	}
}

// ask runs the statement, and returns the version that the store was known to
// have before it and what the marker said behind its rows.
func (s *Store) ask(ctx context.Context, q *statement, begin func(), row func(i int, v any) error) (known, seen *graph.VersionInfo, err error) {
	text := "WITH [] AS rows " + stands
	if body := q.text.String(); body != "" {
		text = "CALL () {\n" + body + "\n}\nWITH collect([i, row]) AS rows " + stands
	}
	known = s.known.Load()
	q.set("known", int64(-1))
	if known != nil {
		q.set("known", known.Version)
	}
	err = s.read(ctx, text, q.params, func() { seen = nil; begin() }, func(v []any) error {
		for _, found := range v[0].([]any) {
			pair := found.([]any)
			if err := row(int(pair[0].(int64)), pair[1]); err != nil {
				return err
			}
		}
		marker := v[1].([]any)
		seen = &graph.VersionInfo{Version: marker[0].(int64), Oldest: marker[1].(int64), Projection: int(marker[2].(int64)), Pending: int(marker[3].(int64))}
		if news, are := marker[4].([]any); are {
			seen.Vocabulary = news[0].(string)
			s.types.learn(news[1].([]any))
		} else {
			seen.Vocabulary = known.Vocabulary
		}
		return nil
	})
	if err == nil && seen == nil {
		err = s.openError(graph.Unavailable, "has no graph in it any more", "load it again")
	}
	if err == nil {
		s.known.Store(seen)
	}
	return known, seen, err
}

// saw takes in the version at the end of a statement, and tells whether its rows
// can be used. Those of the first one can, if that version was known before it
// was sent: then nothing was written while it ran.
func (r *snapshot) saw(known, seen *graph.VersionInfo, bare, last bool) bool {
	r.reading.Lock()
	defer r.reading.Unlock()
	if r.asked {
		r.moved = r.moved || seen.Version != r.info.Version
		return true
	}
	still := bare || known != nil && known.Version == seen.Version
	if !still && !last {
		return false
	}
	r.asked, r.info, r.moved = true, *seen, !still
	return true
}

// askTyped is ask for a statement whose text names the types of all links that
// there are: these come with the answer, and where they are more than the text
// was made for, it is made anew.
func (r *snapshot) askTyped(ctx context.Context, build func(q *statement, inUse []string), begin func(), row func(i int, v any) error) error {
	for {
		inUse, q := r.store.types.list(), &statement{}
		build(q, inUse)
		if err := r.ask(ctx, q, begin, row); err != nil || len(r.store.types.list()) == len(inUse) {
			return err
		}
	}
}
