package neo4j

import (
	"context"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// A read that the driver calls retryable is tried this often in all, with a
// pause before the second and each later try, twice as long each time. A server
// that is gone is so found out within a fifth of a second.
const (
	readTries = 3
	readPause = 50 * time.Millisecond
)

// auto runs one statement as an auto-commit transaction, which is one round
// trip, and calls row, if there is one, with each row's columns. Its errors are
// the driver's own.
func (s *Store) auto(ctx context.Context, mode driver.AccessMode, text string, params map[string]any, row func([]any) error) error {
	session := s.session(ctx, mode)
	defer session.Close(context.WithoutCancel(ctx))
	result, err := session.Run(ctx, text, params, s.within(ctx))
	if err != nil {
		return err
	}
	return s.drain(ctx, result, text, params, row)
}

// read is auto for reading, with another try where that helps. begin is called
// before each, as rows that one which failed has handed out are handed out
// again.
func (s *Store) read(ctx context.Context, text string, params map[string]any, begin func(), row func([]any) error) error {
	pause := readPause
	for try := 1; ; try++ {
		begin()
		err := s.auto(ctx, driver.AccessModeRead, text, params, row)
		if err == nil || try == readTries || !driver.IsRetryable(err) || ctx.Err() != nil {
			return s.failed(ctx, "ask", err)
		}
		select {
		case <-ctx.Done():
		case <-time.After(pause):
		}
		pause *= 2
	}
}

// drain reads a result to its end.
func (s *Store) drain(ctx context.Context, result driver.ResultWithContext, text string, params map[string]any, row func([]any) error) error {
	var record *driver.Record
	for result.NextRecord(ctx, &record) {
		if row == nil {
			continue
		}
		if err := row(record.Values); err != nil {
			return err
		}
	}
	if err := result.Err(); err != nil {
		return err
	}
	return s.watched(ctx, result, text, params)
}

// watched tells a test of a statement that has been carried out.
func (s *Store) watched(ctx context.Context, result driver.ResultWithContext, text string, params map[string]any) error {
	if s.watch == nil {
		return nil
	}
	summary, err := result.Consume(ctx)
	if err != nil {
		return err
	}
	s.watch(text, params, summary)
	return nil
}

func (s *Store) session(ctx context.Context, mode driver.AccessMode) driver.SessionWithContext {
	c := driver.SessionConfig{AccessMode: mode, DatabaseName: s.options.Database}
	if written := s.written.Load(); written != nil {
		c.Bookmarks = *written
	}
	return s.driver.NewSession(ctx, c)
}

// within gives a transaction no longer on the server than the caller waits.
func (s *Store) within(ctx context.Context) func(*driver.TransactionConfig) {
	return func(c *driver.TransactionConfig) {
		if deadline, ok := ctx.Deadline(); ok {
			c.Timeout = max(time.Until(deadline), time.Millisecond)
		}
	}
}

// limited is within for a write.
func (s *Store) limited(ctx context.Context) func(*driver.TransactionConfig) {
	return func(c *driver.TransactionConfig) {
		c.Timeout = s.options.WriteLimit
		if deadline, ok := ctx.Deadline(); ok {
			c.Timeout = max(min(time.Until(deadline), s.options.WriteLimit), time.Millisecond)
		}
	}
}

// failed is fail, but once the context has ended that is the reason.
func (s *Store) failed(ctx context.Context, op string, err error) error {
	if err != nil && ctx.Err() != nil {
		return s.fail(op, ctx.Err())
	}
	return s.fail(op, err)
}
