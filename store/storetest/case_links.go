package storetest

import (
	"context"

	"github.com/graphd/graphd/graph"
)

func directions() []graph.Direction {
	return []graph.Direction{graph.AnyDirection, graph.Out, graph.In, graph.Mutual}
}

func links() []scenario {
	ofAll := func(p *pair, d graph.Direction) question {
		return linksQuestion("links "+string(d), graph.LinkQuery{Of: p.model.universe().ids, Direction: d, OrderBy: graph.LinkByID, First: all, Count: all})
	}
	return []scenario{
		{"links are seen in their direction from either end", func(p *pair) {
			p.apply(cast())
			for _, d := range directions() {
				p.check(ofAll(p, d))
			}
		}},
		{"entities that come along with links are their owners and those at their other ends", func(p *pair) {
			p.apply(cast())
			p.apply(same("red", "blue"))
			p.check(alongQuestion(append(p.model.universe().ids, "nobody")))
		}},
		{"a link of an entity to itself is mutual", func(p *pair) {
			p.apply(cast())
			p.apply(graph.Batch{Claims: []graph.Claim{tie("d/one", "red", "OWNS", "red"), tie("d/one", "red", "OPPOSES", "red"), tie("d/one", "ann", "FAMILY_OF", "ann")}})
			for _, d := range directions() {
				p.check(ofAll(p, d))
			}
			p.check(linkCountsQuestion([]string{"red", "ann"}, nil))
		}},
		{"links of several types and both directions stand side by side", func(p *pair) {
			p.apply(cast())
			for _, linkType := range []string{"SUPPORTS", "LINKED_TO", "OWNS", "RELATED_TO", "NEGOTIATES_WITH", "SUCCESSOR_OF", "RECRUITS_FROM"} {
				p.apply(graph.Batch{Claims: []graph.Claim{tie("d/one", "red", linkType, "blue"), tie("d/two", "blue", linkType, "red", rated(3))}})
			}
			for _, d := range directions() {
				p.check(ofAll(p, d))
			}
		}},
		{"merged ids resolve in every question", func(p *pair) {
			p.apply(cast())
			p.apply(same("ann", "bob"))
			p.apply(same("cat", "dan"))
			ids := []string{"bob", "ann", "dan", "bob", "nobody"}
			for _, d := range directions() {
				p.check(linksQuestion("links of merged ids", graph.LinkQuery{Of: ids, Direction: d, First: all, Count: all}))
			}
			for _, id := range ids {
				p.checkFilters([]graph.LinkFilter{{From: []string{id}}, {To: []string{id}}, {Either: []string{id}}})
				p.check(findQuestion("entities by merged id", graph.EntityQuery{Filter: graph.EntityFilter{IDs: []string{id}}, First: all, Count: all}),
					findQuestion("entities linked to merged id", graph.EntityQuery{Filter: graph.EntityFilter{LinkedTo: &graph.LinkedTo{IDs: []string{id}}}, First: all, Count: all}))
			}
		}},
		{"an empty list of ids has an empty answer", func(p *pair) {
			p.apply(cast())
			p.check(entitiesQuestion([]string{}), linksByIDQuestion([]string{}), linkCountsQuestion([]string{}, nil), sourcesQuestion([]string{}), recordsQuestion([]string{}),
				linksQuestion("links of nobody", graph.LinkQuery{Of: []string{}, First: 10}), factsQuestion("facts of nobody", graph.FactQuery{Of: []string{}, First: 10}),
				claimsQuestion("claims on no links", graph.ClaimQuery{Links: []string{}, First: 10}), claimsQuestion("claims on no facts", graph.ClaimQuery{Facts: []string{}, First: 10}),
				candidatesQuestion([]string{}, nil, 10))
		}},
		{"totals that were not asked for are right or unknown", func(p *pair) {
			p.apply(cast())
			p.check(question{"totals", func(ctx context.Context, r reader) (any, error) { return rightTotals(ctx, r, p.model.universe().ids) }})
		}},
	}
}

// rightTotals asks for links without counting, and tells for which entities the
// answer has a total that is neither unknown nor right.
func rightTotals(ctx context.Context, r graph.Reader, ids []string) (wrong []string, err error) {
	for _, d := range directions() {
		uncounted, err := r.Links(ctx, graph.LinkQuery{Of: ids, Direction: d, First: 1})
		if err != nil {
			return nil, err
		}
		counted, err := r.Links(ctx, graph.LinkQuery{Of: ids, Direction: d, First: all, Count: all})
		if err != nil {
			return nil, err
		}
		for i, id := range ids {
			if total := uncounted[i].Total; total != graph.TotalUnknown && total != len(counted[i].Rows) {
				wrong = append(wrong, id+string(d))
			}
		}
	}
	return wrong, nil
}
