package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"sync"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/apply"
)

// Store is a graph.Store in one SQLite file. Its methods may be called by
// several goroutines at a time.
type Store struct {
	options    Options
	path       string
	folder     string // to be removed when it closes; empty for a file that stays
	projection *apply.Projection
	warnings   []string
	format     int // how many migrations the file has had

	writing sync.Mutex // held by the one who writes, and by Close
	writer  *conn      // nil when read-only or closed
	writeDB *sql.DB
	readDB  *sql.DB
	readers chan *conn // those that no snapshot uses; closed with the store
	slots   chan struct{}

	closing sync.Once
	done    chan struct{}
	closed  error
}

// Warnings says what a reader should know of the store, such as that its rows
// were made with another vocabulary.
func (s *Store) Warnings() []string { return s.warnings }

// connect opens the connections, and makes or migrates the file.
func (s *Store) connect(ctx context.Context) (err error) {
	s.done = make(chan struct{})
	s.readers, s.slots = make(chan *conn, s.options.Readers), make(chan struct{}, s.options.Readers)
	if !s.options.ReadOnly {
		if s.writeDB, err = sql.Open("sqlite", s.dsn(false)); err != nil {
			return fail("open", err)
		}
		if s.writer, err = s.newConn(ctx, s.writeDB); err != nil {
			return err
		}
		if err := migrate(ctx, s.writer, migrationNames()); err != nil {
			return err
		}
		if err := s.writer.get(ctx, "PRAGMA journal_mode = WAL", nil, new(string)); err != nil {
			return err
		}
	}
	s.readDB, err = sql.Open("sqlite", s.dsn(true))
	return fail("open", err)
}

// settleRules holds the rules by which the store's rows were projected against
// those of this program.
func (s *Store) settleRules(ctx context.Context) error {
	c, err := s.reader(ctx)
	if err != nil {
		return err
	}
	defer s.release(c)
	if s.format, err = formatOf(ctx, c); err != nil {
		return err
	}
	var projection int
	var vocabulary string
	if err := c.get(ctx, "SELECT value FROM meta WHERE name = 'projection'", nil, &projection); err != nil {
		return err
	}
	if err := c.get(ctx, "SELECT value FROM meta WHERE name = 'vocabulary'", nil, &vocabulary); err != nil {
		return err
	}
	mine := s.options.Vocabulary.Hash()
	switch {
	case projection == graph.ProjectionVersion && vocabulary == mine:
		return nil
	case projection == 0 && !s.options.ReadOnly:
		return s.setRules(ctx, mine)
	}
	what := "was projected with another vocabulary"
	if projection != graph.ProjectionVersion {
		what = fmt.Sprintf("was projected by rules %d, and these are %d", projection, graph.ProjectionVersion)
	}
	if s.options.ReadOnly {
		s.warnings = append(s.warnings, s.path+" "+what+": its links are as they were then")
		return nil
	}
	return openError(graph.Invalid, s.path, what, "load into a new file, or use the vocabulary file that it was made with", nil)
}

func (s *Store) setRules(ctx context.Context, vocabulary string) error {
	if err := s.writer.begin(ctx, "BEGIN IMMEDIATE"); err != nil {
		return err
	}
	defer s.writer.rollback()
	const set = "UPDATE meta SET value = ?2 WHERE name = ?1"
	if _, err := s.writer.exec(ctx, set, "projection", graph.ProjectionVersion); err != nil {
		return err
	}
	if _, err := s.writer.exec(ctx, set, "vocabulary", vocabulary); err != nil {
		return err
	}
	return s.writer.commit(ctx)
}

// Close ends the store; closing it again does nothing. Snapshots that are
// still open end with it.
func (s *Store) Close() error {
	s.closing.Do(func() {
		if s.done != nil {
			close(s.done)
		}
		s.writing.Lock()
		defer s.writing.Unlock()
		var all []error
		if s.writer != nil {
			all = append(all, s.writer.close())
			s.writer = nil
		}
		all = append(all, s.closeReaders())
		for _, db := range []*sql.DB{s.readDB, s.writeDB} {
			if db != nil {
				all = append(all, db.Close())
			}
		}
		if s.folder != "" {
			all = append(all, os.RemoveAll(s.folder))
		}
		s.closed = fail("close", errors.Join(all...))
	})
	return s.closed
}

func closedError(op string) error {
	return &graph.Error{Op: "sqlite: " + op, Kind: graph.Unavailable, What: "the store is closed"}
}
