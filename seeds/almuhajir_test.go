package seeds_test

import (
	"cmp"
	"slices"
	"testing"
)

// Shahab al-Muhajir's ties, with who states each of them.
func TestTiesOfAlMuhajir(t *testing.T) {
	f := read(t)
	for _, want := range []struct{ kind, to, source, locator, role string }{
		{"LEADER_OF", "is-k", "unnamed-reports", "P17", "new leader"},
		{"LEADER_OF", "is-k", "andarabi-tweet", "P18", "new leader"},
		{"APPOINTED_BY", "isis", "unnamed-reports", "P17", "leader of IS-K"},
		{"MEMBER_OF", "isis", "article", "P17", ""},
		{"MEMBER_OF", "haqqani-network", "article", "P17", "operative"},
		{"LINKED_TO", "haqqani-network", "andarabi-tweet", "P18", ""},
		{"LINKED_TO", "al-qaeda", "article", "P17", ""},
		{"LINKED_TO", "taliban", "article", "P17", ""},
		{"CITIZEN_OF", "iraq", "article", "P17", ""},
		{"ORGANIZED", "jalalabad-prison-raid", "bbc-special-report", "P19", "mastermind"},
	} {
		if !slices.ContainsFunc(f.Links, func(l link) bool {
			return l.From == "shahab-al-muhajir" && l.Type == want.kind && l.To == want.to &&
				slices.ContainsFunc(l.Claims, func(c claim) bool {
					return c.Source == want.source && c.Locator == want.locator && c.Role == want.role
				})
		}) {
			t.Errorf("missing: %+v", want)
		}
	}
}

// The origin of a claim is its source's author, else the publisher.
func TestLeadershipHasTwoOrigins(t *testing.T) {
	f, origin, found := read(t), map[string]string{}, map[string]bool{}
	for _, s := range f.Sources {
		origin[s.ID] = cmp.Or(s.Author, s.Publisher, "unnamed")
	}
	for _, l := range f.Links {
		if l.From == "shahab-al-muhajir" && l.Type == "LEADER_OF" && l.To == "is-k" {
			for _, c := range l.Claims {
				found[origin[c.Source]] = true
			}
		}
	}
	if !found["unnamed"] || !found["masoud-andarabi"] || len(found) != 2 {
		t.Errorf("origins: %v", found)
	}
}
