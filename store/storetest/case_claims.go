package storetest

import (
	"fmt"

	"github.com/graphd/graphd/graph"
)

func claims() []scenario {
	onLeader := []string{"LEADER_OF/ann/red", "LEADER_OF/ann/blue", "LEADER_OF/ann/red"}
	return []scenario{
		{"claims come best first, and a page says whether more follow", func(p *pair) {
			p.apply(cast())
			b := graph.Batch{}
			for i := range 12 {
				stance := func(c *graph.Claim) {}
				if i%3 == 0 {
					stance = denied
				}
				at := locator(fmt.Sprint("P", i))
				b.Claims = append(b.Claims, tie("d/two", "ann", "LEADER_OF", "red", rated(i%7), stance, at), number("d/two", "raid", "KILLED", 29, rated(i%7), stance, at))
			}
			p.apply(b)
			facts := p.model.universe().facts
			for _, first := range []int{1, 2, 9, 14, 15, 100} {
				p.check(claimsQuestion(fmt.Sprint("first claims on links: ", first), graph.ClaimQuery{Links: onLeader, First: first}),
					claimsQuestion(fmt.Sprint("first claims on facts: ", first), graph.ClaimQuery{Facts: facts, First: first}))
			}
		}},
		{"claims are found by the ids that their link and fact had before a merge", func(p *pair) {
			p.apply(cast())
			p.apply(graph.Batch{Claims: []graph.Claim{tie("d/two", "cat", "LEADER_OF", "red"), text("d/two", "cat", "STATEMENT", "", "nothing of the sort")}})
			p.apply(same("ann", "cat"))
			p.apply(same("blue", "nord"))
		}},
		{"a claim that bears on nothing is not listed, and counts in its dataset", func(p *pair) {
			p.apply(cast())
			p.apply(graph.Batch{Claims: []graph.Claim{
				tie("e/unknown", "ann", "LEADER_OF", "red"), tie("d/one", "ann", "LEADER_OF", "nobody"),
				text("e/unknown", "red", "AIM", "nord", "to rule"), text("d/one", "red", "AIM", "nobody", "to rule")}})
		}},
		{"facts are chosen by property, day and number", func(p *pair) {
			p.apply(cast())
			ids := p.model.universe().ids
			for _, first := range []int{1, 2, 3, 100} {
				for _, properties := range [][]string{nil, {"AIM"}, {"STRENGTH", "KILLED"}, {"NO_SUCH"}} {
					p.check(factsQuestion(fmt.Sprint("facts ", properties, first), graph.FactQuery{Of: ids, Properties: properties, First: first}),
						factsQuestion(fmt.Sprint("facts of a day ", properties, first), graph.FactQuery{Of: ids, Properties: properties, At: day("2020-06"), First: first}))
				}
			}
		}},
		{"values keep number, bound, unit and text", func(p *pair) {
			p.apply(cast())
			var b graph.Batch
			for i, n := range []float64{0, -1.5, 0.1, 1e15, 123456789.125} {
				b.Claims = append(b.Claims, claim("d/one", graph.Claim{Fact: &graph.FactKey{Of: "red", Property: "COUNT",
					Value: graph.Value{Number: &n, Bound: graph.Bounds()[i], Unit: "camels", Text: "and „more“ <&> \u2028"}}}, nil))
			}
			p.apply(b)
		}},
	}
}
