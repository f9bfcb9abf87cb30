package draft

import (
	"regexp"
	"strings"

	"github.com/graphd/graphd/graph"
)

// Date reads 2020, 2020-08, 2020-08-03, the same with zeros for what is not
// known (2020-08-00, 2020-00-00), an ISO 8601 instant, and a day with a zone
// as XML has it (2020-08-03-04:00); of these it takes the day as written. It
// reports whether the text is one of these.
func Date(s string) (graph.PartialDate, bool) {
	s = strings.TrimSpace(s)
	if m := zoned.FindStringSubmatch(s); m != nil {
		s = m[1]
	}
	if day, _, instant := strings.Cut(s, "T"); instant && len(day) == len("2020-08-03") {
		s = day
	}
	for strings.HasSuffix(s, "-00") && len(s) > len("2020") {
		s = strings.TrimSuffix(s, "-00")
	}
	date, err := graph.ParsePartialDate(s)
	return date, err == nil && date != ""
}

var zoned = regexp.MustCompile(`^(\d{4}-\d{2}-\d{2})(?:Z|[+-]\d{2}:\d{2})$`)
