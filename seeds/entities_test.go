package seeds_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/graphd/graphd/graph"
)

// fixedIDs are ids that tests, docs and users rely on.
const fixedIDs = `shahab-al-muhajir is-k isis haqqani-network taliban al-qaeda ashraf-ghani mike-pompeo
	donald-trump masoud-andarabi afghanistan united-states pakistan iraq china russia afghan-government
	national-directorate-of-security loya-jirga-2020 jalalabad-prison-raid jalalabad nangarhar
	us-taliban-agreement-2020 nato`

func TestFixedIDs(t *testing.T) {
	known := read(t).entities()
	for _, id := range strings.Fields(fixedIDs) {
		if _, ok := known[id]; !ok {
			t.Errorf("no entity %s", id)
		}
	}
}

func TestEntitiesAreWellFormed(t *testing.T) {
	f := read(t)
	known := f.entities()
	for _, e := range f.Entities {
		if !slices.Contains(graph.Kinds(), kindOf(e)) {
			t.Errorf("%s: no kind %q", e.ID, e.Kind)
		}
		if strings.Trim(e.ID, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
			t.Errorf("%s: ids are lower-case words with hyphens", e.ID)
		}
		if len(e.Names) == 0 {
			t.Errorf("%s has no name", e.ID)
		}
		for _, c := range e.Countries {
			if known[c].Kind != "country" {
				t.Errorf("%s: %s is no country of the seeds", e.ID, c)
			}
		}
		if e.Source != "article" || !isParagraph(e.Locator) {
			t.Errorf("%s comes from %q, %q", e.ID, e.Source, e.Locator)
		}
		checkDates(t, e.ID, e.Since, e.Until, e.Date)
	}
}

// An entity that nothing is said of, and that says nothing, is there for no
// reason.
func TestNoEntityIsIdle(t *testing.T) {
	f, used := read(t), map[string]bool{}
	for _, s := range f.Sources {
		used[s.Author], used[s.Publisher] = true, true
	}
	for _, l := range f.Links {
		used[l.From], used[l.To] = true, true
	}
	for _, a := range f.Facts {
		used[a.Of], used[a.About] = true, true
	}
	for _, e := range f.Entities {
		if !used[e.ID] {
			t.Errorf("%s has no link and no fact and is no source's author", e.ID)
		}
	}
}

// kindOf relies on the native format's kinds being those of graph in lower
// case.
func kindOf(e entity) graph.Kind { return graph.Kind(strings.ToUpper(e.Kind)) }

func checkDates(t *testing.T, what string, dates ...string) {
	t.Helper()
	for _, d := range dates {
		if d == "" {
			continue
		}
		if _, err := graph.ParsePartialDate(d); err != nil {
			t.Errorf("%s: %v", what, err)
		}
	}
}
