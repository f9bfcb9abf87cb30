package draft

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Text makes one line of a text: in Unicode's composed form (NFC), each run of
// blanks, line breaks and control characters one blank, none at the ends.
// Marks without a width that begin a text (a byte order mark) are dropped.
func Text(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\ufeff':
			return -1
		case unicode.IsControl(r):
			return ' '
		}
		return r
	}, s)
	return norm.NFC.String(strings.Join(strings.Fields(s), " "))
}
