package table

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/graphd/graphd/loaders/format"
)

// readAhead is a row that was read before its turn.
type readAhead struct {
	record []string
	line   int
	err    error
}

// take gives the row that was read before, or reads one.
func (a *readAhead) take(r *rows) ([]string, error) {
	if a != nil {
		r.ahead, r.line = nil, a.line
		return a.record, a.err
	}
	r.budget.Left = MaxRow
	record, err := r.csv.Read()
	if err == nil {
		r.line, _ = r.csv.FieldPos(0)
	}
	return record, err
}

// malformed tells a row with a stray quote, after which the next is read, from
// a value whose quotes are not closed before the file ends.
func (r *rows) malformed(wrong *csv.ParseError) ([]string, *format.Problem, error) {
	hint := "within quotes, a quote is written twice; lazyQuotes: true in the mapping takes stray ones as they are"
	if errors.Is(wrong.Err, csv.ErrQuote) {
		record, err := r.ahead.take(r)
		if errors.Is(err, io.EOF) {
			return nil, nil, &format.Problem{Line: wrong.StartLine, Reason: "a value in quotes that begins in this row is not closed, or closed too early, and the file ends",
				Hint: "the file may be cut off; " + hint}
		}
		r.ahead = &readAhead{slices.Clone(record), r.line, err}
	}
	r.line = wrong.StartLine
	return nil, &format.Problem{Line: wrong.StartLine, Reason: fmt.Sprintf("a quote in line %d, column %d is out of place", wrong.Line, wrong.Column), Hint: hint}, nil
}
