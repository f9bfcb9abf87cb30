package scan

import "fmt"

type bracket struct {
	bracket byte
	offset  int
	values  bool // a name inside may be a value: arguments, lists and input objects, not selections
}

func (s *scanner) openBracket(c byte) {
	if limit := s.bounds.Nesting; limit > 0 && len(s.open) >= limit {
		s.tooMuch(s.at, Nesting, limit, fmt.Sprintf("Brackets are nested more than %d deep.", limit))
		return
	}
	s.open = append(s.open, bracket{bracket: c, offset: s.at, values: c != '{' || s.amongValues()})
	s.at++
}

func (s *scanner) closeBracket(c byte) {
	pairs := map[byte]byte{')': '(', ']': '[', '}': '{'}
	if len(s.open) == 0 {
		s.fail(s.at, fmt.Sprintf("Unexpected %q: nothing is open here.", c), "")
		return
	}
	last := s.open[len(s.open)-1]
	if last.bracket != pairs[c] {
		line, column := Position(s.source, last.offset)
		s.fail(s.at, fmt.Sprintf("Unexpected %q: the %q of line %d, column %d is still open.", c, last.bracket, line, column), "")
		return
	}
	s.open = s.open[:len(s.open)-1]
	s.at++
}

// amongValues tells whether the innermost bracket holds values.
func (s *scanner) amongValues() bool {
	return len(s.open) > 0 && s.open[len(s.open)-1].values
}

// valuePlace tells whether a name that starts here is a value and not a field, argument or alias.
func (s *scanner) valuePlace() bool {
	if s.before == '=' {
		return true
	}
	if !s.amongValues() {
		return false
	}
	return s.before == ':' || s.open[len(s.open)-1].bracket == '['
}
