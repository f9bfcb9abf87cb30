package un

import (
	"strings"

	"github.com/graphd/graphd/graph"
)

// place joins the parts of a place, with its note in brackets.
func (n *entry) place(e *element) string {
	var parts []string
	for _, part := range []string{"STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY"} {
		if text := e.value(part); !nothing(text) {
			parts = append(parts, text)
		}
	}
	place := strings.Join(parts, ", ")
	if note := e.value("NOTE"); note != "" {
		place = strings.TrimSpace(place + " (" + note + ")")
	}
	return place
}

// takePlaces takes addresses and nationalities. An organization whose address
// names a country is located there; a person's address says less, and stays a
// fact.
func (n *entry) takePlaces() {
	for _, e := range append(n.all("INDIVIDUAL_ADDRESS"), n.all("ENTITY_ADDRESS")...) {
		country := ""
		for _, c := range e.children {
			if c.name == "COUNTRY" {
				country = c.text
			}
		}
		if id, is := n.countries.ID(country); is && n.record.Kind == graph.Organization {
			n.link("LOCATED_IN", id, graph.Claim{})
		}
		n.fact("ADDRESS", n.place(e))
	}
	for _, v := range n.values("NATIONALITY") {
		id, is := n.countries.ID(v.text)
		switch {
		case is && n.record.Kind == graph.Person:
			n.link("CITIZEN_OF", id, graph.Claim{})
		default:
			n.fact("NOTE", "Nationality: "+v.text)
		}
	}
}
