package affiliation_test

import (
	"cmp"
	"context"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/graphd/graphd/affiliation"
	"github.com/graphd/graphd/graph"
	"pgregory.net/rapid"
)

func drawAt(t *rapid.T) *graph.Day {
	if rapid.Bool().Draw(t, "ever") {
		return nil
	}
	day := graph.Day(rapid.IntRange(-1, lastDrawnDay+1).Draw(t, "at"))
	return &day
}

func holds(l *graph.Link, at *graph.Day) bool { return at == nil || l.At(*at) != graph.Outside }

func surerFirst(a, b *graph.Link) int {
	return cmp.Or(cmp.Compare(b.Confidence, a.Confidence), cmp.Compare(a.ID, b.ID))
}

// naiveAround places the nearest, then most strongly tied, and shows the drawing.
func naiveAround(s *shelf, centres []string, hops int, at *graph.Day, first int) (shown string, more bool) {
	var b strings.Builder
	placed := map[string]bool{}
	frontier := centres
	for _, id := range centres {
		placed[id] = true
		fmt.Fprintln(&b, id, 0)
	}
	for distance := 1; distance <= hops && len(frontier) > 0; distance++ {
		if first == 0 {
			more = true
			break
		}
		links := slices.SortedFunc(slices.Values(s.links), surerFirst)
		var next []string
		for _, l := range links {
			for _, end := range [][2]string{{l.From, l.To}, {l.To, l.From}} {
				if l.Status == graph.Denied || !holds(l, at) || !slices.Contains(frontier, end[0]) || placed[end[1]] {
					continue
				}
				if first == 0 {
					more = true
					continue
				}
				placed[end[1]] = true
				next = append(next, end[1])
				fmt.Fprintln(&b, end[1], distance)
				first--
			}
		}
		frontier = next
	}
	for _, l := range slices.SortedFunc(slices.Values(s.links), surerFirst) {
		if holds(l, at) && placed[l.From] && placed[l.To] {
			fmt.Fprintln(&b, l.ID)
		}
	}
	return b.String(), more
}

func TestANeighbourhoodIsTheNearestAndStrongest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, at := drawShelf(t), drawAt(t)
		centres := []string{"b", "a"}[:rapid.IntRange(1, 2).Draw(t, "centres")]
		hops, room := rapid.IntRange(1, 3).Draw(t, "hops"), rapid.IntRange(1, 8).Draw(t, "room")
		bounds := affiliation.Bounds{}
		if rapid.Bool().Draw(t, "bounded") {
			bounds = affiliation.Bounds{Rows: rapid.IntRange(1, 30).Draw(t, "rows"), Fan: rapid.IntRange(1, 6).Draw(t, "fan")}
		}
		ask := func(s *shelf) *affiliation.Subgraph {
			drawing, err := affiliation.Neighbourhood(context.Background(), s, vocabulary, append(centres, "zz", centres[0]), hops, at, room, bounds)
			if err != nil {
				t.Fatal(err)
			}
			return drawing
		}
		drawing := ask(s)
		if again := ask(s.shuffled(rapid.Uint64().Draw(t, "seed"))); !reflect.DeepEqual(drawing, again) {
			t.Errorf("%+v\n%+v", drawing, again)
		}
		var b strings.Builder
		for _, p := range drawing.Entities {
			fmt.Fprintln(&b, p.Entity.ID, p.Distance)
		}
		for _, l := range drawing.Links {
			fmt.Fprintln(&b, l.ID)
		}
		if want, more := naiveAround(s, centres, hops, at, room); drawing.Complete() && (b.String() != want || more && !drawing.More) {
			t.Errorf("got %s%v\nwant %s%v", b.String(), drawing.More, want, more)
		}
		if bounds == (affiliation.Bounds{}) && !drawing.Complete() {
			t.Errorf("stopped by %q", drawing.StoppedBy)
		}
		expectHidden(t, s, drawing, at)
	})
}

func expectHidden(t rapid.TB, s *shelf, drawing *affiliation.Subgraph, at *graph.Day) {
	var cut []*graph.Entity
	for _, p := range drawing.Entities {
		hidden := 0
		for _, l := range s.links {
			if (l.From == p.Entity.ID || l.To == p.Entity.ID) && holds(l, at) && !slices.Contains(drawing.Links, l) {
				hidden++
			}
		}
		if p.Hidden != hidden {
			t.Errorf("%s hides %d, want %d", p.Entity.ID, p.Hidden, hidden)
		}
		if hidden > 0 {
			cut = append(cut, p.Entity)
		}
	}
	if !slices.Equal(cut, drawing.Cut) || !slices.Equal(drawing.Unknown, []string{"zz"}) {
		t.Errorf("cut %v, want %v; unknown %v", drawing.Cut, cut, drawing.Unknown)
	}
}

func TestANeighbourhoodOfAHubIsCutAndSaysSo(t *testing.T) {
	s := withHub(3000, "hub")
	drawing, err := affiliation.Neighbourhood(context.Background(), s, vocabulary, []string{"hub"}, 2, nil, 50, affiliation.Bounds{})
	if err != nil {
		t.Fatal(err)
	}
	if len(drawing.Entities) != 51 || len(drawing.Links) != 50 || !drawing.More || len(drawing.Cut) != 1 || drawing.Entities[0].Hidden != 2950 || !drawing.Complete() {
		t.Errorf("%d entities, %d links, cut %v, more %v, %q", len(drawing.Entities), len(drawing.Links), drawing.Cut, drawing.More, drawing.StoppedBy)
	}
	if s.given > 200 {
		t.Errorf("%d rows read", s.given)
	}
}

// The strongest links of a are to c, which is drawn anyway; the next one is to
// x, and stronger than that of d to y.
func TestStrongTiesBehindManyToWhatIsDrawn(t *testing.T) {
	s := newShelf(nil).tie(held("a", "PART_OF", "x", 80), held("d", "PART_OF", "y", 10))
	for _, linkType := range []string{"PART_OF", "SUPPORTS", "LINKED_TO", "ALLIED_WITH", "OPPOSES", "NEGOTIATES_WITH", "SPLIT_FROM", "MERGED_INTO", "SUCCESSOR_OF", "RELATED_TO"} {
		s.tie(held("a", linkType, "c", 90))
	}
	for _, fan := range []int{0, 2} {
		drawing, err := affiliation.Neighbourhood(context.Background(), s, vocabulary, []string{"a", "c", "d"}, 1, nil, 1, affiliation.Bounds{Fan: fan})
		if err != nil {
			t.Fatal(err)
		}
		if last := drawing.Entities[len(drawing.Entities)-1].Entity.ID; !drawing.More || drawing.Complete() != (fan == 0) || fan == 0 && last != "x" {
			t.Errorf("fan %d: %s last, %q", fan, last, drawing.StoppedBy)
		}
	}
}

func TestNeighbourhoodsThatCannotBeAsked(t *testing.T) {
	for _, c := range []struct {
		ids, hops, first int
		kind             graph.ErrorKind
	}{{0, 1, 1, graph.Invalid}, {21, 1, 1, graph.Limit}, {1, 0, 1, graph.Invalid}, {1, 4, 1, graph.Limit}, {1, 1, 0, graph.Invalid}, {1, 1, 1001, graph.Limit}} {
		_, err := affiliation.Neighbourhood(context.Background(), newShelf(nil), vocabulary, make([]string, c.ids), c.hops, nil, c.first, affiliation.Bounds{})
		if err == nil || graph.KindOf(err) != c.kind {
			t.Errorf("%+v: %v", c, err)
		}
	}
}
