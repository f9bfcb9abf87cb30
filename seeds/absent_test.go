package seeds_test

import (
	"slices"
	"testing"
)

// What the article does not say, though a hasty reader might.
func TestWhatIsNotSaid(t *testing.T) {
	anybody := func(string) bool { return true }
	is := func(ids ...string) func(string) bool {
		return func(id string) bool { return slices.Contains(ids, id) }
	}
	links := read(t).Links
	for _, never := range []struct {
		why   string
		a, b  func(string) bool // in either direction
		types []string          // none: of any type
	}{
		{"China and Russia could be won over, no more", is("china", "russia"), anybody, nil},
		{"Pakistan's state is tied to no armed group; IS-K attacks in Pakistan",
			is("pakistan"), is("taliban", "isis", "al-qaeda", "haqqani-network", "shahab-al-muhajir"), nil},
		{"nobody is said to support anybody", anybody, anybody, []string{"SUPPORTS", "ALLIED_WITH"}},
		{"nobody has pledged allegiance", anybody, anybody, []string{"PLEDGED_ALLEGIANCE_TO"}},
		{"the Haqqani network is not tied to another group", is("haqqani-network"),
			is("taliban", "is-k", "isis", "al-qaeda", "pakistan"), nil},
		{"the Taliban are not tied to al-Qaeda or ISIS", is("taliban"), is("al-qaeda", "isis"), nil},
		{"al-Qaeda and ISIS are not tied", is("al-qaeda"), is("isis", "is-k"), nil},
		{"no country but Afghanistan and Pakistan sees IS-K at work", is("is-k", "isis"),
			is("tajikistan", "uzbekistan", "united-states", "iraq"), nil},
		{"where the directorate belongs is not said", is("national-directorate-of-security"),
			is("afghan-government", "afghanistan"), nil},
	} {
		for _, l := range links {
			ends := never.a(l.From) && never.b(l.To) || never.a(l.To) && never.b(l.From)
			if ends && (never.types == nil || slices.Contains(never.types, l.Type)) {
				t.Errorf("%s %s %s: %s", l.From, l.Type, l.To, never.why)
			}
		}
	}
}

// IS-K is at work in Pakistan and attacks there; that is all that ties the two.
func TestOnlyAttacksTieISKToPakistan(t *testing.T) {
	for _, l := range read(t).Links {
		if l.From == "pakistan" && l.To == "is-k" ||
			l.From == "is-k" && l.To == "pakistan" && l.Type != "OPERATES_IN" && l.Type != "TARGETED" {
			t.Errorf("%s %s %s", l.From, l.Type, l.To)
		}
	}
}

// A plan or a likelihood is a fact: where the article hedges with "could" or
// "will", no link is made of it.
func TestForecastsAreFacts(t *testing.T) {
	forecasts := map[string]bool{}
	for _, a := range read(t).Facts {
		if a.Property == "FORECAST" && a.Of == "isis" {
			forecasts[a.About] = true
		}
	}
	for _, about := range []string{"china", "russia", "pakistan", "tajikistan", "uzbekistan"} {
		if !forecasts[about] {
			t.Errorf("no forecast of isis about %s", about)
		}
	}
}
