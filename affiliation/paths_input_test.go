package affiliation_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/graphd/graphd/affiliation"
	"github.com/graphd/graphd/graph"
)

func TestQuestionsAboutPathsThatCannotBeAsked(t *testing.T) {
	s := newShelf([]string{"x", "y"})
	s.entities["also-x"] = s.entities["x"]
	for name, c := range map[string]struct {
		change func(*affiliation.PathQuery)
		kind   graph.ErrorKind
		says   string
	}{
		"no hops":          {func(q *affiliation.PathQuery) { q.MaxHops = 0 }, graph.Invalid, "1 to 8"},
		"hops below 0":     {func(q *affiliation.PathQuery) { q.MaxHops = -1 }, graph.Invalid, "1 to 8"},
		"9 hops":           {func(q *affiliation.PathQuery) { q.MaxHops = 9 }, graph.Limit, "1 to 8"},
		"no paths":         {func(q *affiliation.PathQuery) { q.First = 0 }, graph.Invalid, "1 to 50"},
		"51 paths":         {func(q *affiliation.PathQuery) { q.First = 51 }, graph.Limit, "1 to 50"},
		"the same id":      {func(q *affiliation.PathQuery) { q.To = "x" }, graph.Invalid, "two entities"},
		"the same entity":  {func(q *affiliation.PathQuery) { q.To = "also-x" }, graph.Invalid, "judged to be the same"},
		"a sign of 2":      {func(q *affiliation.PathQuery) { q.Signs = []int{1, 2} }, graph.Invalid, "sign"},
		"101 percent":      {func(q *affiliation.PathQuery) { q.MinConfidence = 101 }, graph.Invalid, "0 to 100"},
		"an unknown type":  {func(q *affiliation.PathQuery) { q.Types = []string{"PART_OFF"} }, graph.Invalid, `did you mean "PART_OF"?`},
		"an unheard-of id": {func(q *affiliation.PathQuery) { q.To = "zz" }, "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			q := query("x", "y")
			c.change(&q)
			result, err := affiliation.Paths(context.Background(), s, vocabulary, q, affiliation.Bounds{})
			if c.kind == "" {
				if err != nil || !slices.Equal(result.Unknown, []string{"zz"}) || result.FromEntity == nil || result.ToEntity != nil {
					t.Errorf("%+v, %v", result, err)
				}
				return
			}
			if err == nil || graph.KindOf(err) != c.kind || !strings.Contains(err.Error(), c.says) {
				t.Errorf("%v", err)
			}
		})
	}
	if len(s.asked) > 0 {
		t.Errorf("asked for links: %+v", s.asked)
	}
}

// Types and signs that leave none over let nothing through, not everything.
func TestSignsThatNoTypeAskedForHas(t *testing.T) {
	s := newShelf(nil).tie(held("x", "SUPPORTS", "y", 90))
	q := query("x", "y")
	q.Types, q.Signs = []string{"SUPPORTS"}, []int{-1}
	if result := paths(t, s, q, affiliation.Bounds{}); len(result.Paths) > 0 || !result.Complete() || result.Searched != q.MaxHops {
		t.Errorf("%+v", result)
	}
}
