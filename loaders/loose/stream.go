package loose

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/graphd/graphd/loaders/format"
	"github.com/graphd/graphd/loaders/lines"
	"github.com/graphd/graphd/loaders/tree"
)

// MaxItem is the length of the longest item, in bytes.
const MaxItem = 16 << 20

// Stream reads a file that is one JSON object, and calls each with its values,
// in their order: the items of a list one by one, any other value whole. So
// memory holds one item, however long the file is, and whether it is one line or
// many. An error is a *format.Problem, or that of each, of the text or of ctx.
func Stream(ctx context.Context, text io.Reader, each func(key string, v tree.Value) error) error {
	s := &scanner{from: bufio.NewReaderSize(text, 64<<10), line: 1}
	if mark, _ := s.from.Peek(len(lines.ByteOrderMark)); bytes.Equal(mark, lines.ByteOrderMark) {
		_, _ = s.from.Discard(len(mark))
	}
	if first, err := s.next(); err != nil || first != '{' {
		if err == nil {
			err = &format.Problem{Line: s.line, Reason: "the file is not a JSON object"}
		}
		return err
	}
	return s.list('}', func() error {
		name, err := s.value()
		if err != nil {
			return err
		}
		if name.Kind != tree.Text {
			return s.unexpected("a key in quotes belongs here")
		}
		if colon, err := s.next(); err != nil || colon != ':' {
			return s.not(err, "a colon belongs behind a key")
		}
		item := func() error {
			if err := ctx.Err(); err != nil {
				return err
			}
			v, err := s.value()
			if err != nil {
				return err
			}
			return each(name.Text, v)
		}
		first, err := s.next()
		if err != nil {
			return err
		}
		if first == '[' {
			return s.list(']', item)
		}
		s.back()
		return item()
	})
}

// scanner parts a text into values, each of which package tree then reads.
type scanner struct {
	from *bufio.Reader
	line int
}

// next gives the next letter that is no blank.
func (s *scanner) next() (byte, error) {
	for {
		b, err := s.from.ReadByte()
		if err != nil {
			return 0, s.ended(err)
		}
		switch b {
		case '\n':
			s.line++
		case ' ', '\t', '\r':
		default:
			return b, nil
		}
	}
}

func (s *scanner) back() { _ = s.from.UnreadByte() } // of a letter that next has given

// list calls item for each item of a list that has been opened.
func (s *scanner) list(end byte, item func() error) error {
	first, err := s.next()
	if err != nil || first == end {
		return err
	}
	s.back()
	for {
		if err := item(); err != nil {
			return err
		}
		switch b, err := s.next(); {
		case err != nil:
			return err
		case b == end:
			return nil
		case b != ',':
			return s.unexpected("a comma belongs between two items")
		}
	}
}

// value reads one value, however it is nested.
func (s *scanner) value() (tree.Value, error) {
	if _, err := s.next(); err != nil {
		return tree.Value{}, err
	}
	s.back()
	line := s.line
	raw, err := s.raw()
	if err != nil {
		return tree.Value{}, err
	}
	v, p := tree.JSON(raw, line)
	if p != nil {
		p.Hint = "" // which speaks of files of lines
		return v, p
	}
	return v, nil
}

// raw reads a value's text: up to the bracket or quote that closes it, or, of a
// bare word, up to what parts it from the next.
func (s *scanner) raw() (raw []byte, err error) {
	depth, quoted := 0, false
	for {
		b, err := s.from.ReadByte()
		if err != nil {
			return nil, s.ended(err)
		}
		if depth == 0 && !quoted && len(raw) > 0 && strings.IndexByte(",:]} \t\r\n", b) >= 0 {
			s.back()
			return raw, nil
		}
		if raw = append(raw, b); len(raw) > MaxItem {
			return nil, &format.Problem{Line: s.line, Reason: fmt.Sprintf("an item is longer than %d MB", MaxItem>>20)}
		}
		switch {
		case b == '\n':
			s.line++
		case quoted && b == '\\':
			if b, err = s.from.ReadByte(); err != nil {
				return nil, s.ended(err)
			}
			raw = append(raw, b)
		case b == '"':
			quoted = !quoted
		case quoted:
		case b == '{' || b == '[':
			depth++
		case b == '}' || b == ']':
			depth--
		}
		closed := b == '"' || b == '}' || b == ']'
		if closed && depth <= 0 && !quoted {
			return raw, nil
		}
	}
}

// ended words that the text ends within the object.
func (s *scanner) ended(err error) error {
	if err != io.EOF {
		return err
	}
	return &format.Problem{Line: s.line, Reason: "the file ends early", Hint: "copy it anew, then load it again: what was loaded of it is not loaded twice"}
}

func (s *scanner) not(err error, belongs string) error {
	if err != nil {
		return err
	}
	return s.unexpected(belongs)
}

func (s *scanner) unexpected(belongs string) error {
	return &format.Problem{Line: s.line, Reason: "not JSON: " + belongs}
}
