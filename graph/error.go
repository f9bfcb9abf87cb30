package graph

import (
	"errors"
	"strings"
)

// ErrorKind sorts errors by what the caller can do about them.
type ErrorKind string

// The kinds of error.
const (
	Invalid     ErrorKind = "invalid"     // the input is wrong; mend it
	NotFound    ErrorKind = "not found"   // no such thing
	Limit       ErrorKind = "limit"       // a bound was met; ask for less
	Busy        ErrorKind = "busy"        // another process holds the store; try again
	Unavailable ErrorKind = "unavailable" // the store cannot be reached or used
	Timeout     ErrorKind = "timeout"     // the deadline passed or the caller left
	Internal    ErrorKind = "internal"    // a fault of graphd's own
)

// Error says which operation failed, in what way, over what, and what to do.
type Error struct {
	Op   string // the operation, such as "sqlite: open"
	Kind ErrorKind
	What string // what it was about, in words
	Hint string // what the user can do; may be empty
	Err  error  // the cause; may be nil
}

// Error gives operation, subject and cause on one line; the hint comes last.
func (e *Error) Error() string {
	var b strings.Builder
	b.WriteString(e.Op)
	if e.What != "" {
		b.WriteString(": " + e.What)
	}
	if e.Err != nil {
		b.WriteString(": " + e.Err.Error())
	}
	if e.Hint != "" {
		b.WriteString(" (" + e.Hint + ")")
	}
	return b.String()
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// KindOf returns the kind of the outermost Error in err's chain, and Internal
// for an error of no known kind.
func KindOf(err error) ErrorKind {
	var e *Error
	if errors.As(err, &e) {
		return e.Kind
	}
	return Internal
}
