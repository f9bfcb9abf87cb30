package server

import (
	"context"
	"errors"
	"fmt"

	"github.com/graphd/graphd/executor"
	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/resolvers"
	"github.com/rs/zerolog"
)

// logged is a fault of graphd's own that has been written to the log under an
// id. The user is told the id and nothing else.
type logged struct{ id string }

func (l *logged) Error() string { return "internal error " + l.id }

// internal reports whether an error says more than a user should read.
func internal(err error) bool {
	var already *logged
	switch {
	case errors.As(err, &already), errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return false
	case errors.Is(err, executor.ErrRequest):
		return false
	}
	return graph.KindOf(err) == graph.Internal
}

// reported logs an internal error under the request's id and hides it; other
// errors are given back as they are. Once the context has ended, the reason for
// that is the error, whatever a store makes of it.
func (e *Engine) reported(ctx context.Context, field string, err error) error {
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	if !internal(err) {
		return err
	}
	id := requestID(ctx)
	e.logger(ctx).Error().Err(err).Str("fault", id).Str("field", field).Msg("a field failed")
	return &logged{id}
}

// panicked is the executor's hook: the stack goes to the log, an id to the user.
func (e *Engine) panicked(ctx context.Context, path []any, value any, stack []byte) error {
	id := requestID(ctx)
	e.logger(ctx).Error().Str("fault", id).Str("path", fmt.Sprint(path...)).Interface("panic", fmt.Sprint(value)).
		Bytes("stack", stack).Msg("a field panicked")
	return &logged{id}
}

// errorOf is the executor's hook: what the user sees of an error.
func (e *Engine) errorOf(err error) (string, map[string]any) {
	var fault *logged
	if errors.As(err, &fault) {
		return "internal error; the log has it under " + fault.id, map[string]any{"code": resolvers.Internal, "id": fault.id}
	}
	switch {
	case errors.Is(err, executor.ErrRequest):
		return err.Error(), map[string]any{"code": resolvers.BadRequest}
	case errors.Is(err, context.Canceled):
		return "the request was given up before it was answered", map[string]any{"code": resolvers.Timeout}
	case errors.Is(err, errStopping):
		return lineOf(errStopping), map[string]any{"code": resolvers.Unavailable}
	case errors.Is(err, context.DeadlineExceeded), graph.KindOf(err) == graph.Timeout:
		return lineOf(e.late()), map[string]any{"code": resolvers.Timeout}
	case internal(err):
		return e.errorOf(e.reported(context.Background(), "", err))
	}
	return resolvers.ErrorOf(err)
}

func lineOf(fault *graph.Error) string { return fault.What + " (" + fault.Hint + ")" }

// logger is the request's logger, or the engine's outside of HTTP.
func (e *Engine) logger(ctx context.Context) *zerolog.Logger {
	if log := zerolog.Ctx(ctx); log.GetLevel() != zerolog.Disabled {
		return log
	}
	return &e.options.Log
}
