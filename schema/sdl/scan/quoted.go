package scan

import (
	"fmt"
	"strconv"
	"strings"
)

// quotedString reads a "string" on one line and checks its escapes.
func (s *scanner) quotedString() {
	start := s.at
	for s.at++; s.problem == nil; {
		switch c := s.peek(); {
		case c == '"':
			s.at++
			s.boundString(start)
			return
		case s.at >= len(s.source) || c == '\n' || c == '\r':
			s.fail(start, "The string is not closed on its line.", `a text of several lines is written """like this"""`)
		case c == '\\':
			s.escape()
		case c < ' ' && c != '\t':
			s.control()
		default:
			s.at++
		}
	}
}

func (s *scanner) escape() {
	rest := s.source[s.at+1:]
	if rest != "" && strings.IndexByte(`"\/bfnrt`, rest[0]) >= 0 {
		s.at += 2
		return
	}
	if len(rest) < 5 || rest[0] != 'u' {
		s.fail(s.at, `A backslash must be followed by one of " \ / b f n r t, or by u and four hex digits.`, "")
		return
	}
	code, err := strconv.ParseUint(rest[1:5], 16, 16)
	if err != nil {
		s.fail(s.at, `The escape \u needs four hex digits.`, "")
		return
	}
	if code >= 0xD800 && code <= 0xDFFF {
		s.fail(s.at, fmt.Sprintf(`The escape \u%s is half of a character.`, rest[1:5]), "write the character itself, the text is UTF-8")
		return
	}
	s.at += len(`\u0000`)
}

// blockString reads a """block string""" and keeps its value for Repair.
func (s *scanner) blockString() {
	start := s.at
	for s.at += len(`"""`); s.problem == nil; {
		rest := s.source[s.at:]
		switch {
		case rest == "":
			s.fail(start, `The block string is not closed by """.`, "")
		case strings.HasPrefix(rest, `"""`):
			raw := s.source[start+len(`"""`) : s.at]
			s.at += len(`"""`)
			s.boundString(start)
			s.text.blocks[start] = blockValue(strings.ReplaceAll(raw, `\"""`, `"""`))
			return
		case strings.HasPrefix(rest, `\"""`):
			s.at += len(`\"""`)
		case rest[0] < ' ' && strings.IndexByte("\t\n\r", rest[0]) < 0:
			s.control()
		default:
			s.at++
		}
	}
}

func (s *scanner) control() {
	s.fail(s.at, fmt.Sprintf("Control character %q in a string.", s.source[s.at]), "")
}

func (s *scanner) boundString(start int) {
	if limit := s.bounds.StringBytes; limit > 0 && s.at-start > limit {
		s.tooMuch(start, StringBytes, limit, fmt.Sprintf("A string is %d bytes long, more than %d.", s.at-start, limit))
	}
}

// blockValue is BlockStringValue of the specification (October 2021, 2.9.4): the indentation that all lines but the
// first share is removed from all lines but the first, and blank lines at both ends go.
func blockValue(raw string) string {
	lines := strings.Split(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(raw), "\n")
	common := -1
	for _, line := range lines[1:] {
		if indent := indentation(line); indent < len(line) && (common < 0 || indent < common) {
			common = indent
		}
	}
	for i := 1; i < len(lines) && common > 0; i++ {
		lines[i] = lines[i][min(common, len(lines[i])):]
	}
	for len(lines) > 0 && indentation(lines[0]) == len(lines[0]) {
		lines = lines[1:]
	}
	for len(lines) > 0 && indentation(lines[len(lines)-1]) == len(lines[len(lines)-1]) {
		lines = lines[:len(lines)-1]
	}
	return strings.Join(lines, "\n")
}

func indentation(line string) int {
	return len(line) - len(strings.TrimLeft(line, " \t"))
}
