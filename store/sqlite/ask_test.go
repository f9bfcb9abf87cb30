package sqlite

import (
	"context"
	"testing"
	"time"

	"github.com/graphd/graphd/graph"
)

// askEverything puts every kind of question, with every filter, to a snapshot.
func askEverything(t *testing.T, r graph.Snapshot) {
	t.Helper()
	ctx, ids, day := t.Context(), []string{"person-1", "person-2", "nobody"}, graph.Day(18_000)
	ok := func(err error) {
		t.Helper()
		if err != nil {
			t.Error(err)
		}
	}
	for _, f := range linkFilters(ids, day) {
		for _, order := range []graph.LinkOrder{graph.LinkByConfidence, graph.LinkBySince, graph.LinkByUntil, graph.LinkByID} {
			for _, of := range [][]string{nil, ids} {
				_, err := r.Links(ctx, graph.LinkQuery{Of: of, Filter: f, OrderBy: order, First: 2, Count: 3, After: &graph.Position{Text: "R", ID: "R"}})
				ok(err)
			}
		}
	}
	for _, f := range entityFilters(ids, day) {
		for _, order := range []graph.EntityOrder{graph.EntityByID, graph.EntityByName} {
			_, err := r.FindEntities(ctx, graph.EntityQuery{Filter: f, OrderBy: order, First: 2, Count: 3, After: &graph.Position{ID: "a"}})
			ok(err)
		}
	}
	for _, f := range factFilters(ids, day) {
		_, err := r.FindFacts(ctx, graph.FindFactsQuery{Filter: f, First: 2, Count: 3, After: &graph.Position{Text: "R", ID: "R"}})
		ok(err)
	}
	for _, of := range [][]string{nil, {"d", "nowhere"}} {
		_, err := r.Waiting(ctx, graph.WaitingQuery{Datasets: of, First: 2, After: &graph.Position{Text: "MERGED", ID: "a"}})
		ok(err)
	}
	_, err := r.FactsByID(ctx, []string{"AIM/person-1//0"})
	ok(err)
	_, err = r.Facts(ctx, graph.FactQuery{Of: ids, About: true, Properties: []string{"AIM"}, First: 3})
	ok(err)
	_, err = r.Entities(ctx, ids)
	ok(err)
	_, err = r.LinksByID(ctx, []string{"RELATED_TO/person-1/person-2"})
	ok(err)
	for _, at := range []*graph.Day{nil, &day} {
		_, err = r.LinkCounts(ctx, ids, at)
		ok(err)
		_, err = r.Facts(ctx, graph.FactQuery{Of: ids, Properties: []string{"AIM"}, At: at, First: 3})
		ok(err)
	}
	_, err = r.Claims(ctx, graph.ClaimQuery{Links: []string{"RELATED_TO/person-1/person-2"}, First: 3})
	ok(err)
	_, err = r.Claims(ctx, graph.ClaimQuery{Facts: []string{"AIM/a//0"}, First: 3})
	ok(err)
	askOfThePast(t, r.(graph.History), ids)
	_, err = r.Records(ctx, ids)
	ok(err)
	_, err = r.Sources(ctx, []string{"d/s"})
	ok(err)
	_, err = r.Datasets(ctx)
	ok(err)
	_, _, err = r.Candidates(ctx, []string{"w:given1", "p:giv"}, []graph.Kind{graph.Person}, 5)
	ok(err)
	_, err = r.Judgements(ctx)
	ok(err)
	_, err = r.Changes(ctx, graph.ChangeQuery{Since: 1, First: 5})
	ok(err)
}

func factFilters(ids []string, day graph.Day) []graph.FactFilter {
	return []graph.FactFilter{{}, {Of: ids}, {About: ids}, {Properties: []string{"AIM"}}, {Of: ids, About: ids, Properties: []string{"AIM", "FORECAST"}},
		{Statuses: []graph.Status{graph.Denied}}, {Statuses: []graph.Status{graph.Undisputed}}, {MinConfidence: 50}, {At: &day}, {Source: "d/s"}, {Dataset: "d"}}
}

func linkFilters(ids []string, day graph.Day) []graph.LinkFilter {
	return []graph.LinkFilter{{}, {Types: []string{"RELATED_TO"}}, {From: ids}, {To: ids}, {Either: ids}, {Statuses: []graph.Status{graph.Denied}},
		{MinConfidence: 50}, {At: &day}, {Source: "d/s"}, {Dataset: "d"}}
}

func entityFilters(ids []string, day graph.Day) []graph.EntityFilter {
	yes := true
	all := []graph.EntityFilter{{}, {IDs: ids}, {Kinds: []graph.Kind{graph.Person}}, {Subtypes: []string{"prison"}}, {NamePrefix: "giv"}, {Countries: []string{"AF"}},
		{Identifier: &graph.Identifier{Value: "1"}}, {Identifier: &graph.Identifier{Scheme: "IMO", Value: "1"}}, {Dataset: "d"}, {Stub: &yes}}
	for _, f := range linkFilters(ids, day) {
		all = append(all, graph.EntityFilter{LinkedTo: &graph.LinkedTo{IDs: ids, Direction: graph.Out, Filter: f}}, graph.EntityFilter{LinkedTo: &graph.LinkedTo{Filter: f}})
	}
	return append(all, graph.EntityFilter{And: all[:3], Or: all[3:6], Not: &all[1]})
}

// askOfThePast puts every question of graph.History.
func askOfThePast(t *testing.T, h graph.History, ids []string) {
	t.Helper()
	v, err := h.VersionsBefore(t.Context(), time.Now())
	if err != nil {
		t.Error(err)
	}
	for name, ask := range map[string]func(ctx context.Context) error{
		"judgements":     func(ctx context.Context) error { _, err := h.JudgementsThen(ctx, v, ids); return err },
		"all judgements": func(ctx context.Context) error { _, err := h.JudgementsThen(ctx, v, nil); return err },
		"records":        func(ctx context.Context) error { _, err := h.RecordsThen(ctx, v, ids); return err },
		"named":          func(ctx context.Context) error { _, err := h.NamedThen(ctx, v, ids); return err },
		"naming":         func(ctx context.Context) error { _, err := h.ClaimsNamingThen(ctx, v, ids, false, 2); return err },
		"facts naming":   func(ctx context.Context) error { _, err := h.ClaimsNamingThen(ctx, v, ids, true, 2); return err },
		"between": func(ctx context.Context) error {
			_, err := h.ClaimsBetweenThen(ctx, v, []graph.Tie{{A: "person-1", B: "person-2"}}, 2)
			return err
		},
		"sources":      func(ctx context.Context) error { _, err := h.SourcesThen(ctx, v, ids); return err },
		"editions":     func(ctx context.Context) error { _, err := h.EditionsThen(ctx, v, ids); return err },
		"all editions": func(ctx context.Context) error { _, err := h.EditionsThen(ctx, v, nil); return err },
		"unchanged":    func(ctx context.Context) error { _, err := h.UnchangedEntities(ctx, 1, ids); return err },
	} {
		if err := ask(t.Context()); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}
