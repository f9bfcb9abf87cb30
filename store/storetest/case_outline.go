package storetest

import (
	"fmt"
	"slices"
	"testing"

	"github.com/rs/zerolog"
	"pgregory.net/rapid"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/outline"
)

// outlined does random operations to a store, has its links outlined between
// them, and holds what the outline answers against what the store does.
func outlined(t *testing.T, open Open) {
	rapid.Check(t, func(rt *rapid.T) {
		p := newPair(t, rt, open)
		defer p.close()
		keeper := outline.Keep(p.store, outline.Options{Vocabulary: graph.DefaultVocabulary(), Links: outline.DefaultLinks, Log: zerolog.Nop()})
		p.apply(drawStatements(rt))
		p.expectOutline(rt, keeper)
		for range rapid.IntRange(3, 8).Draw(rt, "looks") {
			for range rapid.IntRange(1, 3).Draw(rt, "operations") {
				p.operate(rt)
			}
			p.expectOutline(rt, keeper)
		}
	})
}

func (p *pair) expectOutline(t *rapid.T, k *outline.Keeper) {
	p.t.Helper()
	if err := k.CatchUp(p.ctx); err != nil {
		p.t.Fatalf("catch up: %v", err)
	}
	snapshot, err := k.Snapshot(p.ctx)
	if err != nil {
		p.t.Fatalf("snapshot: %v", err)
	}
	o, err := snapshot.(graph.Outlined).Outline(p.ctx)
	if err != nil || o == nil {
		p.t.Fatalf("no outline of what was just outlined: %v", err)
	}
	of, err := today(p, snapshot)
	if err != nil {
		p.t.Fatalf("entities: %v", err)
	}
	for range 5 {
		q := drawOutlined(t, of)
		want, err := snapshot.Links(p.ctx, q)
		if err != nil {
			p.t.Fatalf("links: %v", err)
		}
		got, err := o.Links(p.ctx, q)
		if err != nil {
			p.t.Fatalf("outlined links: %v", err)
		}
		p.sameBytes(fmt.Sprintf("outline: %+v", q), shownLinks(want), shownTies(o, got))
	}
	direction, types := pick(t, "direction", []graph.Direction{graph.AnyDirection, graph.Out, graph.In}), drawLinkFilter(t).Types
	for _, id := range of {
		q := graph.LinkQuery{Of: []string{id}, Direction: direction, Filter: graph.LinkFilter{Types: types}, OrderBy: graph.LinkByID, First: all}
		want, err := snapshot.Links(p.ctx, q)
		if err != nil {
			p.t.Fatalf("links: %v", err)
		}
		if got := o.Degree(id, direction, types); got != len(want[0].Rows) {
			p.t.Fatalf("the degree of %s, %s, of types %v, is %d, want %d", id, direction, types, got, len(want[0].Rows))
		}
	}
	if err := snapshot.Close(); err != nil {
		p.t.Fatalf("close snapshot: %v", err)
	}
}

// today are the entities that there are of those drawn, and one that is none.
func today(p *pair, r graph.Reader) ([]string, error) {
	found, err := r.Entities(p.ctx, drawnIDs)
	ids := []string{"nobody"}
	for _, e := range found {
		if e != nil && !slices.Contains(ids, e.ID) {
			ids = append(ids, e.ID)
		}
	}
	return ids, err
}

// drawOutlined draws what an outline can be asked.
func drawOutlined(t *rapid.T, ids []string) graph.LinkQuery {
	some := func(label string, least int) []string {
		return rapid.SliceOfNDistinct(rapid.SampledFrom(ids), least, len(ids), rapid.ID).Draw(t, label)
	}
	q := graph.LinkQuery{Of: some("of", 1), Direction: pick(t, "direction", directions()), Filter: drawLinkFilter(t),
		OrderBy: graph.LinkByConfidence, First: rapid.IntRange(1, 6).Draw(t, "first")}
	f := &q.Filter
	f.Source, f.Dataset = "", ""
	f.From, f.To, f.Either = nil, nil, nil
	switch rapid.IntRange(0, 4).Draw(t, "ends") {
	case 0:
		f.Either = some("either", 1)
	case 1:
		f.From = some("from", 1)
		f.To = some("to", 1)
	case 2:
		f.From = some("from", 1)
	case 3:
		for range q.Of {
			q.Toward = append(q.Toward, some("toward", 0))
		}
	}
	return q
}

// shownLinks writes pages as far as an outline knows them.
func shownLinks(pages []graph.LinkPage) []byte {
	var text []byte
	for _, page := range pages {
		for _, row := range page.Rows {
			text = outlinedLink(text, row.Link, row.Direction == graph.Mutual)
		}
		text = fmt.Appendln(text, page.More)
	}
	return text
}

func shownTies(o graph.LinkOutline, pages []graph.OutlinePage) []byte {
	var text []byte
	for _, page := range pages {
		for _, t := range page.Links {
			l := o.Link(t.Number)
			if t.From != l.From || t.To != l.To || t.Confidence != l.Confidence {
				text = fmt.Appendf(text, "%+v is another than its link ", t)
			}
			text = outlinedLink(text, l, t.Mutual)
		}
		text = fmt.Appendln(text, page.More)
	}
	return text
}

func outlinedLink(text []byte, l *graph.Link, mutual bool) []byte {
	text = fmt.Append(text, l.ID, " ", l.Type, " ", l.From, " ", l.To, " ", mutual, " ", l.Status, " ", l.Confidence)
	for _, period := range l.Periods {
		text = fmt.Append(text, " ", period.May(), period.Certain)
	}
	return append(text, '\n')
}
