package format

import (
	"fmt"
	"strings"
)

// Problem says what is wrong with a row or with a file.
type Problem struct {
	Line   int    // from 1; 0 where no line is to blame
	Field  string // such as "claims[0].since"; may be empty
	Reason string
	Hint   string // what to do about it; may be empty
}

// Error gives line, field, reason and hint on one line.
func (p *Problem) Error() string {
	var b strings.Builder
	if p.Line > 0 {
		fmt.Fprintf(&b, "line %d: ", p.Line)
	}
	if p.Field != "" {
		b.WriteString(p.Field + ": ")
	}
	b.WriteString(p.Reason)
	if p.Hint != "" {
		b.WriteString(" (" + p.Hint + ")")
	}
	return b.String()
}
