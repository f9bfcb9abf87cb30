package resolvers

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"

	"github.com/graphd/graphd/executor"
	"github.com/graphd/graphd/graph"
)

// The codes that stand in an error's extensions.code.
const (
	BadRequest    = "BAD_REQUEST"
	NotFound      = "NOT_FOUND"
	LimitExceeded = "LIMIT_EXCEEDED"
	Timeout       = "TIMEOUT"
	Unavailable   = "UNAVAILABLE"
	Internal      = "INTERNAL"
)

// ErrorOf says what a user sees of an error: a message and extensions with the
// code. Errors about the question are told whole, with their hint. Errors of
// the store or of graphd itself are told by their kind alone; an INTERNAL one
// has an id in its extensions, under which the caller logs the error.
func ErrorOf(err error) (message string, extensions map[string]any) {
	message, code := told(err)
	extensions = map[string]any{"code": code}
	if code == Internal {
		id := newID()
		extensions["id"] = id
		message += "; it stands in the server's log as " + id
	}
	return message, extensions
}

func told(err error) (message, code string) {
	switch {
	case errors.Is(err, context.DeadlineExceeded):
		return "the time for the request ran out (ask for less at once)", Timeout
	case errors.Is(err, context.Canceled):
		return "the request was broken off before it was answered", Timeout
	case errors.Is(err, executor.ErrRequest):
		return err.Error(), BadRequest
	}
	switch graph.KindOf(err) {
	case graph.Invalid:
		return withHint(err), BadRequest
	case graph.NotFound:
		return withHint(err), NotFound
	case graph.Limit:
		return withHint(err), LimitExceeded
	case graph.Timeout:
		return "the time for the request ran out (ask for less at once)", Timeout
	case graph.Busy, graph.Unavailable:
		return "the store cannot answer now (try again in a moment)", Unavailable
	}
	return "an internal error", Internal
}

// withHint leaves out the operation and the cause, which are the program's own.
func withHint(err error) string {
	var e *graph.Error
	if !errors.As(err, &e) {
		return err.Error()
	}
	if e.Hint == "" {
		return e.What
	}
	return e.What + " (" + e.Hint + ")"
}

// whatOf is what an error is about, without its hint.
func whatOf(err error) string {
	var e *graph.Error
	if errors.As(err, &e) {
		return e.What
	}
	return err.Error()
}

// newID is an id to look up in a log: 64 random bits in hex.
func newID() string {
	var raw [8]byte
	rand.Read(raw[:]) // never fails; see crypto/rand
	return hex.EncodeToString(raw[:])
}
