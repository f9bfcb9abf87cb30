package check

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/graphd/graphd/loaders/format"
	"golang.org/x/text/unicode/norm"
)

// The lengths of the longest name and of the longest other text, in bytes.
const (
	MaxName = 2_000
	MaxText = 10_000
)

// Text brings a text into NFC and drops blanks at its ends. It refuses control
// characters, line breaks among them, and more than most bytes.
func Text(s string, most int) (string, *format.Problem) {
	if !utf8.ValidString(s) {
		return "", &format.Problem{Reason: "the text is not valid UTF-8", Hint: "save the file as UTF-8"}
	}
	s = norm.NFC.String(strings.TrimSpace(s))
	if i := strings.IndexFunc(s, unicode.IsControl); i >= 0 {
		r, _ := utf8.DecodeRuneInString(s[i:])
		if r == '\n' || r == '\r' || r == '\t' {
			return "", &format.Problem{Reason: "the text holds a line break or a tab", Hint: "write it on one line; in YAML, use > instead of |"}
		}
		return "", &format.Problem{Reason: fmt.Sprintf("the text holds the control character %U", r)}
	}
	if len(s) > most {
		return "", &format.Problem{Reason: fmt.Sprintf("the text is %d bytes long; at most %d are allowed", len(s), most)}
	}
	return s, nil
}
