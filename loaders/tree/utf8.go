package tree

import (
	"bytes"
	"unicode/utf8"

	"github.com/graphd/graphd/loaders/format"
)

// validUTF8 names the line of the first byte that is not UTF-8.
func validUTF8(data []byte, line int) *format.Problem {
	if utf8.Valid(data) {
		return nil
	}
	at := 0
	for at < len(data) {
		r, size := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		at += size
	}
	return &format.Problem{Line: line + bytes.Count(data[:at], []byte("\n")), Reason: "invalid UTF-8", Hint: "save the file as UTF-8"}
}
