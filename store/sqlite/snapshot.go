package sqlite

import (
	"context"
	"errors"

	"github.com/graphd/graphd/graph"
)

// Snapshot opens a view of the store as it is now. It is one read transaction;
// a call waits while as many are open as Options.Readers allows.
func (s *Store) Snapshot(ctx context.Context) (graph.Snapshot, error) {
	c, err := s.reader(ctx)
	if err != nil {
		return nil, err
	}
	snap := &snapshot{store: s, conn: c, vocabulary: s.options.Vocabulary}
	if err := snap.fix(ctx); err != nil {
		snap.Close()
		return nil, err
	}
	return snap, nil
}

// reader takes a connection that nobody uses, or makes one.
func (s *Store) reader(ctx context.Context) (*conn, error) {
	select {
	case <-s.done:
		return nil, closedError("snapshot")
	case <-ctx.Done():
		return nil, fail("snapshot", ctx.Err())
	default:
	}
	select {
	case <-s.done:
		return nil, closedError("snapshot")
	case <-ctx.Done():
		return nil, fail("snapshot", ctx.Err())
	case s.slots <- struct{}{}:
	}
	select {
	case c := <-s.readers:
		return c, nil
	default:
	}
	c, err := s.newConn(ctx, s.readDB)
	if err != nil {
		<-s.slots
	}
	return c, err
}

// release gives a connection back.
func (s *Store) release(c *conn) error {
	s.readers <- c
	<-s.slots
	select {
	case <-s.done:
		return s.closeReaders()
	default:
		return nil
	}
}

// closeReaders closes the connections that nobody uses.
func (s *Store) closeReaders() error {
	for {
		select {
		case c := <-s.readers:
			if err := c.close(); err != nil {
				return err
			}
		default:
			return nil
		}
	}
}

// snapshot is a graph.Snapshot: the questions of graph.Reader are answered in
// the files beside this one.
type snapshot struct {
	store      *Store
	conn       *conn
	vocabulary *graph.Vocabulary
	info       graph.VersionInfo
	closed     bool
}

// fix begins the transaction. SQLite takes its view with the first read. To
// watch the context would cost more than these two statements do.
func (r *snapshot) fix(ctx context.Context) error {
	unwatched := context.WithoutCancel(ctx)
	if err := r.conn.begin(unwatched, "BEGIN"); err != nil {
		return err
	}
	return r.conn.get(unwatched, `SELECT (SELECT value FROM meta WHERE name = 'version'), (SELECT value FROM meta WHERE name = 'oldest'),
		(SELECT value FROM meta WHERE name = 'projection'), (SELECT value FROM meta WHERE name = 'vocabulary'), `+countWaiting, nil,
		&r.info.Version, &r.info.Oldest, &r.info.Projection, &r.info.Vocabulary, &r.info.Pending)
}

// Close ends the view; closing it again does nothing.
func (r *snapshot) Close() error {
	if r.closed {
		return nil
	}
	r.closed = true
	return errors.Join(r.conn.rollback(), r.store.release(r.conn))
}

// Version is what the snapshot read when it began.
func (r *snapshot) Version(context.Context) (graph.VersionInfo, error) { return r.info, nil }
