package seeds_test

import (
	"testing"

	"github.com/graphd/graphd/graph"
)

func TestLinksFitTheVocabulary(t *testing.T) {
	f, v := read(t), graph.DefaultVocabulary()
	known := f.entities()
	for _, l := range f.Links {
		from, to := known[l.From], known[l.To]
		if from.ID == "" || to.ID == "" {
			t.Errorf("%s %s %s: an end is no entity", l.From, l.Type, l.To)
			continue
		}
		lt, ok := v.LinkType(l.Type)
		if !ok {
			t.Errorf("no link type %s", l.Type)
		} else if !lt.Allows(kindOf(from), kindOf(to)) {
			t.Errorf("%s does not tie a %s (%s) to a %s (%s)", l.Type, from.Kind, l.From, to.Kind, l.To)
		}
		if len(l.Claims) == 0 {
			t.Errorf("%s %s %s has no claim", l.From, l.Type, l.To)
		}
	}
}

func TestFactsAreOfAndAboutEntities(t *testing.T) {
	f := read(t)
	known := f.entities()
	for _, a := range f.Facts {
		if known[a.Of].ID == "" || a.About != "" && known[a.About].ID == "" {
			t.Errorf("%s %s about %q: no such entity", a.Of, a.Property, a.About)
		}
		if len(a.Claims) == 0 {
			t.Errorf("%s %s has no claim", a.Of, a.Property)
		}
	}
}
