package powerlaw

import (
	"fmt"
	"iter"
)

// Claim is a claim as the native format writes it.
type Claim struct {
	Source      string `json:"source"`
	Locator     string `json:"locator"`
	Credibility int    `json:"credibility,omitempty"`
	Role        string `json:"role,omitempty"`
	Since       string `json:"since,omitempty"`
	Until       string `json:"until,omitempty"`
	AsOf        string `json:"asOf,omitempty"`
}

// Link is a link with its one claim, as the native format writes it.
type Link struct {
	From   string   `json:"from"`
	Type   string   `json:"type"`
	To     string   `json:"to"`
	Claims [1]Claim `json:"claims"`
}

// types are the link types drawn from, by the kinds of the two ends.
var types = map[[2]string][]string{
	{"person", "organization"}:       {"MEMBER_OF", "MEMBER_OF", "EMPLOYED_BY", "LEADER_OF", "LINKED_TO"},
	{"person", "person"}:             {"PLEDGED_ALLEGIANCE_TO", "SUPPORTS", "LINKED_TO", "RELATED_TO"},
	{"person", "place"}:              {"LOCATED_IN", "OPERATES_IN"},
	{"organization", "organization"}: {"PART_OF", "SUPPORTS", "LINKED_TO"},
	{"organization", "person"}:       {"SUPPORTS", "LINKED_TO"},
	{"organization", "place"}:        {"LOCATED_IN", "OPERATES_IN"},
	{"place", "person"}:              {"RELATED_TO"},
	{"place", "organization"}:        {"RELATED_TO"},
	{"place", "place"}:               {"LOCATED_IN", "PART_OF"},
}

var roles = []string{"operative", "financier", "commander", "spokesman"}

// Links gives the links of a graph by the number of their first end. No two
// have the same ends in the same order.
func Links(s Size) iter.Seq[Link] {
	return func(yield func(Link) bool) {
		d := newDice(forLinks)
		degree := 0
		for from := range s.Entities {
			// The numbers of two neighbours add up to twice the mean.
			if degree = 2*linksEach - degree; from%2 == 0 {
				degree = 1 + d.below(2*linksEach-1)
			}
			for _, to := range others(d, s.Entities, from, degree) {
				if !yield(link(d, s, from, to)) {
					return
				}
			}
		}
	}
}

// others draws the second ends of an entity's links, each once.
func others(d dice, entities, from, degree int) []int {
	taken := map[int]bool{from: true}
	var all []int
	for len(all) < degree {
		if to := d.ranked(entities); !taken[to] {
			taken[to] = true
			all = append(all, to)
		}
	}
	return all
}

func link(d dice, s Size, from, to int) Link {
	c := Claim{Source: sourceID(d.ranked(s.Sources())), Locator: fmt.Sprintf("P%d", 1+d.below(40)), Credibility: d.below(6)}
	if d.below(4) == 0 {
		c.Role = one(d, roles)
	}
	switch d.below(4) {
	case 0:
		c.Since = date(d)
	case 1:
		c.AsOf = date(d)
	case 2:
		c.Since, c.Until = fmt.Sprint(2001+d.below(8)), fmt.Sprintf("%d-%02d", 2009+d.below(12), 1+d.below(12))
	}
	return Link{From: ID(from), Type: one(d, types[[2]string{kindOf(from), kindOf(to)}]), To: ID(to), Claims: [1]Claim{c}}
}
