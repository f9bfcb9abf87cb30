package check

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/graphd/graphd/loaders/format"
	"golang.org/x/text/unicode/norm"
)

// MaxID is the length of the longest id, in bytes.
const MaxID = 200

// ID checks an id: 1 to MaxID bytes of UTF-8 in NFC, no blanks, no control
// characters. An id is never changed, because another dataset may write it too.
func ID(s string) *format.Problem {
	switch {
	case s == "":
		return &format.Problem{Reason: "the id is empty"}
	case !utf8.ValidString(s):
		return &format.Problem{Reason: "the id is not valid UTF-8", Hint: "save the file as UTF-8"}
	case len(s) > MaxID:
		return &format.Problem{Reason: fmt.Sprintf("the id %s is %d bytes long; at most %d are allowed", Quote(s), len(s), MaxID)}
	case strings.ContainsFunc(s, unicode.IsSpace):
		return &format.Problem{Reason: "the id " + Quote(s) + " holds a blank", Hint: "write " + Quote(strings.Join(strings.Fields(s), "-"))}
	case strings.ContainsFunc(s, unicode.IsControl):
		return &format.Problem{Reason: "the id " + Quote(s) + " holds a control character"}
	case !norm.NFC.IsNormalString(s):
		return &format.Problem{Reason: "the id " + Quote(s) + " is not in Unicode's composed form (NFC)", Hint: "write it with composed letters"}
	}
	return nil
}

// GlobalSource is the prefix of the ids of sources that datasets share.
const GlobalSource = "global:"

// DatasetID checks a dataset's id, which is also the prefix of its source ids.
func DatasetID(s string) *format.Problem {
	if p := ID(s); p != nil {
		return p
	}
	if strings.Contains(s, "/") || strings.HasPrefix(s, GlobalSource) {
		return &format.Problem{Reason: "a dataset's id " + Quote(s) + ` holds a slash or begins with "global:"`,
			Hint: "it is the prefix of the ids of its sources, dataset/id; write one word"}
	}
	return nil
}

// maxQuoted is how many letters of a user's text an error shows.
const maxQuoted = 60

// Quote shows a value of the user's in an error, its beginning if it is long.
func Quote(s string) string {
	letters := 0
	for i := range s {
		if letters++; letters > maxQuoted {
			return fmt.Sprintf("%q…", s[:i])
		}
	}
	return fmt.Sprintf("%q", s)
}
