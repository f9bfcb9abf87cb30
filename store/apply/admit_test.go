package apply

import (
	"math"
	"strings"
	"testing"

	"github.com/graphd/graphd/graph"
)

func person(id string) graph.Record {
	return graph.Record{Dataset: "d", Entity: id, Kind: graph.Person, Names: []graph.Name{{Text: "Ann", Kind: graph.Primary}}}
}

func tie(from, to string) graph.Claim {
	return graph.Claim{Dataset: "d", Source: "d/s", Stance: graph.Asserts, Link: &graph.LinkKey{From: from, Type: "MEMBER_OF", To: to}}
}

// Each row is a statement that is well formed but for one thing.
func TestAdmitNamesTheFieldAtFault(t *testing.T) {
	nan := math.NaN()
	record := func(change func(*graph.Record)) graph.Batch {
		r := person("ann")
		change(&r)
		return graph.Batch{Records: []graph.Record{person("bob"), r}}
	}
	claim := func(change func(*graph.Claim)) graph.Batch {
		c := tie("ann", "red")
		change(&c)
		return graph.Batch{Claims: []graph.Claim{tie("bob", "red"), c}}
	}
	for _, c := range []struct {
		field, reason string
		batch         graph.Batch
	}{
		{"entity", "missing", record(func(r *graph.Record) { r.Entity = "" })},
		{"entity", "blank", record(func(r *graph.Record) { r.Entity = "an n" })},
		{"entity", "longer", record(func(r *graph.Record) { r.Entity = strings.Repeat("a", 201) })},
		{"entity", "UTF-8", record(func(r *graph.Record) { r.Entity = "a\xff" })},
		{"entity", "control", record(func(r *graph.Record) { r.Entity = "a\x01" })},
		{"entity", "normal form", record(func(r *graph.Record) { r.Entity = "a\u0301" })},
		{"kind", "no kind", record(func(r *graph.Record) { r.Kind = "GOD" })},
		{"names", "none", record(func(r *graph.Record) { r.Names = nil })},
		{"names", "longer", record(func(r *graph.Record) { r.Names[0].Text = strings.Repeat("a", 2_001) })},
		{"names", "empty", record(func(r *graph.Record) { r.Names[0].Text = "" })},
		{"end", "before begin", record(func(r *graph.Record) { r.Begin, r.End = "2020", "2019" })},
		{"identifiers", "no value", record(func(r *graph.Record) { r.Identifiers = []graph.Identifier{{Scheme: "IMO"}} })},
		{"stance", "ASSERTS", claim(func(c *graph.Claim) { c.Stance = "PERHAPS" })},
		{"link", "on both", claim(func(c *graph.Claim) { c.Fact = &graph.FactKey{} })},
		{"link", "on both", claim(func(c *graph.Claim) { c.Link = nil })},
		{"type", "capital", claim(func(c *graph.Claim) { c.Link.Type = "member of" })},
		{"since", "no date", claim(func(c *graph.Claim) { c.Since = "2020-13" })},
		{"asOf", "no date", claim(func(c *graph.Claim) { c.AsOf = "2020-02-30" })},
		{"until", "before since", claim(func(c *graph.Claim) { c.Since, c.Until = "2020", "2019-12-31" })},
		{"credibility", "1 to 6", claim(func(c *graph.Claim) { c.Credibility = 7 })},
		{"number", "finite", claim(func(c *graph.Claim) { c.Value = &graph.Value{Number: &nan} })},
		{"value", "neither", claim(func(c *graph.Claim) { c.Link, c.Fact = nil, &graph.FactKey{Of: "ann", Property: "AIM"} })},
		{"reliability", "A to F", graph.Batch{Datasets: []graph.Dataset{{ID: "e"}, {ID: "d", Reliability: "G"}}}},
		{"b", "after a", graph.Batch{Judgements: []graph.Judgement{{A: "a", B: "b", Verdict: graph.Same}, {A: "b", B: "a", Verdict: graph.Same}}}},
		{"via", "blank", graph.Batch{Sources: []graph.Source{{ID: "d/s", Dataset: "d"}, {ID: "d/t", Dataset: "d", Via: "d s"}}}},
	} {
		t.Run(c.field+" "+c.reason, func(t *testing.T) {
			admitted, rejected := Admit(c.batch)
			if admitted.Len() != 1 || len(rejected) != 1 {
				t.Fatalf("%d admitted, %v", admitted.Len(), rejected)
			}
			if r := rejected[0]; r.Field != c.field || r.Index != 1 || !strings.Contains(r.Reason, c.reason) {
				t.Errorf("%+v", r)
			}
		})
	}
}

// Nothing that hangs on the vocabulary or on other statements is a reason to
// reject.
func TestAdmitTakesWhatItDoesNotKnow(t *testing.T) {
	c := tie("nobody", "nothing")
	c.Link.Type = "WORSHIPS"
	admitted, rejected := Admit(graph.Batch{Claims: []graph.Claim{c}})
	if len(rejected) != 0 || admitted.Claims[0].ID != c.StatementID() {
		t.Errorf("%v, %v", admitted, rejected)
	}
}
