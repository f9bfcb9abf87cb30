package resolvers_test

import (
	"strings"
	"testing"

	"github.com/graphd/graphd/resolvers"
)

func TestWhatIsWrongWithAnArgumentIsSaid(t *testing.T) {
	for _, c := range []struct{ query, code, says string }{
		{`{ links(first: 0) { nodes { id } } }`, "BAD_REQUEST", "first: 0 is below 1"},
		{`{ links(first: -1) { nodes { id } } }`, "BAD_REQUEST", "first: -1 is below 1"},
		{`{ links(first: 1000000000) { nodes { id } } }`, "LIMIT_EXCEEDED", "more than 1000 (max-first)"},
		{`{ facts(filter: {properties: ["STRENGHT"]}) { nodes { id } } }`, "BAD_REQUEST", `filter.properties: "STRENGHT" is no fact property; did you mean "STRENGTH"?`},
		{`{ facts(filter: {about: []}) { nodes { id } } }`, "BAD_REQUEST", "filter.about: the list is empty"},
		{`{ facts(filter: {at: "2020-08"}) { nodes { id } } }`, "BAD_REQUEST", "filter.at:"},
		{`{ facts(filter: {minConfidence: -1}) { nodes { id } } }`, "BAD_REQUEST", "filter.minConfidence: -1 is no percentage"},
		{`{ facts(after: "x") { nodes { id } } }`, "BAD_REQUEST", "no cursor"},
		{`{ entity(id: "hub") { factsAbout(property: ["AIMS"]) { id } } }`, "BAD_REQUEST", `did you mean "AIM"?`},
		{`{ datasets { waiting(first: 1001) { id } } }`, "LIMIT_EXCEEDED", "max-first"},
		{`{ entity(id: "hub") { facts(first: 1001) { id } } }`, "LIMIT_EXCEEDED", "max-first"},
		{`{ links(filter: {types: ["LEADS_OF"]}) { nodes { id } } }`, "BAD_REQUEST", `filter.types: "LEADS_OF" is no link type; did you mean "LEADER_OF"?`},
		{`{ entity(id: "hub") { links(types: ["LEADS"]) { nodes { id } } } }`, "BAD_REQUEST", "types:"},
		{`{ entity(id: "hub") { facts(property: ["STRENGHT"]) { id } } }`, "BAD_REQUEST", `did you mean "STRENGTH"?`},
		{`{ links(filter: {at: "2020-08"}) { nodes { id } } }`, "BAD_REQUEST", `filter.at: "2020-08" is not a whole day (ask as of one day, such as 2020-08-31)`},
		{`{ links(filter: {at: "2020-02-30"}) { nodes { id } } }`, "BAD_REQUEST", "2020-02 has no day 30"},
		{`{ links { nodes { timing(at: "soon") } } }`, "BAD_REQUEST", `at: "soon" is no date`},
		{`{ links(filter: {minConfidence: 101}) { nodes { id } } }`, "BAD_REQUEST", "101 is no percentage"},
		{`{ links(filter: {from: []}) { nodes { id } } }`, "BAD_REQUEST", "filter.from: the list is empty"},
		{`{ links(filter: {source: ""}) { nodes { id } } }`, "BAD_REQUEST", "filter.source: the text is empty"},
		{`{ entities(filter: {or: []}) { nodes { id } } }`, "BAD_REQUEST", "filter.or: the list is empty"},
		{`{ entities(filter: {not: {linkedTo: {types: ["X"]}}}) { nodes { id } } }`, "BAD_REQUEST", `filter.not.linkedTo.types: "X"`},
		{`{ entities(filter: {and: [{stub: true}, {nameStartsWith: "…"}]}) { nodes { id } } }`, "BAD_REQUEST", "filter.and[1].nameStartsWith"},
		{`{ search(text: " ") { cut } }`, "BAD_REQUEST", "neither letters nor digits"},
		{`{ search(text: "` + strings.Repeat("é", 201) + `") { cut } }`, "BAD_REQUEST", "201 characters are more than 200"},
		{`{ changes(since: -1) { resync } }`, "BAD_REQUEST", "since: -1 is no version"},
		{`{ links(after: "x") { nodes { id } } }`, "BAD_REQUEST", "no cursor"},
	} {
		message, code := refused(t, ask(t, newWheel(1), c.query, nil))
		mustSay(t, message, c.says)
		if code != c.code {
			t.Errorf("%s: %s, want %s", c.query, code, c.code)
		}
	}
}

func TestListsAndFiltersAreBounded(t *testing.T) {
	message, code := refused(t, ask(t, newWheel(1), `query ($ids: [ID!]) { entities(filter: {ids: $ids}) { nodes { id } } }`,
		map[string]any{"ids": strings.Split(strings.Repeat("x ", 1001), " ")}))
	mustSay(t, message, "filter.ids", "max-list")
	if code != "LIMIT_EXCEEDED" {
		t.Error(code)
	}
	filter := map[string]any{"stub": true}
	for range 5000 { // variables are not bounded by the nesting of the query's text
		filter = map[string]any{"not": filter}
	}
	query := `query ($f: EntityFilter) { entities(filter: $f) { nodes { id } } }`
	message, _ = refused(t, ask(t, newWheel(1), query, map[string]any{"f": filter}))
	mustSay(t, message, "max-filter-depth")
	message, _ = refused(t, askWithin(t, resolvers.Limits{Conditions: 2}, newWheel(1),
		`{ entities(filter: {or: [{stub: true}, {stub: false}]}) { nodes { id } } }`, nil))
	mustSay(t, message, "more than 2 filters (max-conditions)")
}

func TestNullIsAsGoodAsAbsentWhereAnArgumentIsOptional(t *testing.T) {
	data := answered(t, ask(t, newWheel(1), `query ($f: LinkFilter, $o: LinkOrder, $a: String) {
		links(filter: $f, orderBy: $o, after: $a) { nodes { id } } }`, map[string]any{"f": nil, "o": nil, "a": nil}))
	if data != `{"links":{"nodes":[{"id":"LEADER_OF/hub/g0"}]}}` {
		t.Error(data)
	}
}
