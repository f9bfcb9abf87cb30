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

// Every statement begins and ends with a row of the marker: its place is one
// of these, its other column a list.
const (
	placeBefore = -1 // version, oldest, projection, vocabulary, pending, link types in use
	placeAfter  = -2 // version
)

const (
	markerBefore = "MATCH (g:Graphd {name: 'graphd'}) RETURN -1 AS i, [g.version, g.oldest, g.projection, g.vocabulary, g.pending, g.types] AS row"
	markerAfter  = "MATCH (g:Graphd {name: 'graphd'}) RETURN -2 AS i, [g.version] AS row"
)

// ask runs a statement that answers with two columns: i, the place in a list,
// from 0, and row. begin is called before any row, and again if the statement
// has to be run again.
func (r *snapshot) ask(ctx context.Context, q *statement, begin func(), row func(i int, v any) error) error {
	if r.store.closed.Load() {
		return closedError("ask")
	}
	text := markerBefore
	if body := q.text.String(); body != "" {
		text += "\nUNION ALL\n" + body + "\nUNION ALL\n" + markerAfter
	}
	var before []any
	after := int64(-1)
	err := r.store.read(ctx, text, q.params, func() { before, after = nil, -1; begin() }, func(v []any) error {
		switch i := v[0].(int64); i {
		case placeBefore:
			before = v[1].([]any)
		case placeAfter:
			after = v[1].([]any)[0].(int64)
		default:
			return row(int(i), v[1])
		}
		return nil
	})
	if err != nil {
		return err
	}
	if before == nil {
		return r.store.openError(graph.Unavailable, "has no graph in it any more", "load it again")
	}
	r.saw(before, after)
	return nil
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

// saw notes which version a statement began and ended with.
func (r *snapshot) saw(before []any, after int64) {
	r.reading.Lock()
	defer r.reading.Unlock()
	version := before[0].(int64)
	if !r.asked {
		r.asked = true
		r.info = graph.VersionInfo{Version: version, Oldest: before[1].(int64), Projection: int(before[2].(int64)), Vocabulary: before[3].(string), Pending: int(before[4].(int64))}
	}
	r.store.types.learn(before[5].([]any))
	r.moved = r.moved || version != r.info.Version || after >= 0 && after != r.info.Version
}
