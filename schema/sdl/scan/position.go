package scan

import (
	"strings"
	"unicode/utf8"
)

// Position gives the line and column of a byte offset, both from 1. A line ends in \n, \r\n or \r; a column is a
// character. An offset beyond the end counts as the end.
func Position(source string, offset int) (line, column int) {
	before := source[:min(max(offset, 0), len(source))]
	start := strings.LastIndexAny(before, "\n\r") + 1
	line = 1 + strings.Count(before, "\n") + strings.Count(before, "\r") - strings.Count(before, "\r\n")
	return line, 1 + utf8.RuneCountInString(before[start:])
}
