package main

import (
	"encoding/json"
	"math"
	"regexp"
	"testing"

	"github.com/graphd/graphd/graph"
)

// What npm fetches is the same everywhere, from whichever registry it is set up
// with.
func TestTheRivalIsPinned(t *testing.T) {
	var p struct{ Dependencies map[string]string }
	text, err := rivalFiles.ReadFile("rival/package.json")
	if err == nil {
		err = json.Unmarshal(text, &p)
	}
	if err != nil || len(p.Dependencies) == 0 {
		t.Fatal(err)
	}
	var lock struct {
		Packages map[string]struct {
			Version, Resolved string
		}
	}
	text, err = rivalFiles.ReadFile("rival/package-lock.json")
	if err == nil {
		err = json.Unmarshal(text, &lock)
	}
	if err != nil {
		t.Fatal(err)
	}
	for name, version := range p.Dependencies {
		if got := lock.Packages["node_modules/"+name].Version; got != version {
			t.Errorf("%s: %s in package.json, %s in the lock", name, version, got)
		}
	}
	for name, l := range lock.Packages {
		if l.Resolved != "" {
			t.Errorf("%s is locked to %s", name, l.Resolved)
		}
	}
}

func TestTheRivalReadsLinksThatThereAre(t *testing.T) {
	text, err := rivalFiles.ReadFile("rival/types.graphql")
	if err != nil {
		t.Fatal(err)
	}
	types := regexp.MustCompile(`@relationship\(type: "([^"]*)"`).FindAllSubmatch(text, -1)
	if len(types) == 0 {
		t.Fatal("no relationship")
	}
	for _, m := range types {
		if _, known := graph.DefaultVocabulary().LinkType(string(m[1])); !known {
			t.Errorf("%s is no link type", m[1])
		}
	}
}

func TestTwiceAndHalfMakeOne(t *testing.T) {
	if got := (sample{2, 0.5, 1}).geometricMean(); math.Abs(got-1) > 1e-9 {
		t.Error(got)
	}
}
