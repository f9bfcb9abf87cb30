package scan

import "fmt"

// name reads a name. A null literal becomes "NULL" in the clean text, an enum value that graphql-go accepts; Repair
// names it null again.
func (s *scanner) name() {
	start := s.at
	for s.at < len(s.source) && (isNameStart(s.source[s.at]) || isDigit(s.source[s.at])) {
		s.at++
	}
	s.boundWord(start, "A name")
	if s.source[start:s.at] == "null" && s.valuePlace() {
		copy(s.text.clean[start:], "NULL")
		s.text.nulls[start] = true
	}
}

// number reads -?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)? and refuses a name or a point right after it, as the
// specification has done since October 2021.
func (s *scanner) number() {
	start := s.at
	if s.peek() == '-' {
		s.at++
	}
	if s.peek() == '0' {
		s.at++
	} else {
		s.digits()
	}
	if s.peek() == '.' {
		s.at++
		s.digits()
	}
	if c := s.peek(); c == 'e' || c == 'E' {
		s.at++
		if c := s.peek(); c == '+' || c == '-' {
			s.at++
		}
		s.digits()
	}
	if c := s.peek(); c == '.' || isNameStart(c) || isDigit(c) {
		s.fail(s.at, fmt.Sprintf("Invalid number: unexpected %q.", c), "")
	}
	s.boundWord(start, "A number")
}

func (s *scanner) digits() {
	if !isDigit(s.peek()) {
		s.fail(s.at, "Invalid number: a digit is missing.", "")
	}
	for isDigit(s.peek()) {
		s.at++
	}
}

// peek gives the byte at s.at, 0 at the end.
func (s *scanner) peek() byte {
	if s.at < len(s.source) {
		return s.source[s.at]
	}
	return 0
}

func (s *scanner) boundWord(start int, what string) {
	if limit := s.bounds.NameBytes; limit > 0 && s.at-start > limit {
		s.tooMuch(start, NameBytes, limit, fmt.Sprintf("%s is %d bytes long, more than %d.", what, s.at-start, limit))
	}
}
