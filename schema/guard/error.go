package guard

import (
	"cmp"
	"fmt"
	"slices"
	"unicode/utf8"

	"github.com/graphd/graphd/schema/sdl/scan"
)

// The codes of an Error.
const (
	BadRequest    = "BAD_REQUEST"
	LimitExceeded = "LIMIT_EXCEEDED"
	Timeout       = "TIMEOUT"  // the context ended between two stages, or during validation
	Internal      = "INTERNAL" // graphql-go's validation panicked; Cause says how, for the log alone
)

// Location is a place in the request's text, both numbers from 1; a column is a character.
type Location struct {
	Line   int `json:"line"`
	Column int `json:"column"`
}

// Error is one reason why a document was refused.
type Error struct {
	Message   string
	Locations []Location
	Code      string
	Limit     string // the option that was passed, such as "max-depth"; "" for other codes than LIMIT_EXCEEDED
	Max       int    // its value
	Hint      string // what to do
	Cause     error  // for the log, never for the user
}

// Error gives the message and the hint.
func (e Error) Error() string {
	if e.Hint == "" {
		return e.Message
	}
	return e.Message + " (" + e.Hint + ")"
}

func (r *reading) bad(offset int, hint, format string, args ...any) Error {
	return Error{Code: BadRequest, Message: clip(fmt.Sprintf(format, args...)), Hint: hint, Locations: r.at(offset)}
}

func (r *reading) tooMuch(offset int, limit string, most int, hint, format string, args ...any) Error {
	e := r.bad(offset, hint, format, args...)
	e.Code, e.Limit, e.Max = LimitExceeded, limit, most
	return e
}

func (r *reading) problem(p *scan.Problem) []Error {
	if p.Bound == scan.NoBound {
		return []Error{r.bad(p.Offset, p.Hint, "%s", p.Message)}
	}
	return []Error{r.tooMuch(p.Offset, "max-"+string(p.Bound), p.Max, p.Hint, "%s", p.Message)}
}

func (r *reading) at(offsets ...int) []Location {
	locations := make([]Location, 0, len(offsets))
	for _, offset := range offsets {
		line, column := scan.Position(r.query, offset)
		locations = append(locations, Location{Line: line, Column: column})
	}
	return locations
}

// clip shortens a message that quotes the request: what was sent need not come back whole.
func clip(message string) string {
	const most = 400
	if len(message) <= most {
		return message
	}
	end := most
	for !utf8.RuneStart(message[end]) {
		end--
	}
	return message[:end] + "… (cut)"
}

// inOrder sorts errors by place and message, and cuts the list to the most that may be shown, saying so.
func (r *reading) inOrder(found []Error) []Error {
	first := func(e Error) Location {
		if len(e.Locations) == 0 {
			return Location{}
		}
		return e.Locations[0]
	}
	slices.SortStableFunc(found, func(a, b Error) int {
		return cmp.Or(cmp.Compare(first(a).Line, first(b).Line), cmp.Compare(first(a).Column, first(b).Column),
			cmp.Compare(a.Message, b.Message))
	})
	if most := r.limits.Errors; len(found) > most {
		found = append(found[:most:most], Error{Code: BadRequest, Message: fmt.Sprintf("Only the first %d errors are shown.", most)})
	}
	return found
}
