package ofac

import (
	"regexp"
	"slices"
	"strings"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/check"
)

// numberOf is a number of one or two words with what may stand behind it: its
// country in brackets, and words such as "expires 2020". A currency stands before
// an address in it.
var (
	numberOf = regexp.MustCompile(`^(\S+(?: \S+)??)(?:\s+(\(.*|(?:issued|expires) .*))?$`)
	coin     = regexp.MustCompile(`^([A-Z][A-Z0-9]*) (\S+)$`)
	nothing  = regexp.MustCompile(`^(?:\(|issued\b|expires\b)`)
)

// identifier takes a number that somebody has given. A part that is no number
// with its country is a note, so that nothing is taken for one; and what the
// number does not say, its country and dates, is a note, too.
func (e *entry) identifier(scheme, rest, part string) {
	m := numberOf.FindStringSubmatch(rest)
	if m == nil || nothing.MatchString(rest) || len(m[1]) > check.MaxName {
		e.fact("NOTE", part)
		return
	}
	id := graph.Identifier{Scheme: strings.TrimSuffix(strings.TrimSuffix(scheme, " No."), " #"), Value: m[1]}
	if strings.HasSuffix(scheme, " -") {
		c := coin.FindStringSubmatch(m[1])
		if c == nil {
			e.fact("NOTE", part)
			return
		}
		id = graph.Identifier{Scheme: scheme + " " + c[1], Value: c[2]}
	}
	if !slices.Contains(e.record.Identifiers, id) {
		e.record.Identifiers = append(e.record.Identifiers, id)
	}
	if m[2] != "" {
		e.fact("NOTE", part)
	}
}
