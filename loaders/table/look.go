package table

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"github.com/graphd/graphd/loaders/format"
)

// look is what a table shows of itself.
type look struct {
	name    string // of the file
	dialect dialect
	guessed string // how the encoding was guessed; "" if it did not have to be
	rows    int
	broken  int // rows that cannot be read
	columns []*seen
}

// lookAt reads a table to its end.
func lookAt(ctx context.Context, in io.Reader, name string) (*look, error) {
	head, text, err := peek(in)
	if err != nil {
		return nil, err
	}
	if len(head) == 0 {
		return nil, &format.Problem{Reason: "the file is empty"}
	}
	l := &look{name: name}
	l.encoding(head)
	l.dialect.delimiter = delimiterOf(head, name, l.dialect)
	rows, err := openRows(text, name, &l.dialect)
	if err != nil {
		return nil, err
	}
	for _, n := range rows.header {
		l.columns = append(l.columns, newSeen(n))
	}
	for {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		record, problem, err := rows.next()
		switch {
		case errors.Is(err, io.EOF):
			return l, nil
		case err != nil:
			return nil, err
		case problem != nil:
			l.broken++
			continue
		}
		l.rows++
		for i, value := range record {
			l.columns[i].see(value)
		}
	}
}

// encoding takes what is no UTF-8 for the commonest of what is not.
func (l *look) encoding(head []byte) {
	marked := bytes.HasPrefix(head, []byte(utf16LEMark)) || bytes.HasPrefix(head, []byte(utf16BEMark))
	switch {
	case marked:
		l.dialect.encoding = "utf-16"
	case bytes.ContainsRune(head, 0):
		l.dialect.encoding, l.guessed = "utf-16le", "it has a zero byte beside each letter"
		if head[0] == 0 {
			l.dialect.encoding = "utf-16be"
		}
	case !validUpToTheCut(head):
		l.dialect.encoding, l.guessed = "windows-1252", "it is not UTF-8; see whether the accents come out right"
	}
}

// validUpToTheCut checks a head that may end within a letter.
func validUpToTheCut(head []byte) bool {
	for cut := 0; cut < utf8.UTFMax && cut <= len(head); cut++ {
		if utf8.Valid(head[:len(head)-cut]) {
			return true
		}
	}
	return false
}

// delimiterOf finds the delimiter that parts most rows into as many columns as
// the header has.
func delimiterOf(head []byte, name string, d dialect) rune {
	best, most := rune(0), 0
	for _, delimiter := range []rune{',', '\t', ';', '|'} {
		d.delimiter = delimiter
		r, err := openRows(bytes.NewReader(head), name, &d)
		if err != nil || len(r.header) < 2 {
			continue
		}
		fit := 1
		for range 1000 {
			_, problem, err := r.next()
			if err != nil {
				break
			}
			if problem == nil {
				fit++
			} else {
				fit--
			}
		}
		if score := fit * len(r.header); score > most {
			best, most = delimiter, score
		}
	}
	return best
}

// WriteMapping looks at a table and writes a first mapping of it, with comments
// on what it saw. The name is the file's. Nothing that the mapping claims comes
// from elsewhere than the names of columns and the shapes of values, so it is
// to be read before it is used.
func WriteMapping(ctx context.Context, in io.Reader, name string, out io.Writer) error {
	l, err := lookAt(ctx, in, name)
	if err != nil {
		return err
	}
	if l.rows == 0 {
		return &format.Problem{Reason: fmt.Sprintf("the table has no rows that can be read beside its header (%d cannot)", l.broken)}
	}
	_, err = io.WriteString(out, l.mapping())
	return err
}
