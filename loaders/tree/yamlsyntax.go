package tree

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"

	"github.com/graphd/graphd/loaders/format"
)

var (
	lineInError = regexp.MustCompile(`^line (\d+): `)
	// parserError matches the problems that the library's parser finds, as
	// against its scanner. It counts their lines from 0.
	parserError   = regexp.MustCompile(`^did not find expected (<|node content|'-' indicator|key|',' or)|^found (duplicate|undefined|incompatible)`)
	unknownAnchor = regexp.MustCompile(`^unknown anchor '(.*)' referenced`)
)

// syntaxError words an error of the YAML library and works out its line, which
// the library leaves out for the first line and for unknown anchors.
func syntaxError(err error, data []byte) *format.Problem {
	reason := strings.TrimPrefix(err.Error(), "yaml: ")
	line := 1
	if m := lineInError.FindStringSubmatch(reason); m != nil {
		line, _ = strconv.Atoi(m[1])
		reason = reason[len(m[0]):]
		if parserError.MatchString(reason) {
			line++
		}
	}
	if m := unknownAnchor.FindStringSubmatch(reason); m != nil {
		before, _, _ := bytes.Cut(data, []byte("*"+m[1]))
		line = 1 + bytes.Count(before, []byte("\n"))
	}
	return &format.Problem{Line: line, Reason: "not YAML in or below this line: " + reason, Hint: "nothing of this file is loaded"}
}
