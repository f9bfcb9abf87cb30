package graph

import (
	"slices"
	"testing"
)

func record(dataset, id string, kind Kind, names ...string) Record {
	r := Record{Dataset: dataset, Entity: id, Kind: kind}
	for i, text := range names {
		n := Name{Text: text, Kind: Alias}
		if i == 0 {
			n.Kind = Primary
		}
		r.Names = append(r.Names, n)
	}
	return r
}

func TestAnEntityIsMergedFromItsRecords(t *testing.T) {
	e := testProjector.Entity(EntityInput{ID: "g", Members: []string{"g"}, Live: []Record{
		record("d1", "g", Organization, "The Group", "TG"),
		record("d2", "g", Organization, "Group, the", "TG"),
		record("d3", "g", Event, "The Group"),
	}})
	if e.Kind != Organization || !e.KindDisputed {
		t.Errorf("kind %s, disputed %v", e.Kind, e.KindDisputed)
	}
	var names []string
	for _, n := range e.Names {
		names = append(names, n.Text)
	}
	if want := []string{"The Group", "Group, the", "TG"}; !slices.Equal(names, want) || !slices.Equal(e.Names[2].Datasets, []string{"d1", "d2"}) {
		t.Errorf("%v", e.Names)
	}
}

func TestAStubStaysWhileAClaimNeedsIt(t *testing.T) {
	in := EntityInput{ID: "p", Members: []string{"p"}, Withdrawn: []Record{record("d", "p", Person, "P", "Pi")}}
	if e := testProjector.Entity(in); e != nil {
		t.Errorf("nobody names it: %+v", e)
	}
	in.Named = true
	if e := testProjector.Entity(in); e == nil || !e.Stub || e.Name != "P" || len(e.Names) != 1 || len(e.Datasets) != 0 {
		t.Errorf("%+v", e)
	}
	in.Live = in.Withdrawn
	if e := testProjector.Entity(in); e.Stub || len(e.Names) != 2 {
		t.Errorf("with a live record: %+v", e)
	}
}

func TestTheSortKeyIsHexOfTheFoldedName(t *testing.T) {
	e := testProjector.Entity(EntityInput{ID: "g", Members: []string{"g"}, Live: []Record{record("d", "g", Person, "AB")}})
	if e.SortName != "6162" {
		t.Error(e.SortName)
	}
}

func TestClusters(t *testing.T) {
	w := pair().judge("un:1", Same, "p").judge("un:1", Same, "ofac:9").judge("p", Unsure, "x")
	c := ResolveClusters(w.Judgements)
	if c.Canonical("ofac:9") != "p" || c.Canonical("x") != "x" || !slices.Equal(c.Members("un:1"), []string{"ofac:9", "p", "un:1"}) {
		t.Errorf("%+v", c)
	}
	c = ResolveClusters(append(w.Judgements, Judgement{A: "ofac:9", B: "p", Verdict: Different}))
	if c.Canonical("un:1") != "un:1" || len(c.Conflicts) != 1 || len(c.Conflicts[0]) != 3 {
		t.Errorf("a contradiction merged something: %+v", c)
	}
}

func TestMergedIdsShareTheirLinks(t *testing.T) {
	w := pair().entity("un:1", Person).judge("p", Same, "un:1").says("s1 p MEMBER_OF g 2").says("s2 un:1 MEMBER_OF g 3")
	g := w.project()
	if l := g.link("MEMBER_OF/p/g"); l.Confidence != 85 || len(g.Links) != 1 {
		t.Errorf("%+v", g.Links)
	}
	if e := g.entity("p"); !slices.Equal(e.Members, []string{"p", "un:1"}) || g.entity("un:1") != nil {
		t.Errorf("%+v", e)
	}
}
