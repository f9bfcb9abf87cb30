package storetest

import (
	"context"
	"time"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/recorded"
	"pgregory.net/rapid"
)

func past() []scenario {
	return []scenario{
		{"what was held at each version can be asked for ever after", func(p *pair) {
			p.apply(same("ann", "later"))
			p.apply(cast())
			p.apply(newEdition())
			p.apply(same("bob", "dan"))
			p.apply(same("cat", "dan"))
			p.apply(same("blue", "red"))
			p.withdraw(idsOf(graph.Batch{Claims: cast().Claims[:3]})...)
			p.withdrawDataset("e")
			p.apply(different("bob", "dan"))
			p.withdraw(idsOf(same("blue", "red"))...)
			p.apply(cast())
			p.withdrawDataset("d")
			p.beginReplace("e")
			p.apply(graph.Batch{Records: castRecords()[9:], Replacing: graph.Replacement{Dataset: "e"}})
			p.endReplace("e", false)
			p.checkPast(raised{})
			for _, at := range p.raised {
				p.checkPast(at)
			}
		}},
		{"lists of history loaded in order are seen by the dates that they were recorded under", backfilled},
		{"editions of history are replaced in the order of their dates, and in no other", editionsOfHistory},
		{"what differs between two times can be told", differing},
		{"what cannot be asked of the past is refused with a word", refusedOfThePast},
		{"claims count by when their sources were published", publishedThen},
	}
}

// backfilled loads two lists, year by year, one after the other.
func backfilled(p *pair) {
	year := func(n int) time.Time { return time.Date(n, 1, 1, 0, 0, 0, 0, time.UTC) }
	batch := func(at time.Time, c graph.Claim) graph.Batch {
		return graph.Batch{RecordedAt: at, Claims: []graph.Claim{c}, Records: castRecords(), Sources: cast().Sources}
	}
	all := []graph.Batch{
		batch(year(2015), tie("d/one", "ann", "MEMBER_OF", "red")),
		batch(year(2017), tie("d/one", "ann", "MEMBER_OF", "blue")),
		batch(year(2016), tie("e/three", "bob", "MEMBER_OF", "red")),
		{RecordedAt: year(2018), Withdraw: idsOf(graph.Batch{Claims: []graph.Claim{tie("e/three", "bob", "MEMBER_OF", "red"), tie("d/one", "ann", "MEMBER_OF", "red")}})},
	}
	for _, b := range all {
		p.apply(b)
	}
	u := p.model.universe()
	for _, before := range []int{2016, 2017, 2018, 2019} {
		only := NewModel(graph.DefaultVocabulary(), p.clock.now)
		for _, b := range all {
			if b.RecordedAt.Before(year(before)) {
				if _, err := only.Apply(p.ctx, b); err != nil {
					p.t.Fatalf("the model: %v", err)
				}
			}
		}
		want := reader{Reader: p.snapshot(only)}
		got, err := p.asRecorded(p.store, recorded.When{Before: year(before)})
		if err != nil {
			p.t.Fatalf("before %d: %v", before, err)
		}
		p.compare(want, reader{Reader: got}, pastQuestions(u))
		if err := got.Close(); err != nil {
			p.t.Fatalf("close: %v", err)
		}
	}
}

func refusedOfThePast(p *pair) {
	p.apply(cast())
	newest := p.raised[0].store
	for _, v := range []int64{-1, newest + 1} {
		p.invalid(recorded.When{Version: &v})
	}
	p.invalid(recorded.When{Before: p.clock.now().Add(time.Hour)})
	p.invalid(recorded.When{Before: p.model.held.instants[0]})
	p.invalid(recorded.When{Version: &newest, Before: p.clock.now()})
	p.invalid(recorded.When{PublishedBefore: "2020-13"})
	r, err := p.asRecorded(p.store, recorded.When{Version: &newest})
	if err != nil {
		p.t.Fatalf("as of now: %v", err)
	}
	defer r.Close()
	for name, ask := range map[string]func(context.Context) error{
		"find entities": func(ctx context.Context) error {
			_, err := r.FindEntities(ctx, graph.EntityQuery{First: 1})
			return err
		},
		"find facts": func(ctx context.Context) error {
			_, err := r.FindFacts(ctx, graph.FindFactsQuery{First: 1})
			return err
		},
		"all links":  func(ctx context.Context) error { _, err := r.Links(ctx, graph.LinkQuery{First: 1}); return err },
		"waiting":    func(ctx context.Context) error { _, err := r.Waiting(ctx, graph.WaitingQuery{First: 1}); return err },
		"candidates": func(ctx context.Context) error { _, _, err := r.Candidates(ctx, []string{"w:ann"}, nil, 1); return err },
		"changes":    func(ctx context.Context) error { _, err := r.Changes(ctx, graph.ChangeQuery{First: 1}); return err },
	} {
		if err := ask(p.ctx); graph.KindOf(err) != graph.Invalid {
			p.t.Fatalf("%s of the past: %v", name, err)
		}
	}
}

// invalid fails unless both stores refuse to tell of that time.
func (p *pair) invalid(when recorded.When) {
	p.t.Helper()
	for _, s := range []graph.Store{p.model, p.store} {
		if _, err := p.asRecorded(s, when); graph.KindOf(err) != graph.Invalid || err == nil {
			p.t.Fatalf("%+v: %v", when, err)
		}
	}
}

// publishedThen compares with a graph of nothing but the claims that count.
func publishedThen(p *pair) {
	sources := []graph.Source{source("d/one", "agency", "B"), source("d/two", "", ""), source("e/three", "cat", "D")}
	sources[0].Published, sources[2].Published = "2020-08", "2020-08-03"
	b := cast()
	b.Sources = sources
	p.apply(b)
	for before, counting := range map[graph.PartialDate][]string{"2020-08": nil, "2020-08-03": nil, "2020-08-04": {"e/three"}, "2020-08-31": {"e/three"}, "2020-09": {"d/one", "e/three"}, "2021": {"d/one", "e/three"}} {
		some := b
		some.Claims = keep(b.Claims, func(c graph.Claim) bool { return among(counting, c.Source) && counting != nil })
		only := NewModel(graph.DefaultVocabulary(), p.clock.now)
		if _, err := only.Apply(p.ctx, some); err != nil {
			p.t.Fatalf("the model: %v", err)
		}
		got, err := p.asRecorded(p.store, recorded.When{PublishedBefore: before})
		if err != nil {
			p.t.Fatalf("before %s: %v", before, err)
		}
		p.compare(reader{Reader: p.snapshot(only)}, reader{Reader: got}, pastQuestions(p.model.universe()))
		if err := got.Close(); err != nil {
			p.t.Fatalf("close: %v", err)
		}
	}
}

// checkDrawnPast looks at two times in the past, each with a drawn question of
// links and one of facts.
func (p *pair) checkDrawnPast(t *rapid.T) {
	p.t.Helper()
	for range 2 {
		at := pick(t, "as of", append([]raised{{}}, p.raised...))
		first, count := rapid.IntRange(1, 6).Draw(t, "first"), rapid.IntRange(0, 12).Draw(t, "count")
		links := graph.LinkQuery{Of: drawIDs(t), Direction: pick(t, "direction", directions()), Filter: drawLinkFilter(t),
			OrderBy: pick(t, "order", linkOrders()), First: first, Count: count}
		links = drawToward(t, links)
		facts := graph.FactQuery{Of: drawIDs(t), About: rapid.Bool().Draw(t, "about"), At: drawDay(t), First: first}
		p.checkPast(at, linksQuestion(body(links), links), factsQuestion(body(facts), facts))
	}
}
