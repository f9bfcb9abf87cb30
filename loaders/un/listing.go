package un

import (
	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/draft"
)

// takeListing takes since when, and in which regime, the entry is on the list.
func (n *entry) takeListing() {
	at, regime := n.value("LISTED_ON"), n.value("UN_LIST_TYPE")
	since, is := draft.Date(at)
	if at != "" && !is {
		n.unread(n.element, "LISTED_ON", "is no date: "+at)
	}
	n.link("LISTED_BY", council, graph.Claim{Since: since, Role: regime, Credibility: 1})
	n.fact("GENDER", n.value("GENDER"))
	for _, v := range n.values("TITLE") {
		n.fact("TITLE", v.text)
	}
}

// takeOffices takes designations, some of which hold several: "a) … b) …".
func (n *entry) takeOffices() {
	for _, v := range n.values("DESIGNATION") {
		for _, text := range split(lettered.ReplaceAllString(v.text, ";")) {
			n.fact("OFFICE", draft.Text(text))
		}
	}
}
