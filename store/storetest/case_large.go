package storetest

import (
	"testing"

	"github.com/graphd/graphd/graph"
)

// large writes ten thousand statements at once, and reads a part of the rows
// in full and all of them page by page.
func large(t *testing.T, open Open) {
	p := newPair(t, t, open)
	defer p.close()
	p.apply(merged(cast(), crowd("p", 3334)))
	u := p.model.universe()
	p.check(findQuestion("all", graph.EntityQuery{First: all, Count: all}),
		linksQuestion("all", graph.LinkQuery{First: all, Count: all}),
		linksQuestion("hub", graph.LinkQuery{Of: []string{"red"}, First: 100, Count: 10_000}),
		linksQuestion("beyond the count", graph.LinkQuery{Of: []string{"red"}, First: 10, Count: 1000}),
		linksQuestion("three of each", graph.LinkQuery{Of: u.ids, First: 3, Count: all}),
		linkCountsQuestion([]string{"red", "p00007"}, nil), entitiesQuestion(u.ids), datasetsQuestion(), changesQuestion(0, 1000))
	p.check(everything(universe{u.ids[:60], u.links[:60], u.facts, u.sources, u.keys[:60], u.datasets})...)
	p.withdrawDataset("d")
	p.check(findQuestion("none", graph.EntityQuery{First: all, Count: all}),
		linksQuestion("none", graph.LinkQuery{First: all, Count: all}), datasetsQuestion(), changesQuestion(0, 1000))
}
