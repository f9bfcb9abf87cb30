package powerlaw

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"testing"

	"github.com/graphd/graphd/graph"
)

var tiny = Size{"tiny", 200}

// The bytes of a size never change, so that figures of different days and
// machines are about the same graph.
func TestBytesAreTheSameEverywhere(t *testing.T) {
	want := map[string]string{
		NativeFile:   "9d0efa3bc04ee655",
		EntitiesFile: "0d94a62809f1618c",
		LinksFile:    "d4e4d28ecf2d9334",
		FTMFile:      "74a0c69937c6dc60",
	}
	for _, f := range Files {
		var text bytes.Buffer
		if err := f.Write(&text, tiny); err != nil {
			t.Fatal(err)
		}
		sum := sha256.Sum256(text.Bytes())
		if got := hex.EncodeToString(sum[:8]); got != want[f.Name] {
			t.Errorf("%s: %s, %d bytes, beginning\n%.300s", f.Name, got, text.Len(), text.String())
		}
	}
}

func TestLinksAreDifferentAllowedAndAsManyAsSaid(t *testing.T) {
	vocabulary := graph.DefaultVocabulary()
	kind := func(id string) graph.Kind { return graph.Kind(strings.ToUpper(id[:strings.IndexByte(id, '-')])) }
	size, seen := Size{"some", 2_000}, map[[2]string]bool{}
	for l := range Links(size) {
		ends := [2]string{l.From, l.To}
		if seen[ends] || l.From == l.To {
			t.Fatalf("%v twice, or to itself", ends)
		}
		seen[ends] = true
		known, ok := vocabulary.LinkType(l.Type)
		if !ok || !known.Allows(kind(l.From), kind(l.To)) {
			t.Fatalf("%s does not allow %v", l.Type, ends)
		}
	}
	if len(seen) != size.Links() {
		t.Errorf("%d links of %d", len(seen), size.Links())
	}
}

// A hub has a quarter of all, the tenth entity about a tenth of that, and half
// of the entities no more than their own few.
func TestDegreesFollowAPowerLaw(t *testing.T) {
	size, degree := Size{"some", 20_000}, map[string]int{}
	for l := range Links(size) {
		degree[l.To]++
	}
	if n := degree[ID(0)]; n < size.Entities/5 || n > size.Entities/2 {
		t.Errorf("the hub has %d", n)
	}
	if n := degree[ID(10)]; n < degree[ID(0)]/20 || n > degree[ID(0)]/4 {
		t.Errorf("the eleventh has %d", n)
	}
	if len(degree) < size.Entities/2 {
		t.Errorf("%d entities are the second end of a link", len(degree))
	}
}

func TestNumbersAreDifferent(t *testing.T) {
	seen := map[int]bool{}
	for _, n := range Numbers(50, 60) {
		if seen[n] || n >= 60 {
			t.Errorf("%d", n)
		}
		seen[n] = true
	}
}

func TestParseSize(t *testing.T) {
	if s, err := ParseSize("100k"); err != nil || s.Links() != 500_000 {
		t.Errorf("%v, %v", s, err)
	}
	if _, err := ParseSize("100K"); err == nil || !strings.Contains(err.Error(), "100k") {
		t.Error(err)
	}
}
