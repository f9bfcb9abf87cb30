package loaders_test

import (
	"reflect"
	"testing"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders"
)

const article = `
dataset: {id: isis-k-2020, title: The article's graph, licence: Apache-2.0, edition: "1"}
sources:
  - {id: article, title: Who/What ISIS-K, published: 2020-08, reliability: C}
  - {id: andarabi-tweet, author: masoud-andarabi, published: 2020-08-03, reliability: B, via: article}
entities:
  - {id: shahab-al-muhajir, kind: person, names: [Shahab al-Muhajir, al-Muhajir]}
  - {id: jalalabad-prison-raid, kind: event, subtype: attack, names: [{text: Jalalabad prison raid, lang: en}], date: 2020-08-03}
links:
  - from: shahab-al-muhajir
    type: LEADER_OF
    to: is-k
    claims:
      - {source: andarabi-tweet, locator: P18, asOf: 2020-08-03, credibility: 2}
facts:
  - of: is-k
    property: STRENGTH
    value: {number: 800, bound: ABOUT, unit: fighters}
    claims: [{source: "global:csis-2018", locator: P5, asOf: 2018, credibility: 2}]
judgements:
  - {same: ["un:QDe.161", is-k], because: the list names it so, by: an analyst}
`

// TestArticle shows what becomes of each sort of object.
func TestArticle(t *testing.T) {
	w := &fakeWriter{}
	sum := load(t, w, loaders.Options{Files: files("seeds.yaml", article)})

	number := 800.0
	claims := []graph.Claim{
		{Dataset: "isis-k-2020", Source: "isis-k-2020/andarabi-tweet", Stance: graph.Asserts,
			Link:    &graph.LinkKey{From: "shahab-al-muhajir", Type: "LEADER_OF", To: "is-k"},
			Locator: "P18", AsOf: "2020-08-03", Credibility: 2},
		{Dataset: "isis-k-2020", Source: "global:csis-2018", Stance: graph.Asserts,
			Fact:    &graph.FactKey{Of: "is-k", Property: "STRENGTH", Value: graph.Value{Number: &number, Bound: graph.About, Unit: "fighters"}},
			Locator: "P5", AsOf: "2018", Credibility: 2},
	}
	for i := range claims {
		claims[i].Identify()
	}
	want := graph.Batch{
		Datasets: []graph.Dataset{{ID: "isis-k-2020", Title: "The article's graph", Licence: "Apache-2.0", Edition: "1", Format: "native"}},
		Sources: []graph.Source{
			{ID: "isis-k-2020/article", Dataset: "isis-k-2020", Title: "Who/What ISIS-K", Published: "2020-08", Reliability: "C"},
			{ID: "isis-k-2020/andarabi-tweet", Dataset: "isis-k-2020", Author: "masoud-andarabi", Published: "2020-08-03", Reliability: "B", Via: "isis-k-2020/article"},
		},
		Records: []graph.Record{
			{Dataset: "isis-k-2020", Entity: "shahab-al-muhajir", Kind: graph.Person,
				Names: []graph.Name{{Text: "Shahab al-Muhajir", Kind: graph.Primary}, {Text: "al-Muhajir", Kind: graph.Alias}}},
			{Dataset: "isis-k-2020", Entity: "jalalabad-prison-raid", Kind: graph.Event, Subtype: "attack",
				Names: []graph.Name{{Text: "Jalalabad prison raid", Kind: graph.Primary, Lang: "en"}}, Begin: "2020-08-03", End: "2020-08-03"},
		},
		Claims:     claims,
		Judgements: []graph.Judgement{{Dataset: "isis-k-2020", A: "is-k", B: "un:QDe.161", Verdict: graph.Same, Because: "the list names it so", By: "an analyst"}},
	}
	if len(w.batches) != 1 || !reflect.DeepEqual(w.batches[0], want) {
		t.Errorf("batches: %+v\nwant one: %+v", w.batches, want)
	}
	if sum.Read != 8 || sum.Added != 8 || !sum.Clean() {
		t.Errorf("summary: %+v", sum)
	}
}
