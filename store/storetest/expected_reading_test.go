package storetest

import (
	"testing"

	"github.com/graphd/graphd/graph"
)

func linkIDs(p graph.LinkPage) []string {
	return mapped(p.Rows, func(r graph.LinkRow) string { return r.Link.ID })
}

func TestLinksAreSeenFromTheirEnds(t *testing.T) {
	m, _ := knowing(t, stage(), saying(tie("x/1", "p", "MEMBER_OF", "g"), tie("x/1", "h", "OPPOSES", "g"), tie("x/1", "g", "OWNS", "g")))
	links := func(d graph.Direction, of ...string) []graph.LinkPage {
		return must[[]graph.LinkPage](t)(m.read(t).Links(t.Context(), graph.LinkQuery{Of: of, Direction: d, OrderBy: graph.LinkByID, First: 10, Count: 10}))
	}
	expect(t, "in", linkIDs(links(graph.In, "g")[0]), []string{"MEMBER_OF/p/g", "OPPOSES/g/h", "OWNS/g/g"})
	expect(t, "out", linkIDs(links(graph.Out, "g")[0]), []string{"OPPOSES/g/h", "OWNS/g/g"})
	expect(t, "mutual", linkIDs(links(graph.Mutual, "g")[0]), []string{"OPPOSES/g/h", "OWNS/g/g"})
	row := links(graph.AnyDirection, "h")[0].Rows[0]
	expect(t, "as the other end sees it", []any{row.Direction, row.Other}, []any{graph.Mutual, "g"})
	expect(t, "nobody", links(graph.AnyDirection, "nobody", "p")[0], graph.LinkPage{})
	counts := must[[][]graph.LinkCount](t)(m.read(t).LinkCounts(t.Context(), []string{"g", "nobody"}, nil))
	expect(t, "counts", counts[0], []graph.LinkCount{
		{Type: "MEMBER_OF", Direction: graph.In, Count: 1}, {Type: "OPPOSES", Direction: graph.Mutual, Count: 1}, {Type: "OWNS", Direction: graph.Mutual, Count: 1}})
}

func TestLinksAreOrderedAndCut(t *testing.T) {
	m, _ := knowing(t, stage(), saying(tie("x/1", "p", "MEMBER_OF", "g", rated(3), since("2019")), tie("x/1", "p", "MEMBER_OF", "h", rated(2), since("2020"), until("2020-06")),
		tie("x/1", "g", "OPPOSES", "h", rated(3))))
	read := func(q graph.LinkQuery) graph.LinkPage {
		return must[[]graph.LinkPage](t)(m.read(t).Links(t.Context(), q))[0]
	}
	a, b, c := "MEMBER_OF/p/g", "MEMBER_OF/p/h", "OPPOSES/g/h"
	expect(t, "strongest first, then by id", linkIDs(read(graph.LinkQuery{First: 9})), []string{b, a, c})
	expect(t, "earliest first", linkIDs(read(graph.LinkQuery{OrderBy: graph.LinkBySince, First: 9})), []string{c, a, b})
	expect(t, "latest end first", linkIDs(read(graph.LinkQuery{OrderBy: graph.LinkByUntil, First: 9})), []string{a, c, b})
	first := read(graph.LinkQuery{First: 2, Count: 3})
	expect(t, "first two of three", []any{linkIDs(first), first.More, first.Total}, []any{[]string{b, a}, true, 3})
	rest := read(graph.LinkQuery{First: 2, Count: 2, After: &graph.Position{Num: 50, ID: a}})
	expect(t, "the rest, more than counted", []any{linkIDs(rest), rest.More, rest.Total}, []any{[]string{c}, false, graph.TotalUnknown})
}

func TestClaimsComeBestFirst(t *testing.T) {
	m, _ := knowing(t, stage(), saying(tie("x/1", "p", "MEMBER_OF", "g"), tie("x/1", "p", "MEMBER_OF", "g", rated(5)),
		tie("x/2", "p", "MEMBER_OF", "g", rated(1)), tie("x/3", "p", "MEMBER_OF", "g", denied, rated(1))))
	page := must[[]graph.ClaimPage](t)(m.read(t).Claims(t.Context(), graph.ClaimQuery{Links: []string{"MEMBER_OF/p/g"}, First: 9}))[0]
	expect(t, "credibilities", mapped(page.Claims, func(c graph.StatedClaim) int { return c.Credibility }), []int{1, 5, 0, 1})
	expect(t, "the denial is last", page.Claims[3].Stance, graph.Denies)
}

func TestFiltersOfEntities(t *testing.T) {
	m, _ := knowing(t, stage(), saying(tie("x/1", "p", "MEMBER_OF", "g", rated(2))))
	find := func(f graph.EntityFilter) []string {
		page := must[graph.EntityPage](t)(m.read(t).FindEntities(t.Context(), graph.EntityQuery{Filter: f, First: 9}))
		return mapped(page.Rows, func(e *graph.Entity) string { return e.ID })
	}
	groups := graph.EntityFilter{Kinds: []graph.Kind{graph.Organization}}
	expect(t, "groups", find(groups), []string{"g", "h"})
	expect(t, "no groups", find(graph.EntityFilter{Not: &groups}), []string{"p"})
	expect(t, "with members", find(graph.EntityFilter{LinkedTo: &graph.LinkedTo{Direction: graph.In}}), []string{"g"})
	expect(t, "either", find(graph.EntityFilter{Or: []graph.EntityFilter{{IDs: []string{"h"}}, {LinkedTo: &graph.LinkedTo{IDs: []string{"g"}}}}}), []string{"h", "p"})
	expect(t, "both", find(graph.EntityFilter{And: []graph.EntityFilter{groups, {NamePrefix: "h"}}}), []string{"h"})
}

func TestCandidatesComeByKeyThenID(t *testing.T) {
	m, _ := knowing(t, graph.Batch{Records: []graph.Record{record("x", "b", graph.Person, "Ann Zed"), record("x", "a", graph.Person, "Zed"), record("x", "c", graph.Organization, "Ann")}})
	ids, cut, err := m.read(t).Candidates(t.Context(), []string{"w:zed", "w:ann"}, nil, 2)
	expect(t, "two of three", []any{ids, cut, err}, []any{[]string{"b", "c"}, true, nil})
	ids, cut, err = m.read(t).Candidates(t.Context(), []string{"w:zed"}, []graph.Kind{graph.Person}, 2)
	expect(t, "persons", []any{ids, cut, err}, []any{[]string{"a", "b"}, false, nil})
}
