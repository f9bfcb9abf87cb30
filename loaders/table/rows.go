package table

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
	"unicode/utf8"

	"github.com/graphd/graphd/loaders/format"
	"github.com/graphd/graphd/loaders/lines"
)

// MaxRow is the size of the largest row, in bytes. A quote that is never closed
// would else take the rest of the file for one value.
const MaxRow = 4 << 20

// rows gives the rows of a table, without its header.
type rows struct {
	header []string
	line   int // of the row that was given last
	csv    *csv.Reader
	budget *lines.Budget
	recode bool // the text came in another encoding
	ahead  *readAhead
}

// openRows reads up to the header. The name is the file's.
func openRows(text io.Reader, name string, d *dialect) (*rows, error) {
	in, recode := decoded(text, d.encoding)
	r := &rows{budget: &lines.Budget{From: in}, recode: recode}
	r.csv = csv.NewReader(r.budget)
	r.csv.FieldsPerRecord, r.csv.ReuseRecord, r.csv.LazyQuotes = -1, true, d.lazyQuotes
	if r.csv.Comma = d.delimiter; d.delimiter == 0 {
		r.csv.Comma = ','
		if ending := strings.ToLower(path.Ext(name)); ending == ".tsv" || ending == ".tab" {
			r.csv.Comma = '\t'
		}
	}
	for range d.skip {
		if _, problem, err := r.read(); err != nil || problem != nil {
			return nil, headless(err, problem)
		}
	}
	if len(d.header) > 0 {
		r.header = d.header
		return r, nil
	}
	record, problem, err := r.read()
	if err != nil || problem != nil {
		return nil, headless(err, problem)
	}
	r.header, problem = header(record)
	if problem != nil {
		problem.Line = r.line
		return nil, problem
	}
	return r, nil
}

func notUTF8() *format.Problem {
	return &format.Problem{Reason: "invalid UTF-8", Hint: "if the file is not in UTF-8, let the mapping say so: encoding: windows-1252"}
}

// next gives a row with as many values as the header has names, or a problem
// for which this one row is rejected. The slice is valid up to the next call.
func (r *rows) next() ([]string, *format.Problem, error) {
	for {
		record, problem, err := r.read()
		switch {
		case err != nil || problem != nil:
			return nil, problem, err
		case len(record) == 1 && len(r.header) > 1 && strings.Trim(record[0], " \x1a") == "":
			continue // a line of blanks, or the end of a file as DOS wrote it
		}
		for len(record) > len(r.header) && record[len(record)-1] == "" {
			record = record[:len(record)-1]
		}
		if len(record) != len(r.header) {
			return nil, &format.Problem{Line: r.line, Reason: fmt.Sprintf("the row has %d values where the header names %d columns", len(record), len(r.header)),
				Hint: "a value that holds the delimiter stands in quotes"}, nil
		}
		for i, value := range record {
			if !utf8.ValidString(value) {
				p := notUTF8()
				p.Line, p.Field = r.line, r.header[i]
				return nil, p, nil
			}
			if r.recode && strings.ContainsRune(value, utf8.RuneError) {
				return nil, &format.Problem{Line: r.line, Field: r.header[i], Reason: "holds bytes that the encoding does not have", Hint: "see the mapping's encoding"}, nil
			}
		}
		return record, nil, nil
	}
}

func (r *rows) read() ([]string, *format.Problem, error) {
	record, err := r.ahead.take(r)
	var wrong *csv.ParseError
	switch {
	case err == nil:
		return record, nil, nil
	case errors.Is(err, lines.ErrLongRow):
		line := 1
		if r.line > 0 {
			line = r.line + 1
		}
		return nil, nil, &format.Problem{Line: line, Reason: fmt.Sprintf("the row in or below this line is longer than %d MB", MaxRow>>20), Hint: "is a quote missing that closes a value?"}
	case errors.As(err, &wrong):
		return r.malformed(wrong)
	}
	return nil, nil, err
}
