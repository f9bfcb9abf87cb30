package executor

import (
	"context"
	"errors"
	"fmt"
)

var (
	// ErrRequest marks an error of the request: no such operation, or a
	// variable that does not fit its type.
	ErrRequest = errors.New("the request cannot be executed")
	// ErrResolver marks an error that no user can mend: a resolver gave a
	// value that the schema does not allow, or panicked.
	ErrResolver = errors.New("a resolver broke its contract")
)

// complaint is an error of this package's own making: its text is for the
// user, its kind (ErrRequest or ErrResolver) for ErrorOf.
type complaint struct {
	text string
	kind error
}

func (c *complaint) Error() string { return c.text }
func (c *complaint) Unwrap() error { return c.kind }

func requestError(format string, args ...any) error {
	return &complaint{fmt.Sprintf(format, args...), ErrRequest}
}

func resolverError(format string, args ...any) error {
	return &complaint{fmt.Sprintf(format, args...), ErrResolver}
}

func messageOnly(err error) (string, map[string]any) { return err.Error(), nil }

// internalError says where something panicked and nothing of what: the value
// may hold what the user must not see.
func internalError(_ context.Context, path []any, _ any, _ []byte) error {
	if len(path) == 0 {
		return resolverError("internal error")
	}
	return resolverError("internal error at %s", pathText(path))
}
