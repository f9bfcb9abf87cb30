package storetest

import (
	"fmt"

	"github.com/graphd/graphd/graph"
)

// days are the cases of at: what may hold on a day.
func days() []scenario {
	checkDays := func(p *pair) {
		p.t.Helper()
		ids := p.model.universe().ids
		for _, d := range []graph.PartialDate{"0001-01-01", "2009-12-31", "2010-01-01", "2012-12-31", "2013-01-01", "2014-12-31", "2015-01-01", "2016-06-30", "2016-07-01",
			"2018-06-01", "2020-01-15", "2020-01-16", "2020-08-01", "2020-08-02", "2020-08-03", "2020-08-04", "2020-08-31", "2020-09-01", "9999-12-31"} {
			p.check(linksQuestion(fmt.Sprint("links on ", d), graph.LinkQuery{Filter: graph.LinkFilter{At: day(d)}, First: all, Count: all}),
				linksQuestion(fmt.Sprint("links of each on ", d), graph.LinkQuery{Of: ids, Filter: graph.LinkFilter{At: day(d)}, First: all, Count: all}),
				linkCountsQuestion(ids, day(d)),
				factsQuestion(fmt.Sprint("facts on ", d), graph.FactQuery{Of: ids, At: day(d), First: all}))
		}
	}
	return []scenario{
		{"between two periods of a link it does not hold", func(p *pair) {
			p.apply(cast())
			checkDays(p)
		}},
		{"many periods, of two sources", func(p *pair) {
			p.apply(cast())
			for year := 2009; year < 2021; year += 2 {
				p.apply(graph.Batch{Claims: []graph.Claim{
					tie("d/one", "ann", "MEMBER_OF", "blue", since(graph.PartialDate(fmt.Sprint(year))), until(graph.PartialDate(fmt.Sprint(year, "-06")))),
					tie("d/two", "ann", "MEMBER_OF", "blue", asOf(graph.PartialDate(fmt.Sprint(year, "-08-01")))),
					number("d/one", "blue", "STRENGTH", 10, since(graph.PartialDate(fmt.Sprint(year))), until(graph.PartialDate(fmt.Sprint(year, "-06")))),
				}})
			}
			checkDays(p)
		}},
		{"periods that come and go with their claims", func(p *pair) {
			p.apply(cast())
			middle := tie("d/two", "bob", "MEMBER_OF", "red", since("2011"), until("2015-06"))
			p.apply(graph.Batch{Claims: []graph.Claim{middle}})
			checkDays(p)
			p.withdraw(middle.ID)
			checkDays(p)
		}},
	}
}
