package scan

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Scan reads the text once. It gives the text or the first problem, never both.
func Scan(source string, bounds Bounds) (*Text, *Problem) {
	if !utf8.ValidString(source) {
		return nil, invalidUTF8(source)
	}
	s := &scanner{
		text:   &Text{Source: source, clean: []byte(source), nulls: map[int]bool{}, blocks: map[int]string{}},
		source: source,
		bounds: bounds,
	}
	for s.problem == nil && s.skipIgnored() {
		s.token()
	}
	if s.problem == nil && len(s.open) > 0 {
		last := s.open[len(s.open)-1]
		s.fail(last.offset, fmt.Sprintf("%q is never closed.", last.bracket), "")
	}
	if s.problem != nil {
		return nil, s.problem
	}
	return s.text, nil
}

type scanner struct {
	text    *Text
	source  string
	bounds  Bounds
	at      int
	before  byte // first byte of the token before, 0 at the start
	open    []bracket
	problem *Problem
}

func (s *scanner) fail(offset int, message, hint string) {
	if s.problem == nil {
		s.problem = &Problem{Offset: offset, Message: message, Hint: hint}
	}
}

func (s *scanner) tooMuch(offset int, bound Bound, limit int, message string) {
	if s.problem == nil {
		s.problem = &Problem{Offset: offset, Message: message, Bound: bound, Max: limit}
	}
}

const byteOrderMark = "\uFEFF"

// skipIgnored moves to the next token and tells whether there is one. Comments and byte order marks are blanked.
func (s *scanner) skipIgnored() bool {
	for s.at < len(s.source) {
		switch c := s.source[s.at]; {
		case c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == ',':
			s.at++
		case c == '#':
			end := strings.IndexAny(s.source[s.at:], "\n\r")
			if end < 0 {
				end = len(s.source) - s.at
			}
			s.blank(end)
		case strings.HasPrefix(s.source[s.at:], byteOrderMark):
			s.blank(len(byteOrderMark))
		default:
			return true
		}
	}
	return false
}

func (s *scanner) blank(bytes int) {
	for i := s.at; i < s.at+bytes; i++ {
		s.text.clean[i] = ' '
	}
	s.at += bytes
}

// token reads one token at s.at.
func (s *scanner) token() {
	s.text.Tokens++
	if limit := s.bounds.Tokens; limit > 0 && s.text.Tokens > limit {
		s.tooMuch(s.at, Tokens, limit, fmt.Sprintf("The text has more than %d tokens.", limit))
		return
	}
	c := s.source[s.at]
	switch {
	case strings.IndexByte("!$&:=@|", c) >= 0:
		s.at++
	case strings.IndexByte("([{", c) >= 0:
		s.openBracket(c)
	case strings.IndexByte(")]}", c) >= 0:
		s.closeBracket(c)
	case strings.HasPrefix(s.source[s.at:], "..."):
		s.at += len("...")
	case strings.HasPrefix(s.source[s.at:], `"""`):
		s.blockString()
	case c == '"':
		s.quotedString()
	case isNameStart(c):
		s.name()
	case c == '-' || isDigit(c):
		s.number()
	default:
		r, _ := utf8.DecodeRuneInString(s.source[s.at:])
		s.fail(s.at, fmt.Sprintf("Unexpected character %q.", r), "")
	}
	s.before = c
}

func isNameStart(c byte) bool {
	return c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func invalidUTF8(source string) *Problem {
	offset := 0
	for offset < len(source) {
		r, size := utf8.DecodeRuneInString(source[offset:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		offset += size
	}
	return &Problem{
		Offset:  offset,
		Message: fmt.Sprintf("The text is not valid UTF-8: byte 0x%02X at offset %d.", source[offset], offset),
		Hint:    "send the text as UTF-8",
	}
}
