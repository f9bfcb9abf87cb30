package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"time"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/apply"
)

// Memory is the path of a store that is gone when it is closed. It is a file
// in a private temporary folder, as SQLite's shared memory databases block
// readers while they are written to.
const Memory = ":memory:"

// DefaultBusyTimeout is how long a writer waits for another process.
const DefaultBusyTimeout = 5 * time.Second

// Options say what to open, and how.
type Options struct {
	Path        string            // a file, made if it is not there; or Memory
	ReadOnly    bool              // the file has to be there; writing is an error
	Vocabulary  *graph.Vocabulary // nil for the default one
	Clock       func() time.Time  // nil for time.Now
	BusyTimeout time.Duration     // 0 for DefaultBusyTimeout
	Readers     int               // snapshots open at a time, above which the next waits; 0 for 8
	Bound       int               // units projected in one transaction; 0 for apply.DefaultBound
}

// Open opens a store. Whatever it refuses is left untouched. A process that
// holds a file open should not open it a second time: POSIX drops a process's
// locks on a file when any of its handles is closed.
func Open(ctx context.Context, o Options) (*Store, error) {
	o.Vocabulary = cmp.Or(o.Vocabulary, graph.DefaultVocabulary())
	o.BusyTimeout = cmp.Or(o.BusyTimeout, DefaultBusyTimeout)
	o.Readers = cmp.Or(o.Readers, 8)
	if o.Clock == nil {
		o.Clock = time.Now
	}
	s := &Store{options: o, path: o.Path, projection: apply.NewProjection(o.Vocabulary, o.Bound)}
	if o.Path == Memory {
		if o.ReadOnly {
			return nil, openError(graph.Invalid, o.Path, "has nothing to read", "open it for writing", nil)
		}
		folder, err := os.MkdirTemp("", "graphd-")
		if err != nil {
			return nil, openError(graph.Unavailable, o.Path, "needs a temporary folder", "set TMPDIR to a folder that may be written to", err)
		}
		s.folder, s.path = folder, filepath.Join(folder, "graphd.db")
	}
	if err := s.open(ctx); err != nil {
		s.Close()
		return nil, err
	}
	return s, nil
}

func (s *Store) open(ctx context.Context) error {
	h, err := inspect(s.path, s.options.ReadOnly)
	if err != nil {
		return err
	}
	if h == nil && s.options.ReadOnly {
		return openError(graph.NotFound, s.path, "is not there", "load something into it first", nil)
	}
	if h != nil {
		if err := s.refuse(ctx, h); err != nil {
			return err
		}
	}
	if err := s.connect(ctx); err != nil {
		return err
	}
	return s.settleRules(ctx)
}

// refuse looks into a file that is there before anything opens it for writing.
// SQLite is asked only where the header does not tell, and through a
// connection that cannot write: of a file that names no program, which may be
// made graphd's if it has no tables, and of one with a write-ahead log, which
// may hold a newer header.
func (s *Store) refuse(ctx context.Context, h *header) error {
	log, err := os.Stat(s.path + "-wal")
	logged := err == nil && log.Size() > 0
	if h.application != 0 && !logged {
		return h.check(s.path)
	}
	db, err := sql.Open("sqlite", s.dsn(true))
	if err != nil {
		return openError(graph.Internal, s.path, "cannot be opened", "", err)
	}
	defer db.Close()
	c, err := s.newConn(ctx, db)
	if err != nil {
		return err
	}
	defer c.close()
	var tables int
	if err := c.get(ctx, "SELECT count(*) FROM sqlite_schema", nil, &tables); err != nil {
		return fail("open "+s.path, err)
	}
	if err := c.get(ctx, "PRAGMA application_id", nil, &h.application); err != nil {
		return fail("open "+s.path, err)
	}
	if h.application == 0 && tables == 0 && !s.options.ReadOnly {
		return nil
	}
	if err := c.get(ctx, "PRAGMA user_version", nil, &h.schema); err != nil {
		return fail("open "+s.path, err)
	}
	return h.check(s.path)
}

// dsn is the driver's name for the file.
func (s *Store) dsn(readOnly bool) string {
	q := url.Values{}
	q.Set("_busy_timeout", fmt.Sprint(s.options.BusyTimeout.Milliseconds()))
	if s.folder != "" {
		q.Add("_pragma", "synchronous(OFF)") // the file is not meant to outlive the process
	} else {
		q.Add("_pragma", "synchronous(NORMAL)")
	}
	if readOnly {
		q.Set("mode", "ro")
		q.Add("_pragma", "cache_size(-16384)") // KiB; each reader has its own
	} else {
		q.Add("_pragma", "cache_size(-65536)")
	}
	q.Add("_pragma", "temp_store(MEMORY)")
	return "file:" + (&url.URL{Path: s.path}).EscapedPath() + "?" + q.Encode()
}
