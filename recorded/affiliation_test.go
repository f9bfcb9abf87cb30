package recorded_test

import (
	"encoding/json"
	"testing"

	"github.com/graphd/graphd/affiliation"
	"github.com/graphd/graphd/graph"
)

// A verdict of the past is the one that was given then.
func TestVerdictsOfThePast(t *testing.T) {
	group := func(from, to string) graph.Claim {
		c := tie(from, to)
		c.Link.Type = "PART_OF"
		return c
	}
	first := graph.Batch{Sources: []graph.Source{{ID: "d/s", Dataset: "d"}},
		Records: []graph.Record{record("ann", graph.Person), record("cell", graph.Organization), record("front", graph.Organization)},
		Claims:  []graph.Claim{tie("ann", "cell")}}
	s := load(t)
	v := graph.DefaultVocabulary()
	asked := []affiliation.Question{{Of: "ann", With: "front"}, {Of: "ann", With: "cell"}, {Of: "a.a.", With: "front"}}
	verdicts := func(r graph.Reader) string {
		answers, _, err := affiliation.Check(t.Context(), r, v, asked, affiliation.Bounds{})
		if err != nil {
			t.Fatal(err)
		}
		text, err := json.Marshal(answers)
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	var then []string
	joined := tie("ann", "cell")
	for _, b := range []graph.Batch{first, {Claims: []graph.Claim{group("cell", "front")}}, {Judgements: []graph.Judgement{{A: "a.a.", B: "ann", Verdict: graph.Same}}},
		{Withdraw: []string{joined.StatementID()}}, {Claims: []graph.Claim{tie("ann", "front")}}} {
		if _, err := s.Apply(t.Context(), b); err != nil {
			t.Fatal(err)
		}
		snapshot, err := s.Snapshot(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		then = append(then, verdicts(snapshot))
		snapshot.Close()
	}
	for i, want := range then {
		r, _ := asOf(t, s, int64(i)+1)
		if got := verdicts(r); got != want {
			t.Errorf("version %d\nwant %s\ngot  %s", i+1, want, got)
		}
	}
}
