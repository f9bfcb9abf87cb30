package un

import (
	"strings"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/draft"
)

// takeBirth takes dates and places of birth. The record has a date of birth if
// the list gives one alone, and gives it as exact; all that it says of them are
// facts.
func (n *entry) takeBirth() {
	var exact []graph.PartialDate
	dates := n.all("INDIVIDUAL_DATE_OF_BIRTH")
	given := 0
	for _, e := range dates {
		kind, note := strings.ToUpper(e.value("TYPE_OF_DATE")), e.value("NOTE")
		date, year, from, to := e.value("DATE"), e.value("YEAR"), e.value("FROM_YEAR"), e.value("TO_YEAR")
		text := date
		switch {
		case date != "":
		case year != "":
			text = year
		case from != "" || to != "":
			text = strings.TrimSuffix(strings.TrimPrefix(from+" and "+to, " and "), " and ")
		}
		if text == "" && note == "" {
			continue
		}
		given++
		day, is := draft.Date(text)
		if text != "" && !is && from == "" && to == "" {
			n.unread(e, "INDIVIDUAL_DATE_OF_BIRTH", "is no date: "+text)
		}
		if is && kind == "EXACT" && note == "" {
			exact = append(exact, day)
		}
		var words []string
		switch kind {
		case "APPROXIMATELY":
			words = append(words, "approximately")
		case "BETWEEN":
			words = append(words, "between")
		}
		if text != "" {
			words = append(words, text)
		}
		if note != "" && !strings.EqualFold(note, kind) {
			words = append(words, "("+note+")")
		}
		n.fact("BIRTH_DATE", strings.Join(words, " "))
	}
	if given == 1 && len(exact) == 1 {
		n.record.Begin = exact[0]
	}
	for _, e := range n.all("INDIVIDUAL_PLACE_OF_BIRTH") {
		n.fact("BIRTH_PLACE", n.place(e))
	}
}
