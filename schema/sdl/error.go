package sdl

import (
	"fmt"

	"github.com/graphd/graphd/schema/sdl/scan"
)

// Error is a mistake in a schema text. Line and Column count from 1; both are 0 where the mistake has no one place.
type Error struct {
	Line, Column int
	Message      string
	Hint         string
}

// Error gives place, message and hint on one line.
func (e *Error) Error() string {
	text := e.Message
	if e.Line > 0 {
		text = fmt.Sprintf("line %d, column %d: %s", e.Line, e.Column, e.Message)
	}
	if e.Hint != "" {
		text += " (" + e.Hint + ")"
	}
	return "schema: " + text
}

func errorAt(source string, offset int, hint, format string, args ...any) *Error {
	line, column := scan.Position(source, offset)
	return &Error{Line: line, Column: column, Message: fmt.Sprintf(format, args...), Hint: hint}
}
