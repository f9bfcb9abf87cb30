package affiliation_test

import (
	"cmp"
	"context"
	"fmt"
	"reflect"
	"slices"
	"testing"

	"github.com/graphd/graphd/affiliation"
	"github.com/graphd/graphd/graph"
	"pgregory.net/rapid"
)

// naiveShared looks at each entity in turn.
func naiveShared(s *shelf, q affiliation.SharedQuery) []string {
	type shared struct {
		id             string
		count, weakest int
		ties           []string
	}
	var all []shared
	for id := range s.entities {
		found := shared{id: id, weakest: 100}
		for _, of := range q.IDs {
			var ties []*graph.Link
			for _, l := range s.links {
				between := l.From == of && l.To == id || l.From == id && l.To == of
				if between && of != id && l.Status != graph.Denied && holds(l, q.At) && (q.Types == nil || slices.Contains(q.Types, l.Type)) {
					ties = append(ties, l)
				}
			}
			if len(ties) == 0 {
				continue
			}
			slices.SortFunc(ties, surerFirst)
			found.count++
			found.weakest = min(found.weakest, ties[0].Confidence)
			for _, l := range ties {
				found.ties = append(found.ties, of+" "+l.ID)
			}
		}
		if found.count >= 2 {
			all = append(all, found)
		}
	}
	slices.SortFunc(all, func(a, b shared) int {
		return cmp.Or(cmp.Compare(b.count, a.count), cmp.Compare(b.weakest, a.weakest), cmp.Compare(a.id, b.id))
	})
	var shown []string
	for _, found := range all {
		shown = append(shown, fmt.Sprint(found.id, found.count, found.ties))
	}
	return shown
}

func sharedOf(t rapid.TB, s *shelf, q affiliation.SharedQuery, b affiliation.Bounds) (*affiliation.SharedResult, []string) {
	result, err := affiliation.SharedNeighbours(context.Background(), s, vocabulary, q, b)
	if err != nil {
		t.Fatal(err)
	}
	var shown []string
	for _, row := range result.Rows {
		var ties []string
		for _, step := range row.Ties {
			ties = append(ties, step.From.ID+" "+step.Link.ID)
			if step.To != row.Entity || step.Reversed != (step.Link.From == row.Entity.ID) {
				t.Errorf("%+v", step)
			}
		}
		shown = append(shown, fmt.Sprint(row.Entity.ID, row.Count, ties))
	}
	return result, shown
}

func TestSharedNeighboursAreThoseThatLookingAtEachFinds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawShelf(t)
		q := affiliation.SharedQuery{IDs: []string{"b", "a", "c"}[:rapid.IntRange(2, 3).Draw(t, "ids")], At: drawAt(t), First: rapid.IntRange(1, 8).Draw(t, "first")}
		if rapid.Bool().Draw(t, "typed") {
			q.Types = rapid.SliceOfN(rapid.SampledFrom(pathTypes), 1, 4).Draw(t, "types")
		}
		b := affiliation.Bounds{}
		if rapid.Bool().Draw(t, "bounded") {
			b = affiliation.Bounds{Fan: rapid.IntRange(1, 6).Draw(t, "fan"), Rows: rapid.IntRange(1, 60).Draw(t, "rows")}
		}
		result, shown := sharedOf(t, s, q, b)
		naive := naiveShared(s, q)
		if want := naive[:min(len(naive), q.First)]; result.Complete() && (!slices.Equal(shown, want) || result.Total != len(naive)) {
			t.Errorf("got %v of %d\nwant %v", shown, result.Total, want)
		}
		if b == (affiliation.Bounds{}) && !result.Complete() {
			t.Error("not complete")
		}
		if again, _ := sharedOf(t, s.shuffled(rapid.Uint64().Draw(t, "seed")), q, b); !reflect.DeepEqual(result, again) {
			t.Errorf("%+v\n%+v", result, again)
		}
	})
}

func TestOneHubIsAskedByWhatOthersAreTiedTo(t *testing.T) {
	s := withHub(3000, "hub").tie(held("x", "SUPPORTS", "leaf-2999", 90), held("x", "SUPPORTS", "y", 90))
	result, shown := sharedOf(t, s, affiliation.SharedQuery{IDs: []string{"hub", "x"}, First: 5}, affiliation.Bounds{})
	if len(shown) != 1 || result.Rows[0].Entity.ID != "leaf-2999" || !result.Complete() {
		t.Errorf("%v %q", shown, result.StoppedBy)
	}
	if s.given > 5 || len(s.asked) != 2 {
		t.Errorf("%d rows in %d calls", s.given, len(s.asked))
	}
}

func TestTwoHubsAreCutAndSaidSo(t *testing.T) {
	s := withHub(3000, "bub", "hub").tie(held("x", "SUPPORTS", "leaf-2999", 90))
	result, _ := sharedOf(t, s, affiliation.SharedQuery{IDs: []string{"x", "hub", "bub"}, First: 5}, affiliation.Bounds{})
	if top := result.Rows[0]; top.Entity.ID != "leaf-2999" || top.Count != 3 {
		t.Errorf("%+v", top)
	}
	if result.StoppedBy != affiliation.ByRows || len(result.Hubs) != 2 || s.given > affiliation.DefaultRows {
		t.Errorf("stopped by %q, hubs %v, %d rows", result.StoppedBy, result.Hubs, s.given)
	}
}

func TestSharedNeighboursThatCannotBeAsked(t *testing.T) {
	s := newShelf([]string{"x", "y"})
	s.entities["also-x"] = s.entities["x"]
	for _, c := range []struct {
		q    affiliation.SharedQuery
		kind graph.ErrorKind
	}{
		{affiliation.SharedQuery{IDs: []string{"x"}, First: 1}, graph.Invalid},
		{affiliation.SharedQuery{IDs: make([]string, 21), First: 1}, graph.Limit},
		{affiliation.SharedQuery{IDs: []string{"x", "x"}, First: 1}, graph.Invalid},
		{affiliation.SharedQuery{IDs: []string{"x", "also-x"}, First: 1}, graph.Invalid},
		{affiliation.SharedQuery{IDs: []string{"x", "y"}}, graph.Invalid},
		{affiliation.SharedQuery{IDs: []string{"x", "y"}, First: 1001}, graph.Limit},
		{affiliation.SharedQuery{IDs: []string{"x", "y"}, First: 1, Types: []string{"NO"}}, graph.Invalid},
	} {
		if _, err := affiliation.SharedNeighbours(context.Background(), s, vocabulary, c.q, affiliation.Bounds{}); err == nil || graph.KindOf(err) != c.kind {
			t.Errorf("%+v: %v", c.q, err)
		}
	}
	result, err := affiliation.SharedNeighbours(context.Background(), s, vocabulary, affiliation.SharedQuery{IDs: []string{"x", "zz"}, First: 1}, affiliation.Bounds{})
	if err != nil || !slices.Equal(result.Unknown, []string{"zz"}) || len(result.Rows) > 0 {
		t.Errorf("%+v, %v", result, err)
	}
}
