package affiliation_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/graphd/graphd/affiliation"
	"github.com/graphd/graphd/graph"
)

// withHub ties leaves to hubs, so many to each.
func withHub(leaves int, hubs ...string) *shelf {
	s := newShelf(hubs)
	for i := range leaves {
		leaf := fmt.Sprintf("leaf-%04d", i)
		s.entities[leaf] = &graph.Entity{ID: leaf, Kind: graph.Organization}
		for _, hub := range hubs {
			s.links = append(s.links, held(leaf, "PART_OF", hub, 50))
		}
	}
	return s
}

func (s *shelf) tie(links ...*graph.Link) *shelf {
	for _, l := range links {
		for _, id := range []string{l.From, l.To} {
			if s.entities[id] == nil {
				s.entities[id] = &graph.Entity{ID: id, Kind: graph.Organization}
			}
		}
	}
	s.links = append(s.links, links...)
	return s
}

func query(from, to string) affiliation.PathQuery {
	return affiliation.PathQuery{From: from, To: to, MaxHops: affiliation.DefaultHops, First: 1}
}

func TestAHubInTheMiddleIsNotRead(t *testing.T) {
	s := withHub(3000, "hub").tie(held("x", "PART_OF", "hub", 90), held("y", "PART_OF", "hub", 90))
	result := paths(t, s, query("x", "y"), affiliation.Bounds{})
	if len(result.Paths) != 1 || len(result.Paths[0].Steps) != 2 || !result.Complete() {
		t.Errorf("%+v", result)
	}
	if s.given > 2 || len(s.asked) != 1 {
		t.Errorf("%d rows in %d calls", s.given, len(s.asked))
	}
}

func TestTwoHubsInARowAreNotRead(t *testing.T) {
	s := withHub(3000, "hub", "bub").tie(held("x", "PART_OF", "hub", 90), held("y", "PART_OF", "bub", 90), held("hub", "SUPPORTS", "bub", 10))
	result := paths(t, s, query("x", "y"), affiliation.Bounds{})
	if len(result.Paths) != 1 || len(result.Paths[0].Steps) != 3 || !result.Complete() || result.Searched != 3 {
		t.Errorf("%+v", result)
	}
	if s.given > 3 || len(s.asked) != 2 {
		t.Errorf("%d rows in %d calls", s.given, len(s.asked))
	}
}

func TestAHubThatIsCutIsNamed(t *testing.T) {
	// Between the hubs are only leaves: one of the hubs has to be read.
	s := withHub(3000, "hub", "bub").tie(held("x", "PART_OF", "hub", 90), held("y", "PART_OF", "bub", 90))
	result := paths(t, s, query("x", "y"), affiliation.Bounds{})
	if len(result.Paths) != 1 || len(result.Paths[0].Steps) != 4 {
		t.Fatalf("%+v", result)
	}
	if result.StoppedBy != affiliation.ByRows || result.Searched != 3 || len(result.Hubs) != 1 || result.Hubs[0] != s.entities["bub"] && result.Hubs[0] != s.entities["hub"] {
		t.Errorf("stopped by %q, searched %d, hubs %v", result.StoppedBy, result.Searched, result.Hubs)
	}
	if s.given > 500 {
		t.Errorf("%d rows read", s.given)
	}
}

func TestAHubAtOneEndIsAskedFromTheOther(t *testing.T) {
	s := withHub(3000, "hub").tie(held("x", "SUPPORTS", "y", 90), held("y", "SUPPORTS", "z", 90), held("z", "SUPPORTS", "hub", 5))
	for _, q := range []affiliation.PathQuery{query("x", "hub"), query("hub", "x")} {
		s.asked, s.given = nil, 0
		result := paths(t, s, q, affiliation.Bounds{})
		if len(result.Paths) != 1 || len(result.Paths[0].Steps) != 3 || !result.Complete() {
			t.Errorf("%+v", result)
		}
		if s.given > 8 {
			t.Errorf("%d rows read", s.given)
		}
	}
}

func TestADirectedSearchReadsAHubsFewWaysOut(t *testing.T) {
	s := withHub(3000, "hub", "bub").tie(held("hub", "PART_OF", "x", 90), held("x", "PART_OF", "y", 90), held("y", "PART_OF", "bub", 90))
	q := query("hub", "bub")
	q.Directed = true
	result := paths(t, s, q, affiliation.Bounds{})
	if len(result.Paths) != 1 || len(result.Paths[0].Steps) != 3 || !result.Complete() {
		t.Errorf("%+v", result)
	}
	if s.given > 8 {
		t.Errorf("%d rows read", s.given)
	}
}

