package sqlite

import (
	"context"
	"database/sql"
	"sync"
)

// conn is one connection with the statements that it has prepared.
type conn struct {
	using    sync.Mutex // held while a statement runs
	sql      *sql.Conn
	prepared map[string]*sql.Stmt
	open     bool // a transaction is
}

func (s *Store) newConn(ctx context.Context, db *sql.DB) (*conn, error) {
	c, err := db.Conn(ctx)
	if err != nil {
		return nil, fail("open "+s.path, err)
	}
	return &conn{sql: c, prepared: map[string]*sql.Stmt{}}, nil
}

// prepare returns the statement of a text, which is one of this package's.
func (c *conn) prepare(ctx context.Context, text string) (*sql.Stmt, error) {
	if s, ok := c.prepared[text]; ok {
		return s, nil
	}
	s, err := c.sql.PrepareContext(ctx, text)
	if err != nil {
		return nil, err
	}
	c.prepared[text] = s
	return s, nil
}

// query calls row for each row of the answer.
func (c *conn) query(ctx context.Context, text string, args []any, row func(*sql.Rows) error) error {
	c.using.Lock()
	defer c.using.Unlock()
	s, err := c.prepare(ctx, text)
	if err != nil {
		return fail("prepare", err)
	}
	rows, err := s.QueryContext(ctx, args...)
	if err != nil {
		return fail("query", err)
	}
	defer rows.Close()
	for rows.Next() {
		if err := row(rows); err != nil {
			return fail("read", err)
		}
	}
	return fail("query", rows.Err())
}

// get reads the first row's columns, and leaves them as they are without one.
func (c *conn) get(ctx context.Context, text string, args []any, columns ...any) error {
	return c.query(ctx, text, args, func(rows *sql.Rows) error { return rows.Scan(columns...) })
}

// exec carries out a statement and returns how many rows it changed.
func (c *conn) exec(ctx context.Context, text string, args ...any) (int64, error) {
	c.using.Lock()
	defer c.using.Unlock()
	s, err := c.prepare(ctx, text)
	if err != nil {
		return 0, fail("prepare", err)
	}
	result, err := s.ExecContext(ctx, args...)
	if err != nil {
		return 0, fail("write", err)
	}
	n, err := result.RowsAffected()
	return n, fail("write", err)
}

// each carries out a statement once a row. The context is looked at between
// rows only: watching it during each would cost more than the row itself.
func (c *conn) each(ctx context.Context, text string, n int, args func(i int) []any) error {
	if n == 0 {
		return nil
	}
	s, err := c.prepare(ctx, text)
	if err != nil {
		return fail("prepare", err)
	}
	unwatched := context.WithoutCancel(ctx)
	for i := range n {
		if err := ctx.Err(); err != nil {
			return fail("write", err)
		}
		if _, err := s.ExecContext(unwatched, args(i)...); err != nil {
			return fail("write", err)
		}
	}
	return nil
}

func (c *conn) begin(ctx context.Context, how string) error {
	if _, err := c.exec(ctx, how); err != nil {
		return err
	}
	c.open = true
	return nil
}

func (c *conn) commit(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return fail("commit", err)
	}
	if _, err := c.exec(context.WithoutCancel(ctx), "COMMIT"); err != nil {
		return err
	}
	c.open = false
	return nil
}

// rollback ends a transaction that was not committed. SQLite may have ended it
// already, which is as well.
func (c *conn) rollback() error {
	if !c.open {
		return nil
	}
	c.open = false
	_, err := c.exec(context.Background(), "ROLLBACK")
	return err
}

func (c *conn) close() error {
	for _, s := range c.prepared {
		if err := s.Close(); err != nil {
			return err
		}
	}
	return c.sql.Close()
}
