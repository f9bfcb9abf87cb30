package storetest

import (
	"context"
	"fmt"

	"github.com/graphd/graphd/graph"
)

// checkFactFilters asks for all facts through each filter.
func (p *pair) checkFactFilters(filters ...graph.FactFilter) {
	p.t.Helper()
	for _, f := range filters {
		p.check(findFactsQuestion("facts: "+body(f), graph.FindFactsQuery{Filter: f, First: all, Count: all}))
	}
}

func facts() []scenario {
	return []scenario{
		{"facts are found from the entity that they concern", func(p *pair) {
			p.apply(cast())
			p.apply(graph.Batch{Claims: []graph.Claim{text("d/one", "blue", "AIM", "nord", "to rule"), text("d/one", "nord", "AIM", "nord", "to stay"),
				text("d/two", "blue", "FORECAST", "nord", "it will fall", asOf("2020-06"))}})
			ids := p.model.universe().ids
			for _, first := range []int{1, 2, 3, 100} {
				for _, properties := range [][]string{nil, {"AIM"}, {"FORECAST", "KILLED"}, {"NO_SUCH"}} {
					p.check(factsQuestion(fmt.Sprint("facts about ", properties, first), graph.FactQuery{Of: ids, About: true, Properties: properties, First: first}),
						factsQuestion(fmt.Sprint("facts about, of a day ", properties, first), graph.FactQuery{Of: ids, About: true, Properties: properties, At: day("2019-06"), First: first}))
				}
			}
		}},
		{"facts are found by the ids that their entities had before a merge", func(p *pair) {
			p.apply(cast())
			p.apply(graph.Batch{Claims: []graph.Claim{text("d/two", "cat", "STATEMENT", "ann", "nothing of the sort")}})
			p.apply(same("blue", "nord"))
			p.apply(same("ann", "cat"))
			for _, id := range p.model.universe().ids {
				p.checkFactFilters(graph.FactFilter{Of: []string{id}}, graph.FactFilter{About: []string{id}})
			}
		}},
		{"facts are filtered, and all of a filter must match", func(p *pair) {
			p.apply(cast())
			p.checkFactFilters(
				graph.FactFilter{Of: []string{"red", "nobody"}}, graph.FactFilter{Of: []string{"ann", "raid"}}, graph.FactFilter{Of: []string{"nobody"}},
				graph.FactFilter{About: []string{"nord"}}, graph.FactFilter{About: []string{"blue", "nord"}}, graph.FactFilter{About: []string{""}},
				graph.FactFilter{Properties: []string{"AIM"}}, graph.FactFilter{Properties: []string{"STRENGTH", "KILLED"}}, graph.FactFilter{Properties: []string{"NO_SUCH"}},
				graph.FactFilter{At: day("2018-06")}, graph.FactFilter{At: day("2020-06")}, graph.FactFilter{At: day("2020-01-31")},
				graph.FactFilter{Statuses: []graph.Status{graph.Disputed}}, graph.FactFilter{Statuses: []graph.Status{graph.Undisputed, graph.Denied}},
				graph.FactFilter{MinConfidence: 1}, graph.FactFilter{MinConfidence: 70}, graph.FactFilter{MinConfidence: 71}, graph.FactFilter{MinConfidence: 96},
				graph.FactFilter{Source: "d/one"}, graph.FactFilter{Source: "e/three"}, graph.FactFilter{Source: "nowhere"},
				graph.FactFilter{Dataset: "d"}, graph.FactFilter{Dataset: "e"}, graph.FactFilter{Dataset: "f"},
				graph.FactFilter{Of: []string{"red"}, About: []string{"nord"}, Properties: []string{"AIM"}, Dataset: "e"},
				graph.FactFilter{Of: []string{"red"}, Properties: []string{"STRENGTH"}, Source: "d/two", MinConfidence: 50, At: day("2020-06")})
		}},
		{"a fact that changes its weight is found by its new one", func(p *pair) {
			p.apply(cast())
			denial := number("e/three", "raid", "KILLED", 29, denied, rated(1))
			filters := []graph.FactFilter{{Statuses: []graph.Status{graph.Disputed}}, {Statuses: []graph.Status{graph.Denied}}, {MinConfidence: 1}}
			p.apply(graph.Batch{Claims: []graph.Claim{denial}})
			p.checkFactFilters(filters...)
			p.withdraw(number("d/two", "raid", "KILLED", 29).ID)
			p.checkFactFilters(filters...)
			p.withdraw(denial.ID)
			p.checkFactFilters(filters...)
		}},
		{"facts read page by page are the facts of one big page", func(p *pair) {
			p.apply(cast())
			for _, f := range []graph.FactFilter{{}, {Of: []string{"red"}}, {Properties: []string{"AIM", "STRENGTH"}}, {Dataset: "d"}} {
				for _, size := range []int{1, 3, 100} {
					p.check(pagedFacts(graph.FindFactsQuery{Filter: f, First: size}))
				}
				for _, after := range []graph.Position{{Text: "AIM/x", ID: "AIM/x"}, {Text: "0"}, {Text: "zz"}} {
					p.check(findFactsQuestion(fmt.Sprint("facts after ", after), graph.FindFactsQuery{Filter: f, After: &after, First: 2, Count: 3}))
				}
			}
		}},
		{"facts are counted to the bound that is asked for and no further", func(p *pair) {
			p.apply(cast())
			for _, count := range []int{0, 1, 5, 6, 7, 100} {
				p.check(findFactsQuestion(fmt.Sprint("count ", count), graph.FindFactsQuery{First: 2, Count: count}),
					findFactsQuestion(fmt.Sprint("count filtered ", count), graph.FindFactsQuery{Filter: graph.FactFilter{Of: []string{"red"}}, First: 2, Count: count}))
			}
		}},
	}
}

func pagedFacts(q graph.FindFactsQuery) question {
	return question{fmt.Sprintf("pages of %d facts of %s", q.First, body(q.Filter)), func(ctx context.Context, r reader) (any, error) {
		return paged(q.First, func(after *graph.Position, first int) ([]string, *graph.Position, bool, error) {
			q := q
			q.After, q.First = after, first
			answer, err := r.FindFacts(ctx, q)
			if err != nil || len(answer.Rows) == 0 {
				return nil, nil, false, err
			}
			last := answer.Rows[len(answer.Rows)-1].Position()
			return mapped(answer.Rows, func(f *graph.Fact) string { return f.ID }), &last, answer.More, nil
		})
	}}
}
