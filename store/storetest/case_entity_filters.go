package storetest

import "github.com/graphd/graphd/graph"

func (p *pair) checkEntityFilters(filters []graph.EntityFilter) {
	p.t.Helper()
	for _, f := range filters {
		for _, order := range []graph.EntityOrder{graph.EntityByName, graph.EntityByID} {
			p.check(findQuestion("filter "+body(f), graph.EntityQuery{Filter: f, OrderBy: order, First: all, Count: all}))
		}
	}
}

func entityFilters() []scenario {
	yes, no := true, false
	persons := graph.EntityFilter{Kinds: []graph.Kind{graph.Person}}
	ofRed := graph.EntityFilter{LinkedTo: &graph.LinkedTo{IDs: []string{"red"}, Direction: graph.Out}}
	inNord := graph.EntityFilter{Countries: []string{"nord"}}
	cases := []struct {
		name    string
		filters []graph.EntityFilter
	}{
		{"entities are filtered by id", []graph.EntityFilter{{}, {IDs: []string{"ann"}}, {IDs: []string{"ann", "red", "ann", "nobody"}}, {IDs: []string{"nobody"}}}},
		{"entities are filtered by kind and subtype", []graph.EntityFilter{
			persons, {Kinds: []graph.Kind{graph.Place, graph.Event}},
			{Subtypes: []string{"attack"}}, {Subtypes: []string{"attack", "armed group"}}, {Subtypes: []string{"attac"}}}},
		{"entities are filtered by how a name begins", []graph.EntityFilter{
			{NamePrefix: "ann"}, {NamePrefix: "ann a"}, {NamePrefix: "b"}, {NamePrefix: "the"}, {NamePrefix: "%"}, {NamePrefix: "a_"}, {NamePrefix: "nobody"}}},
		{"entities are filtered by country", []graph.EntityFilter{inNord, {Countries: []string{"sud", "nord"}}, {Countries: []string{"ost"}}}},
		{"entities are filtered by identifier", []graph.EntityFilter{
			{Identifier: &graph.Identifier{Value: "X1"}}, {Identifier: &graph.Identifier{Scheme: "tax", Value: "X1"}},
			{Identifier: &graph.Identifier{Scheme: "imo", Value: "X1"}}}},
		{"entities are filtered by dataset", []graph.EntityFilter{{Dataset: "d"}, {Dataset: "e"}, {Dataset: "f"}}},
		{"entities are filtered by their links", []graph.EntityFilter{
			ofRed, {LinkedTo: &graph.LinkedTo{}}, {LinkedTo: &graph.LinkedTo{IDs: []string{"red", "blue"}}}, {LinkedTo: &graph.LinkedTo{IDs: []string{"nobody"}}},
			{LinkedTo: &graph.LinkedTo{IDs: []string{"red"}, Direction: graph.In}}, {LinkedTo: &graph.LinkedTo{Direction: graph.Mutual}},
			{LinkedTo: &graph.LinkedTo{IDs: []string{"red"}, Filter: graph.LinkFilter{Types: []string{"MEMBER_OF"}, At: day("2013")}}},
			{LinkedTo: &graph.LinkedTo{IDs: []string{"blue"}, Filter: graph.LinkFilter{Statuses: []graph.Status{graph.Denied}}}},
			{LinkedTo: &graph.LinkedTo{Filter: graph.LinkFilter{Dataset: "e", MinConfidence: 1}}}}},
		{"filters of entities nest", []graph.EntityFilter{
			{And: []graph.EntityFilter{persons, ofRed}}, {Or: []graph.EntityFilter{inNord, ofRed}}, {Not: &persons}, {Not: &ofRed},
			{Kinds: persons.Kinds, Not: &ofRed}, {And: []graph.EntityFilter{persons, {Not: &inNord}}, Or: []graph.EntityFilter{ofRed, {IDs: []string{"cat"}}}},
			{Not: &graph.EntityFilter{Or: []graph.EntityFilter{persons, {Not: &inNord}}}}, {Not: &graph.EntityFilter{}},
			{Or: []graph.EntityFilter{{And: []graph.EntityFilter{persons, {Dataset: "e"}}}, {And: []graph.EntityFilter{{Not: &persons}, inNord}}}}}},
	}
	simple := []graph.EntityFilter{persons, inNord, ofRed, {IDs: []string{"ann", "cat", "raid"}}, {NamePrefix: "a"}, {Dataset: "e"}, {Stub: &no}}
	cases = append(cases, struct {
		name    string
		filters []graph.EntityFilter
	}{"alternatives of several demands each", alternatives(simple)})
	var scenarios []scenario
	for _, c := range cases {
		scenarios = append(scenarios, scenario{c.name, func(p *pair) {
			p.apply(cast())
			p.checkEntityFilters(c.filters)
		}})
	}
	return append(scenarios, scenario{"entities are filtered by whether they are stubs", func(p *pair) {
		p.apply(cast())
		p.withdraw(idsOf(graph.Batch{Records: cast().Records[1:3]})...)
		p.checkEntityFilters([]graph.EntityFilter{{Stub: &yes}, {Stub: &no}, {Stub: &yes, Kinds: []graph.Kind{graph.Person}}, {Stub: &yes, Dataset: "d"}})
	}})
}

// alternatives joins each filter with the one after it, and that with the next,
// so that whichever of the demands a store begins with, it still owes another.
func alternatives(simple []graph.EntityFilter) []graph.EntityFilter {
	var all []graph.EntityFilter
	at := func(i int) graph.EntityFilter { return simple[i%len(simple)] }
	for i := range simple {
		or := graph.EntityFilter{Or: []graph.EntityFilter{
			{And: []graph.EntityFilter{at(i), at(i + 1)}}, {And: []graph.EntityFilter{at(i + 2), at(i + 1)}}}}
		all = append(all, or, graph.EntityFilter{Not: &or}, graph.EntityFilter{And: []graph.EntityFilter{or, at(i + 3)}})
	}
	return all
}
