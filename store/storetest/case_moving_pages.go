package storetest

import (
	"fmt"
	"slices"

	"github.com/graphd/graphd/graph"
)

// movingPages reads pages while rows come in between them: every row that was
// there from the beginning is given once, and none twice.
func movingPages() []scenario {
	return []scenario{{"pages go on where they were while rows are added", func(p *pair) {
		p.apply(tiedCast())
		for _, order := range linkOrders() {
			before := idsOfLinks(p.linksOf(graph.LinkQuery{Of: []string{"red"}, OrderBy: order, First: all}))
			var seen []string
			q := graph.LinkQuery{Of: []string{"red"}, OrderBy: order, First: 3}
			for page := 0; ; page++ {
				id := fmt.Sprintf("new-%s-%02d", order, page)
				p.apply(graph.Batch{Records: []graph.Record{record("d", id, graph.Person, "Same Name")},
					Claims: []graph.Claim{tie("d/one", id, "MEMBER_OF", "red", since("2020"), rated(1+page%5))}})
				got := p.linksOf(q)
				seen = append(seen, idsOfLinks(got)...)
				if !got.More {
					break
				}
				last := order.Position(got.Rows[len(got.Rows)-1].Link)
				q.After = &last
			}
			for i, id := range seen {
				if slices.Contains(seen[:i], id) {
					p.t.Fatalf("by %s: %s is given twice", order, id)
				}
			}
			for _, id := range before {
				if !slices.Contains(seen, id) {
					p.t.Fatalf("by %s: %s is never given", order, id)
				}
			}
		}
	}}}
}

// linksOf reads a page of one entity's links from the store under test.
func (p *pair) linksOf(q graph.LinkQuery) (page graph.LinkPage) {
	p.t.Helper()
	p.reading(p.store, func(r graph.Reader) error {
		pages, err := r.Links(p.ctx, q)
		if err == nil {
			page = pages[0]
		}
		return err
	})
	return page
}

func idsOfLinks(p graph.LinkPage) []string {
	return mapped(p.Rows, func(r graph.LinkRow) string { return r.Link.ID })
}
