package draft

import (
	"strings"

	"github.com/graphd/graphd/graph"
)

// Date reads 2020, 2020-08, 2020-08-03, the same with zeros for what is not
// known (2020-08-00, 2020-00-00), and an ISO 8601 instant, of which it takes
// the day as written. It reports whether the text is one of these.
func Date(s string) (graph.PartialDate, bool) {
	s = strings.TrimSpace(s)
	if day, _, instant := strings.Cut(s, "T"); instant && len(day) == len("2020-08-03") {
		s = day
	}
	for strings.HasSuffix(s, "-00") && len(s) > len("2020") {
		s = strings.TrimSuffix(s, "-00")
	}
	date, err := graph.ParsePartialDate(s)
	return date, err == nil && date != ""
}
