package ofac

import (
	"bufio"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/graphd/graphd/loaders/draft"
	"github.com/graphd/graphd/loaders/format"
	"github.com/graphd/graphd/loaders/lines"
)

const (
	// maxRow is the size of the longest row. A quote that is never closed would
	// else take the rest of the file for one value.
	maxRow = 4 << 20
	// mark is a byte order mark in UTF-8.
	mark = "\xef\xbb\xbf"
	// last is the letter that ended files under DOS, and ends OFAC's.
	last = "\x1a"
)

// rows gives the rows of a file, which are width columns wide, as they are, or
// what is wrong with one. A problem that comes last, in a file without its last
// letter, is of the file, which was cut off in it. Of a file that lacks only that
// letter unended is told.
func rows(ctx context.Context, text io.Reader, width int, each func(line int, row []string, problem *format.Problem) error, unended func()) error {
	buffered := bufio.NewReader(text)
	if start, _ := buffered.Peek(len(mark)); string(start) == mark {
		_, _ = buffered.Discard(len(mark))
	}
	b := &lines.Budget{From: buffered}
	c := csv.NewReader(b)
	c.FieldsPerRecord = -1
	ended, line := false, 0
	var pending *format.Problem
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		b.Left = maxRow
		row, err := c.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if pending != nil {
			if err := each(pending.Line, nil, pending); err != nil {
				return err
			}
			pending = nil
		}
		var syntax *csv.ParseError
		switch {
		case errors.Is(err, lines.ErrLongRow):
			return &format.Problem{Line: line + 1, Reason: fmt.Sprintf("the row in or below this line is longer than %d MB", maxRow>>20), Hint: "is a quote missing that closes a value?"}
		case errors.As(err, &syntax):
			pending = problem(syntax.StartLine, "", "a quote in line %d, column %d is out of place or never closed", syntax.Line, syntax.Column)
			continue
		case err != nil:
			return err
		}
		line, _ = c.FieldPos(0)
		if len(row) == 1 && strings.Trim(row[0], " \t"+last) == "" {
			ended = ended || strings.Contains(row[0], last)
			continue
		}
		switch {
		case !utf8.ValidString(strings.Join(row, "")):
			err = each(line, nil, &format.Problem{Line: line, Reason: "the row is not valid UTF-8", Hint: "save the file as UTF-8"})
		case len(row) != width:
			pending = problem(line, "", "the row has %d columns where %d belong", len(row), width)
		default:
			err = each(line, row, nil)
		}
		if err != nil {
			return err
		}
	}
	switch {
	case pending != nil && !ended:
		return &format.Problem{Line: pending.Line, Reason: "the file ends in the middle of this row", Hint: "it was cut off; download it anew (" + pending.Reason + ")"}
	case pending != nil:
		return each(pending.Line, nil, pending)
	case !ended:
		unended()
	}
	return nil
}

// cell is a value as one line, "" for the list's -0-.
func cell(s string) string {
	if s = draft.Text(s); s == "-0-" {
		return ""
	}
	return s
}

func problem(line int, field, reason string, args ...any) *format.Problem {
	return &format.Problem{Line: line, Field: field, Reason: fmt.Sprintf(reason, args...)}
}
