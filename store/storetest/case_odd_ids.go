package storetest

import (
	"strings"

	"github.com/graphd/graphd/graph"
)

// odd are ids that are easily taken apart, folded or ordered wrongly.
func odd() []string {
	return []string{"a", "A", "ä", "Ä", "ÿ", "\uffee", "\U0001f42b", "a/b", "a%2Fb", "a%", "%", "//", "un:QDi.431", "a:b:c", "'", `"`, `\`, "?", "$1", ":p", "[]", "{}", "null", "0", "-1",
		"شهاب", "漢字", strings.Repeat("x", 200), strings.Repeat("é", 100)}
}

func oddIDs() []scenario {
	load := func(p *pair) {
		p.apply(cast())
		b := graph.Batch{}
		for i, id := range odd() {
			other := odd()[(i+1)%len(odd())]
			b.Records = append(b.Records, record("d", id, graph.Person, "N "+id))
			b.Claims = append(b.Claims, tie("d/one", id, "MEMBER_OF", "red"), tie("d/one", id, "FAMILY_OF", other), tie("d/two", other, "FAMILY_OF", id), tie("d/two", id, "DETAINED_BY", other),
				text("d/one", id, "STATEMENT", other, "words"))
		}
		if r := p.apply(b); len(r.Rejected) > 0 {
			p.t.Fatalf("rejected: %v", r.Rejected)
		}
	}
	return []scenario{
		{"ids of any letters, with slashes, percents, colons and quotes", func(p *pair) {
			load(p)
			p.checkEverything()
			for _, order := range linkOrders() {
				p.check(pagedLinks(graph.LinkQuery{OrderBy: order, First: 7}))
			}
			p.check(pagedEntities(graph.EntityQuery{OrderBy: graph.EntityByID, First: 3}), pagedEntities(graph.EntityQuery{OrderBy: graph.EntityByName, First: 3}))
			for _, id := range odd() {
				p.check(linksQuestion("filtered by "+id, graph.LinkQuery{Filter: graph.LinkFilter{From: []string{id}}, First: all, Count: all}),
					findQuestion("linked to "+id, graph.EntityQuery{Filter: graph.EntityFilter{LinkedTo: &graph.LinkedTo{IDs: []string{id}}}, First: all, Count: all}))
			}
		}},
		{"ids that differ in case or accent alone are different, and can be merged", func(p *pair) {
			load(p)
			p.apply(same("a", "A"))
			p.apply(same("ä", "Ä"))
			p.apply(same("a/b", "a%2Fb"))
			p.checkEverything()
			p.withdraw(idsOf(same("a", "A"))...)
		}},
		{"names in any script are ordered alike", func(p *pair) {
			for i, name := range []string{"Zed", "zed", "Ånn", "Ann", "ann", "شهاب المهاجر",
				"漢字", "Ægir", "Żółw", "-", "!!!", strings.Repeat("long ", 100), strings.Repeat("long ", 100) + "er"} {
				p.apply(graph.Batch{Records: []graph.Record{record("d", string(rune('a'+i)), graph.Person, name)}})
			}
			p.check(pagedEntities(graph.EntityQuery{OrderBy: graph.EntityByName, First: 2}))
		}},
	}
}
