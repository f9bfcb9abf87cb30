package storetest

import "github.com/graphd/graphd/graph"

// weighing are the cases of what bears on a link beside its own claims.
func weighing() []scenario {
	add := func(p *pair, list ...graph.Claim) {
		p.t.Helper()
		p.apply(graph.Batch{Claims: list})
		p.checkEverything()
	}
	return []scenario{
		{"a stronger type supports the weaker one, and makes none", func(p *pair) {
			p.apply(cast())
			member := tie("d/one", "cat", "MEMBER_OF", "red", rated(4))
			add(p, tie("d/two", "cat", "LEADER_OF", "red", rated(2)))
			add(p, member)
			add(p, tie("e/three", "cat", "LINKED_TO", "red", rated(5)))
			p.withdraw(member.ID)
		}},
		{"a denial of the weaker type counts against the stronger", func(p *pair) {
			p.apply(cast())
			add(p, tie("d/one", "cat", "LEADER_OF", "red", rated(2)))
			add(p, tie("d/two", "cat", "MEMBER_OF", "red", denied, rated(3)))
			add(p, tie("e/three", "cat", "LINKED_TO", "red", denied, rated(1)))
		}},
		{"a subject's own denial shows, and disputes nothing by itself", func(p *pair) {
			p.apply(cast())
			add(p, tie("d/one", "cat", "MEMBER_OF", "red", rated(2)))
			add(p, tie("e/three", "cat", "MEMBER_OF", "red", denied, rated(1)))
			add(p, tie("d/two", "cat", "MEMBER_OF", "red", denied, rated(5)))
		}},
		{"a link that is only denied is DENIED until somebody asserts it", func(p *pair) {
			p.apply(cast())
			assertion := tie("d/one", "cat", "OPPOSES", "red")
			add(p, tie("d/two", "red", "OPPOSES", "cat", denied))
			add(p, assertion)
			p.withdraw(assertion.ID)
		}},
		{"implied support goes through merged ends and is taken back with them", func(p *pair) {
			p.apply(cast())
			add(p, tie("d/one", "dan", "LEADER_OF", "blue", rated(1)))
			p.apply(same("bob", "dan"))
			p.checkEverything()
			p.withdraw(idsOf(same("bob", "dan"))...)
		}},
	}
}
