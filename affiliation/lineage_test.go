package affiliation_test

import (
	"context"
	"fmt"
	"reflect"
	"slices"
	"testing"

	"github.com/graphd/graphd/affiliation"
	"github.com/graphd/graphd/graph"
	"pgregory.net/rapid"
)

func lineage(t rapid.TB, s *shelf, id string, b affiliation.Bounds) *affiliation.Ancestry {
	t.Helper()
	a, err := affiliation.Lineage(context.Background(), s, vocabulary, id, b)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestALineageGoesThroughSplitsMergersAndSuccessions(t *testing.T) {
	s := newShelf(nil).tie(
		held("isi", "SUCCESSOR_OF", "aqi", 90),
		held("isis", "SUCCESSOR_OF", "isi", 90),
		held("mujahideen-shura", "MERGED_INTO", "isi", 70),
		held("nusra", "SPLIT_FROM", "isi", 70),
		held("hts", "SUCCESSOR_OF", "nusra", 70),
		held("isis", "OPPOSES", "taliban", 90),
		held("taliban", "SPLIT_FROM", "elsewhere", 90),
	)
	denied := held("isis", "MERGED_INTO", "hts", 0)
	denied.Status = graph.Denied
	s.tie(denied)
	a := lineage(t, s, "isi", affiliation.Bounds{})
	var got []string
	for _, k := range a.Members {
		got = append(got, fmt.Sprint(k.Entity.ID, " ", k.Generation, " ", k.Distance))
	}
	want := []string{"isi 0 0", "aqi -1 1", "mujahideen-shura -1 1", "isis 1 1", "nusra 1 1", "hts 2 2"}
	if !slices.Equal(got, want) || len(a.Links) != 5 || !a.Complete() {
		t.Errorf("%v with %d links", got, len(a.Links))
	}
	if a := lineage(t, s, "zz", affiliation.Bounds{}); a != nil {
		t.Errorf("%+v", a)
	}
}

// naiveDistances spreads from an entity until nothing changes.
func naiveDistances(s *shelf, of string) (distance map[string]int, links []string) {
	distance = map[string]int{of: 0}
	for changed := true; changed; {
		changed, links = false, nil
		for _, l := range s.links {
			if l.Type != "SPLIT_FROM" && l.Type != "PART_OF" || l.Status == graph.Denied {
				continue
			}
			for _, end := range [][2]string{{l.From, l.To}, {l.To, l.From}} {
				from, met := distance[end[0]]
				if to, known := distance[end[1]]; met && (!known || to > from+1) {
					distance[end[1]], changed = from+1, true
				}
			}
			if _, met := distance[l.From]; met && l.From != l.To {
				links = append(links, l.ID)
			}
		}
	}
	slices.Sort(links)
	return distance, links
}

func TestALineageIsAllThatCanBeReached(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawShelf(t)
		for _, l := range s.links {
			if l.Type == "PART_OF" {
				l.Type = "MERGED_INTO"
			}
		}
		b := affiliation.Bounds{}
		if rapid.Bool().Draw(t, "bounded") {
			b = affiliation.Bounds{Rows: rapid.IntRange(1, 20).Draw(t, "rows"), Fan: rapid.IntRange(1, 4).Draw(t, "fan")}
		}
		a := lineage(t, s, "a", b)
		if again := lineage(t, s.shuffled(rapid.Uint64().Draw(t, "seed")), "a", b); !reflect.DeepEqual(a, again) {
			t.Errorf("%+v\n%+v", a, again)
		}
		if b.Rows > 0 && s.given > b.Rows {
			t.Errorf("%d rows read", s.given)
		}
		for _, l := range s.links {
			if l.Type == "MERGED_INTO" {
				l.Type = "PART_OF"
			}
		}
		distance, links := naiveDistances(s, "a")
		var got []string
		for _, l := range a.Links {
			got = append(got, l.ID)
		}
		switch {
		case b.Rows == 0 && !a.Complete():
			t.Error("not complete")
		case a.Complete() && (len(a.Members) != len(distance) || !slices.Equal(got, links)):
			t.Errorf("%d members, want %d; %v, want %v", len(a.Members), len(distance), got, links)
		}
		for _, k := range a.Members {
			if d, reached := distance[k.Entity.ID]; !reached || a.Complete() && d != k.Distance {
				t.Errorf("%s at %d, want %d", k.Entity.ID, k.Distance, d)
			}
		}
	})
}
