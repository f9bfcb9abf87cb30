package storetest

import (
	"fmt"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/names"
)

func lookups() []scenario {
	return []scenario{
		{"candidates are found by the keys of any of their names, and cut at the limit", func(p *pair) {
			p.apply(tiedCast())
			for _, text := range []string{"Ann", "Name", "ádams annie", "The Reds", "nobody", "sam nam", ""} {
				for _, limit := range []int{1, 2, 5, 12, 13, 100} {
					for _, kinds := range [][]graph.Kind{nil, {graph.Organization}, {graph.Person, graph.Country}} {
						q := candidatesQuestion(names.QueryKeys(text), kinds, limit)
						q.name = fmt.Sprintf("%s for %q", q.name, text)
						p.check(q)
					}
				}
			}
		}},
		{"names that were withdrawn find nobody", func(p *pair) {
			p.apply(cast())
			p.withdrawDataset("e")
			p.checkEverything()
			p.withdraw(idsOf(graph.Batch{Records: cast().Records[:1]})...)
		}},
		{"a merged entity is found by the names of all its members", func(p *pair) {
			p.apply(cast())
			p.apply(same("cat", "dan"))
			p.check(candidatesQuestion(names.QueryKeys("Bob"), nil, 10), candidatesQuestion(names.QueryKeys("Cat"), nil, 10))
		}},
	}
}
