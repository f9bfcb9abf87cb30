package un

import (
	"strings"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/draft"
)

// takeDocuments takes passports and the like: the number is an identifier, and
// what is said of it a note.
func (n *entry) takeDocuments() {
	for _, e := range n.all("INDIVIDUAL_DOCUMENT") {
		kind := e.value("TYPE_OF_DOCUMENT")
		if other := strings.Trim(e.value("TYPE_OF_DOCUMENT2"), ": "); other != "" && !strings.EqualFold(other, kind) && !strings.EqualFold(other, "number") {
			kind = strings.TrimSpace(kind + " (" + other + ")")
		}
		number := draft.Text(e.value("NUMBER"))
		var said []string
		for _, part := range []struct{ name, words string }{
			{"ISSUING_COUNTRY", "issued by"}, {"COUNTRY_OF_ISSUE", "issued in"}, {"CITY_OF_ISSUE", "issued in"}, {"DATE_OF_ISSUE", "issued on"}, {"NOTE", ""},
		} {
			if text := e.value(part.name); !nothing(text) {
				said = append(said, strings.TrimSpace(part.words+" "+text))
			}
		}
		if number != "" {
			scheme := kind
			if scheme == "" {
				scheme = "Document"
			}
			n.record.Identifiers = append(n.record.Identifiers, graph.Identifier{Scheme: scheme, Value: number})
		}
		if len(said) > 0 {
			n.fact("NOTE", strings.TrimSpace(kind+" "+number)+": "+strings.Join(said, ", "))
		}
	}
}
