package storetest

import (
	"testing"

	"github.com/graphd/graphd/graph"
)

func factIDs(facts []*graph.Fact) []string {
	return mapped(facts, func(f *graph.Fact) string {
		return f.Property + " of " + f.Of + " about " + f.About + ": " + f.Value.Text
	})
}

func TestFactsAreReachedFromBothSides(t *testing.T) {
	m, _ := knowing(t, stage(), saying(text("x/1", "p", "AIM", "g", "to lead"), text("x/2", "h", "AIM", "g", "to win", rated(2)), text("x/1", "g", "FORECAST", "", "rain")))
	aimP, aimH, rain := "AIM of p about g: to lead", "AIM of h about g: to win", "FORECAST of g about : rain"
	read := func(about bool, of ...string) [][]string {
		return mapped(must[[][]*graph.Fact](t)(m.read(t).Facts(t.Context(), graph.FactQuery{Of: of, About: about, First: 9})), factIDs)
	}
	expect(t, "about", read(true, "g", "p", ""), [][]string{{aimH, aimP}, {}, {}})
	expect(t, "of", read(false, "g", "p"), [][]string{{rain}, {aimP}})
	find := func(f graph.FactFilter) []string {
		page := must[graph.FactPage](t)(m.read(t).FindFacts(t.Context(), graph.FindFactsQuery{Filter: f, First: 9}))
		return factIDs(page.Rows)
	}
	expect(t, "all, by id", find(graph.FactFilter{}), []string{aimH, aimP, rain})
	expect(t, "forecasts", find(graph.FactFilter{Properties: []string{"FORECAST"}}), []string{rain})
	expect(t, "of a source", find(graph.FactFilter{Source: "x/1"}), []string{aimP, rain})
	expect(t, "rated 2", find(graph.FactFilter{MinConfidence: 70}), []string{aimH})
	first := must[graph.FactPage](t)(m.read(t).FindFacts(t.Context(), graph.FindFactsQuery{First: 1, Count: 3}))
	expect(t, "the first of three", []any{factIDs(first.Rows), first.More, first.Total}, []any{[]string{aimH}, true, 3})
	rows := must[[]*graph.Fact](t)(m.read(t).FactsByID(t.Context(), []string{first.Rows[0].ID, "AIM/x//0"}))
	expect(t, "by id", []any{rows[0].Value.Text, rows[1] == nil}, []any{"to win", true})
}

func TestWhatWaitsIsListedByStateThenID(t *testing.T) {
	missing, wrong, fits := tie("x/1", "p", "MEMBER_OF", "nobody"), tie("x/1", "g", "MEMBER_OF", "p"), tie("x/1", "p", "MEMBER_OF", "g")
	one := tie("x/1", "g", "ALLIED_WITH", "h")
	m, _ := knowing(t, stage(), saying(missing, wrong, fits, one), same("g", "h"))
	read := func(q graph.WaitingQuery) [][]string {
		pages := must[[]graph.ClaimPage](t)(m.read(t).Waiting(t.Context(), q))
		return mapped(pages, func(p graph.ClaimPage) []string {
			return mapped(p.Claims, func(c graph.StatedClaim) string { return c.ID })
		})
	}
	expect(t, "all", read(graph.WaitingQuery{First: 9}), [][]string{{missing.ID, one.ID, wrong.ID}})
	expect(t, "each", read(graph.WaitingQuery{Datasets: []string{"y", "x"}, First: 1}), [][]string{{}, {missing.ID}})
	expect(t, "the rest", read(graph.WaitingQuery{First: 9, After: &graph.Position{Text: "DANGLING", ID: missing.ID}}), [][]string{{one.ID, wrong.ID}})
	status := must[[]graph.DatasetStatus](t)(m.read(t).Datasets(t.Context()))[0]
	expect(t, "counts", []int{status.Dangling, status.Misfit, status.Merged}, []int{1, 1, 1})
}