// A frontier of any size is one call, and so are those of both ends where they
// are small: x and y, what ties the lefts to the rights, and all of the lefts.
func TestOneCallReadsAFrontier(t *testing.T) {
	s := newShelf([]string{"x", "y"})
	for i := range 20 {
		left, right := fmt.Sprintf("left-%d", i), fmt.Sprintf("right-%d", i)
		s.tie(held("x", "PART_OF", left, 90), held("y", "PART_OF", right, 90), held(left, "SUPPORTS", fmt.Sprintf("middle-%d", i), 90))
	}
	s.tie(held("middle-7", "SUPPORTS", "right-3", 90))
	result := paths(t, s, query("x", "y"), affiliation.Bounds{})
	if len(result.Paths) != 1 || len(result.Paths[0].Steps) != 4 || !result.Complete() {
		t.Fatalf("%+v", result)
	}
	if len(s.asked) != 3 || s.counted > 2 {
		t.Errorf("%d calls for 4 frontiers, and %d to count", len(s.asked), s.counted)
	}
	var read []string
	for _, q := range s.asked {
		if len(q.Filter.Either)+len(q.Toward) == 0 {
			read = append(read, q.Of...)
		}
	}
	slices.Sort(read)
	if len(slices.Compact(slices.Clone(read))) != len(read) {
		t.Errorf("read twice: %v", read)
	}
}

// A hub that both sides have reached is neither asked for all its links nor
// asked twice once it is read.
func TestAHubReachedFromBothSidesIsReadOnceAtMost(t *testing.T) {
	tied := func(leaves int) *shelf {
		return withHub(leaves, "hub").tie(held("x", "PART_OF", "hub", 90), held("y", "PART_OF", "hub", 90),
			held("x", "PART_OF", "p", 90), held("p", "PART_OF", "q", 90), held("q", "PART_OF", "y", 90))
	}
	q := query("x", "y")
	q.First, q.MaxHops = 2, 3
	s := tied(3000)
	if result := paths(t, s, q, affiliation.Bounds{}); len(result.Paths) != 2 || !result.Complete() {
		t.Errorf("%+v", result)
	}
	if s.given > 20 {
		t.Errorf("%d rows read", s.given)
	}
	q.First, q.MaxHops = 5, 8
	s = tied(5)
	if result := paths(t, s, q, affiliation.Bounds{}); len(result.Paths) != 2 || !result.Complete() {
		t.Errorf("%+v", result)
	}
	times := 0
	for _, asked := range s.asked {
		if whole := len(asked.Filter.Either)+len(asked.Filter.From)+len(asked.Toward) == 0; whole && slices.Contains(asked.Of, "hub") {
			times++
		}
	}
	if times != 1 {
		t.Errorf("the hub is read whole %d times", times)
	}
}

func TestLinksBetweenFrontiersAreAskedOfTheSideWithFewer(t *testing.T) {
	s := withHub(3000, "hub").tie(held("leaf-0001", "SUPPORTS", "leaf-0002", 90), held("leaf-0002", "SUPPORTS", "x", 90), held("leaf-0002", "SUPPORTS", "y", 90))
	for _, q := range []affiliation.PathQuery{query("x", "hub"), query("hub", "x")} {
		s.asked = nil
		paths(t, s, q, affiliation.Bounds{Eager: -1})
		for _, asked := range s.asked {
			if slices.Contains(asked.Of, "hub") {
				t.Errorf("asked of the hub: %+v", asked)
			}
		}
	}
}

func TestTooManyTriesAreSaidSo(t *testing.T) {
	s := newShelf(nil)
	for i := range 12 {
		for k := range i {
			l := held(fmt.Sprintf("e%d", i), "PART_OF", fmt.Sprintf("e%d", k), 90)
			l.Periods[0].Start.First, l.Periods[0].End.Last = graph.Day(100*i), graph.Day(100*i+k)
			s.tie(l)
		}
	}
	q := query("e11", "e0")
	q.MaxHops, q.First = 8, 40
	result := paths(t, s, q, affiliation.Bounds{Tries: 500})
	if result.StoppedBy != affiliation.ByTries || result.Searched < 1 || result.Searched == 8 {
		t.Errorf("stopped by %q, searched %d", result.StoppedBy, result.Searched)
	}
}
