package apply

import (
	"slices"
	"testing"

	"github.com/graphd/graphd/graph"
)

// A pair has one unit whichever way a claim puts it; facts tell their ends
// apart.
func TestUnitOf(t *testing.T) {
	there, back := tie("ann", "red"), tie("red", "ann")
	if UnitOf(&there) != UnitOf(&back) {
		t.Error("a link's ends make two units")
	}
	fact := graph.Claim{Fact: &graph.FactKey{Of: "red", Property: "AIM", About: "ann"}}
	if u := UnitOf(&fact); u != (Unit{"red", "ann", "AIM"}) {
		t.Errorf("%v", u)
	}
}

func TestUnitsOfClusters(t *testing.T) {
	clusters := graph.ResolveClusters([]graph.Judgement{{A: "ann", B: "zoe", Verdict: graph.Same}})
	u := Unit{A: "red", B: "zoe"}.canonical(clusters)
	if u != (Unit{A: "ann", B: "red"}) {
		t.Errorf("%v", u)
	}
	if all := u.stated(clusters); !slices.Equal(all, []Unit{{A: "ann", B: "red"}, {A: "red", B: "zoe"}}) {
		t.Errorf("%v", all)
	}
}

// Rows are compared by their bytes: what is the same is not written.
func TestDifference(t *testing.T) {
	row := func(id, name string) *graph.Entity { return &graph.Entity{ID: id, Name: name} }
	stored := []Stored{{"gone", encode(row("gone", "G"))}, {"new name", encode(row("new name", "A"))}, {"same", encode(row("same", "S"))}}
	changes, err := difference(stored, []*graph.Entity{row("new name", "B"), row("new", "N"), row("same", "S")}, func(e *graph.Entity) string { return e.ID })
	if err != nil || len(changes) != 3 {
		t.Fatalf("%v, %v", changes, err)
	}
	for i, want := range []struct {
		id       string
		old, new bool
	}{{"gone", true, false}, {"new", false, true}, {"new name", true, true}} {
		if c := changes[i]; c.ID != want.id || (c.Old != nil) != want.old || (c.New != nil) != want.new {
			t.Errorf("%d: %+v", i, c)
		}
	}
}

func TestRowsComeBackAsTheyWere(t *testing.T) {
	c := tie("ann", "red")
	c.Identify()
	for _, r := range Rows(graph.Batch{Records: []graph.Record{person("ann")}, Claims: []graph.Claim{c}, Datasets: []graph.Dataset{{ID: "d"}},
		Sources: []graph.Source{{ID: "d/s", Dataset: "d"}}, Judgements: []graph.Judgement{{Dataset: "d", A: "a", B: "b", Verdict: graph.Same}}}) {
		again, err := Decode(r.Kind, r.ID, r.Body)
		if err != nil || again.Key != r.Key || string(encode(again.Claim)) != string(encode(r.Claim)) || string(encode(again.Record)) != string(encode(r.Record)) {
			t.Errorf("%+v, %v", again, err)
		}
	}
}
