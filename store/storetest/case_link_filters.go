package storetest

import (
	"fmt"

	"github.com/graphd/graphd/graph"
)

// checkFilters asks for all links, and for those of each entity in each
// direction, through each filter; and for the entities that have such links.
func (p *pair) checkFilters(filters []graph.LinkFilter) {
	p.t.Helper()
	ids := p.model.universe().ids
	toward := make([][]string, len(ids))
	for i := range ids {
		toward[i] = append([]string{}, ids[i/2:min(i/2+i%5, len(ids))]...)
	}
	for _, f := range filters {
		name := "filter " + body(f)
		p.check(linksQuestion(name, graph.LinkQuery{Filter: f, OrderBy: graph.LinkByID, First: all, Count: all}))
		for _, d := range directions() {
			p.check(linksQuestion(fmt.Sprint(name, " toward some, ", d), graph.LinkQuery{Of: ids, Direction: d, Toward: toward, Filter: f, First: all}))
			p.check(linksQuestion(fmt.Sprint(name, " of each, ", d), graph.LinkQuery{Of: ids, Direction: d, Filter: f, First: all, Count: all}),
				findQuestion(fmt.Sprint(name, " linked to, ", d), graph.EntityQuery{Filter: graph.EntityFilter{LinkedTo: &graph.LinkedTo{Direction: d, Filter: f}}, First: all, Count: all}))
		}
	}
}

func linkFilters() []scenario {
	cases := []struct {
		name    string
		filters []graph.LinkFilter
	}{
		{"links are filtered by type", []graph.LinkFilter{{Types: []string{"MEMBER_OF"}}, {Types: []string{"OPPOSES", "ALLIED_WITH"}}, {Types: []string{"NO_SUCH"}}}},
		{"links are filtered by their ends", []graph.LinkFilter{
			{From: []string{"ann"}}, {From: []string{"red", "nobody"}}, {To: []string{"red"}}, {To: []string{"blue", "nord"}}, {From: []string{"blue"}},
			{From: []string{"red"}, To: []string{"blue"}}, {From: []string{"blue"}, To: []string{"red"}}, {From: []string{"red"}, To: []string{"red"}},
			{From: []string{"red", "blue"}, To: []string{"red", "blue"}}, {From: []string{"red", "nord"}, To: []string{"red", "nord"}}, {Either: []string{"red"}}, {Either: []string{"ann", "bob"}}, {Either: []string{"red"}, From: []string{"ann"}}, {From: []string{"nobody"}}}},
		{"links are filtered by status", []graph.LinkFilter{
			{Statuses: []graph.Status{graph.Undisputed}}, {Statuses: []graph.Status{graph.Disputed}}, {Statuses: []graph.Status{graph.Denied, graph.Disputed}}}},
		{"links are filtered by confidence", []graph.LinkFilter{
			{MinConfidence: 1}, {MinConfidence: 30}, {MinConfidence: 70}, {MinConfidence: 71}, {MinConfidence: 95}, {MinConfidence: 96}}},
		{"links are filtered by who makes a claim on them", []graph.LinkFilter{
			{Source: "d/one"}, {Source: "d/two"}, {Source: "e/three"}, {Source: "nowhere"},
			{Dataset: "d"}, {Dataset: "e"}, {Dataset: "f"}, {Source: "d/one", Dataset: "e"}}},
		{"links are filtered by day", []graph.LinkFilter{{At: day("2011-06-15")}, {At: day("2013")}, {At: day("2019-01-01")}, {At: day("2020-08-03")}, {At: day("2020-09")}}},
		{"fields of a filter must all match", []graph.LinkFilter{
			{Types: []string{"MEMBER_OF"}, MinConfidence: 50, At: day("2020")}, {To: []string{"red"}, Dataset: "e"},
			{Types: []string{"MEMBER_OF", "LEADER_OF"}, Statuses: []graph.Status{graph.Undisputed}, Source: "d/one", Either: []string{"ann"}}}},
	}
	var scenarios []scenario
	for _, c := range cases {
		scenarios = append(scenarios, scenario{c.name, func(p *pair) {
			p.apply(cast())
			p.checkFilters(c.filters)
		}})
	}
	return append(scenarios, scenario{"a filter by source looks at placed and live claims only", func(p *pair) {
		p.apply(cast())
		c := tie("e/unknown", "ann", "MEMBER_OF", "red")
		p.apply(graph.Batch{Claims: []graph.Claim{c}})
		filters := []graph.LinkFilter{{Source: "e/unknown"}, {Dataset: "e", Types: []string{"MEMBER_OF"}}}
		p.checkFilters(filters)
		p.apply(graph.Batch{Sources: []graph.Source{source("e/unknown", "", "")}})
		p.checkFilters(filters)
		p.withdraw(c.ID)
		p.checkFilters(filters)
	}})
}
