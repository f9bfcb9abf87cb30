package resolvers_test

import (
	"context"
	"maps"
	"strings"
	"testing"

	"github.com/graphd/graphd/graph"
)

// Each query with the calls it may cost: one a field that reads, and none for
// the fields of a row.
var costs = []struct {
	name, query string
	calls       map[string]int
}{
	{"links of one entity", `{ entity(id: "hub") { name links(first: 1000) { totalCount edges { direction other { name } node { type } } } } }`,
		map[string]int{"Entities": 2, "Links": 1}},
	{"both ends of all links, the hub met before", `{ entity(id: "hub") { links { nodes { from { name } to { name } } } } }`,
		map[string]int{"Entities": 2, "Links": 1}},
	{"claims with source and what it was read in",
		`{ links { nodes { claims { source { title authorEntity { name } } via { title } } } } }`,
		map[string]int{"Links": 1, "Claims": 1, "Sources": 2, "Entities": 1}},
	{"what a source was read in, alone", `{ links { nodes { claims { via { title } } } } }`,
		map[string]int{"Links": 1, "Claims": 1, "Sources": 2}},
	{"entities of several kinds and their links",
		`{ entities(first: 1000) { nodes { name links { edges { other { name links { edges { other { name } } } } } } } } }`,
		map[string]int{"FindEntities": 1, "Links": 2, "Entities": 1}},
	{"facts, records and counts",
		`{ entities { nodes { facts { value { text } about { name } claims { id } } factCount records { source { title } } linkSummary { count } } } }`,
		map[string]int{"FindEntities": 1, "Facts": 2, "Entities": 1, "Claims": 1, "Records": 1, "Sources": 1, "LinkCounts": 1}},
	{"facts from the entity that they concern", `{ entities { nodes { factsAbout { of { name } about { name } claims { id } } factsAboutCount } } }`,
		map[string]int{"FindEntities": 1, "Facts": 2, "Entities": 1, "Claims": 1}},
	{"all facts with both sides", `{ facts(first: 1000) { totalCount edges { cursor node { of { name } about { name } claims { source { title } } } } } }`,
		map[string]int{"FindFacts": 1, "Entities": 2, "Claims": 1, "Sources": 1}},
	{"what the claims of all datasets wait for", `{ datasets { merged waiting { link { from type to } fact { of } state waitsFor } } }`,
		map[string]int{"Datasets": 1, "Waiting": 1, "Entities": 1, "Sources": 1}},
	{"placed claims wait for nothing, and nobody is asked", `{ links { nodes { claims { waitsFor } } } }`,
		map[string]int{"Links": 1, "Claims": 1}},
	{"a search", `{ search(text: "g", first: 1000) { totalCount hits { score entity { name } } } }`,
		map[string]int{"Candidates": 1, "Entities": 1}},
	{"timing asks nobody", `{ links { nodes { timing(at: "2020-08-03") } } }`,
		map[string]int{"Links": 1}},
}

func TestAFieldOfALevelCostsOneCallHoweverManyRowsThereAre(t *testing.T) {
	for _, c := range costs {
		t.Run(c.name, func(t *testing.T) {
			for _, rows := range []int{1, 10, 1000} {
				w := newWheel(rows)
				answered(t, ask(t, w, c.query, nil))
				if !maps.Equal(w.calls, c.calls) {
					t.Errorf("%d rows cost %v, want %v", rows, w.calls, c.calls)
				}
			}
		})
	}
}

// along is a wheel that reads entities along with their links.
type along struct{ *wheel }

func (a along) Links(ctx context.Context, q graph.LinkQuery) ([]graph.LinkPage, error) {
	pages, err := a.wheel.Links(ctx, q)
	for i := range pages {
		if q.Owners && !strings.HasPrefix(q.Of[i], gone) {
			pages[i].Owner = a.entity(q.Of[i])
		}
		for n := range pages[i].Rows {
			pages[i].Rows[n].OtherRow = a.entity(pages[i].Rows[n].Other)
		}
	}
	return pages, err
}

func TestAnEntityAndItsLinksAreOneQuestionToAStoreThatReadsBoth(t *testing.T) {
	for query, calls := range map[string]map[string]int{
		`{ entity(id: "hub") { name links { edges { other { name } } } } }`:                                  {"Links": 1},
		`{ entity(id: "hub") { ... on Person { name links { nodes { id } } } } }`:                            {"Links": 1},
		`{ a: entity(id: "hub") { links { nodes { id } } } b: entity(id: "g1") { links { nodes { id } } } }`: {"Links": 2},
		`{ entity(id: "hub") { name } }`:                                                                     {"Entities": 1},
		`{ entity(id: "hub") { a: links(first: 1) { nodes { id } } b: links(first: 2) { nodes { id } } } }`:  {"Entities": 1, "Links": 2},
		`{ entity(id: "gone") { links { nodes { id } } } }`:                                                  {"Entities": 1, "Links": 1},
	} {
		w := along{newWheel(3)}
		answered(t, ask(t, w, query, nil))
		if !maps.Equal(w.calls, calls) {
			t.Errorf("%s cost %v, want %v", query, w.calls, calls)
		}
	}
}

func TestWhatAListOfLinksHasWrongIsItsOwnError(t *testing.T) {
	w := along{newWheel(3)}
	answer, err := ask(t, w, `{ entity(id: "hub") { name links(first: 0) { nodes { id } } } }`, nil).MarshalJSON()
	if err != nil || !strings.Contains(string(answer), `"path":["entity","links"]`) || !strings.Contains(string(answer), "below 1") {
		t.Errorf("%s, %v", answer, err)
	}
}

func TestAnEntityThatManyLinksShareIsAskedForOnce(t *testing.T) {
	w := newWheel(1000)
	answered(t, ask(t, w, `{ a: links { nodes { from { name } } } b: links { nodes { from { id } } } }`, nil))
	if w.calls["Entities"] != 1 {
		t.Errorf("the hub was asked for %d times", w.calls["Entities"])
	}
}
