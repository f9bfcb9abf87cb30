package apply

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

const (
	maxID   = 200   // bytes of an id
	maxName = 2_000 // bytes of a name
	maxText = 65_536
)

// wrongText says what is wrong with free text; "" if nothing is.
func wrongText(s string, limit int) string {
	switch {
	case !utf8.ValidString(s):
		return "is not valid UTF-8"
	case len(s) > limit:
		return "is longer than it may be"
	case strings.ContainsFunc(s, unicode.IsControl):
		return "holds a control character"
	case !norm.NFC.IsNormalString(s):
		return "is not in Unicode's normal form C"
	}
	return ""
}

// wrongID says what is wrong with an id; "" if nothing is.
func wrongID(s string) string {
	if s == "" {
		return "is missing"
	}
	if strings.ContainsFunc(s, unicode.IsSpace) {
		return "holds a blank"
	}
	if why := wrongText(s, maxID); why != "" {
		return why
	}
	return ""
}

// wrongWord says what is wrong with the name of a link type or property, which
// need not be known to the vocabulary; "" if nothing is.
func wrongWord(s string) string {
	if s == "" {
		return "is missing"
	}
	if len(s) > 63 || strings.Trim(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_") != "" || s[0] < 'A' || s[0] > 'Z' {
		return "is not capital letters, digits and underscores, at most 63"
	}
	return ""
}
