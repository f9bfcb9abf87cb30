package seeds_test

import (
	"slices"
	"strings"
	"testing"
)

// paragraphs are the article's, P1 to P25.
var paragraphs = strings.Fields("P1 P2 P3 P4 P5 P6 P7 P8 P9 P10 P11 P12 P13 P14 P15 P16 P17 P18 P19 P20 P21 P22 P23 P24 P25")

func isParagraph(locator string) bool { return slices.Contains(paragraphs, locator) }

func TestSourcesAreWellFormed(t *testing.T) {
	f, cited := read(t), map[string]bool{}
	for _, c := range f.claims() {
		cited[c.Source] = true
	}
	for _, s := range f.Sources {
		if len(s.Reliability) != 1 || !strings.Contains("ABCDEF", s.Reliability) {
			t.Errorf("%s: no reliability %q", s.ID, s.Reliability)
		}
		if via := map[bool]string{true: "", false: "article"}[s.ID == "article"]; s.Via != via {
			t.Errorf("%s was read in %q, want %q", s.ID, s.Via, via)
		}
		if s.Title == "" || !cited[s.ID] {
			t.Errorf("%s: title %q, cited: %v", s.ID, s.Title, cited[s.ID])
		}
		checkDates(t, s.ID, s.Published)
	}
}

func TestClaimsAreWellFormed(t *testing.T) {
	f, known := read(t), map[string]bool{}
	for _, s := range f.Sources {
		known[s.ID] = true
	}
	for _, c := range f.claims() {
		if !known[c.Source] {
			t.Errorf("%s: no source %q", c.what, c.Source)
		}
		if !isParagraph(c.Locator) {
			t.Errorf("%s: no paragraph %q", c.what, c.Locator)
		}
		if c.Credibility < 1 || c.Credibility > 6 {
			t.Errorf("%s: no credibility %d", c.what, c.Credibility)
		}
		if c.Since != "" && c.Until != "" && c.Since[:4] > c.Until[:4] {
			t.Errorf("%s: until %s is before since %s", c.what, c.Until, c.Since)
		}
		checkDates(t, c.what, c.Since, c.Until, c.AsOf)
	}
}

func TestEveryParagraphIsALocator(t *testing.T) {
	read, missing := read(t), slices.Clone(paragraphs)
	for _, c := range read.claims() {
		missing = slices.DeleteFunc(missing, func(p string) bool { return p == c.Locator })
	}
	if len(missing) > 0 {
		t.Errorf("nothing is drawn from %v", missing)
	}
}
