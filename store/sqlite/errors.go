package sqlite

import (
	"context"
	"database/sql"
	"errors"

	driver "modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"github.com/graphd/graphd/graph"
)

// fail turns an error of the driver into one that says what the user can do.
// An error that says so already, and nil, stay as they are.
func fail(op string, err error) error {
	var known *graph.Error
	if err == nil || errors.As(err, &known) {
		return err
	}
	e := &graph.Error{Op: "sqlite: " + op, Kind: graph.Internal, Err: err}
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		e.Kind = graph.Timeout
		return e
	}
	if errors.Is(err, sql.ErrConnDone) || errors.Is(err, sql.ErrTxDone) {
		e.Kind, e.What = graph.Unavailable, "the store is closed"
		return e
	}
	var cause *driver.Error
	if errors.As(err, &cause) {
		e.Kind, e.What, e.Hint = advice(cause.Code())
	}
	return e
}

// advice says of a result code of SQLite (https://sqlite.org/rescode.html)
// what it means here.
func advice(code int) (kind graph.ErrorKind, what, hint string) {
	switch code & 0xff {
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		return graph.Busy, "another process is writing to the file", "wait for it to end, and try again"
	case sqlite3.SQLITE_FULL:
		return graph.Unavailable, "the disk is full", "make room; nothing of this batch was written, and loading again completes it"
	case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM:
		return graph.Unavailable, "the file, or its folder, may not be written to", "give the right to write, or copy the file elsewhere"
	case sqlite3.SQLITE_CANTOPEN:
		return graph.Unavailable, "the file cannot be opened", "its folder has to exist, and graphd needs the right to write in it"
	case sqlite3.SQLITE_CORRUPT:
		return graph.Unavailable, "the file is damaged", "restore it from a copy, or load the datasets into a new file"
	case sqlite3.SQLITE_NOTADB:
		return graph.Invalid, "the file is no SQLite database", "name a file that graphd made, or a new one"
	case sqlite3.SQLITE_IOERR:
		return graph.Unavailable, "the disk cannot be read or written", "look at the disk and the system's log"
	case sqlite3.SQLITE_INTERRUPT:
		return graph.Timeout, "", ""
	case sqlite3.SQLITE_TOOBIG:
		return graph.Limit, "a value is too long", "ask for less at once"
	}
	return graph.Internal, "", ""
}
