package storetest

import (
	"cmp"
	"context"
	"slices"

	"github.com/graphd/graphd/graph"
)

func (r *modelReader) Links(ctx context.Context, q graph.LinkQuery) ([]graph.LinkPage, error) {
	if q.Of == nil {
		var rows []graph.LinkRow
		for _, l := range r.held.graph.Links {
			if r.linkMatches(l, &q.Filter) {
				rows = append(rows, graph.LinkRow{Link: l, Direction: graph.Out, Other: l.To})
			}
		}
		return []graph.LinkPage{linkPage(rows, q)}, stopped(ctx, "links")
	}
	pages := make([]graph.LinkPage, len(q.Of))
	for i, id := range q.Of {
		rows := r.linksOf(r.held.canonical(id), q.Direction, &q.Filter)
		if q.Toward != nil {
			rows = keep(rows, func(row graph.LinkRow) bool { return r.held.oneOf(q.Toward[i], row.Other) })
		}
		pages[i] = linkPage(rows, q)
	}
	return pages, stopped(ctx, "links")
}

func linkPage(rows []graph.LinkRow, q graph.LinkQuery) graph.LinkPage {
	var p graph.LinkPage
	position := func(row graph.LinkRow) graph.Position { return q.OrderBy.Position(row.Link) }
	p.Rows, p.More, p.Total = page(rows, position, asked{q.After, q.First, q.Count})
	return p
}

// linksOf returns an entity's links as it sees them.
func (r *modelReader) linksOf(id string, d graph.Direction, f *graph.LinkFilter) []graph.LinkRow {
	var rows []graph.LinkRow
	for _, l := range r.held.graph.Links {
		if l.From != id && l.To != id {
			continue
		}
		row := r.seenFrom(id, l)
		if pointsTo(row.Direction, d) && r.linkMatches(l, f) {
			rows = append(rows, row)
		}
	}
	return rows
}

func (r *modelReader) seenFrom(id string, l *graph.Link) graph.LinkRow {
	row := graph.LinkRow{Link: l, Direction: graph.Out, Other: l.To}
	if l.To == id {
		row.Direction, row.Other = graph.In, l.From
	}
	if l.From == l.To || r.symmetric(l) {
		row.Direction = graph.Mutual
	}
	return row
}

func (r *modelReader) symmetric(l *graph.Link) bool {
	t, _ := r.vocabulary.LinkType(l.Type)
	return t.Symmetric
}

// pointsTo reports whether a link of direction d is one of those wanted.
func pointsTo(d, wanted graph.Direction) bool {
	return wanted == graph.AnyDirection || d == wanted || d == graph.Mutual
}

func (r *modelReader) linkMatches(l *graph.Link, f *graph.LinkFilter) bool {
	return among(f.Types, l.Type) &&
		(r.runs(f, l.From, l.To) || r.symmetric(l) && r.runs(f, l.To, l.From)) &&
		(len(f.Either) == 0 || r.held.oneOf(f.Either, l.From) || r.held.oneOf(f.Either, l.To)) &&
		among(f.Statuses, l.Status) &&
		l.Confidence >= f.MinConfidence &&
		mayHold(&l.Standing, f.At) &&
		(f.Source == "" || r.claimed(l.ID, func(c graph.Claim) bool { return c.Source == f.Source })) &&
		(f.Dataset == "" || r.claimed(l.ID, func(c graph.Claim) bool { return c.Dataset == f.Dataset }))
}

// runs reports whether a link from one id to another has the ends that the
// filter names.
func (r *modelReader) runs(f *graph.LinkFilter, from, to string) bool {
	return (len(f.From) == 0 || r.held.oneOf(f.From, from)) && (len(f.To) == 0 || r.held.oneOf(f.To, to))
}

func (r *modelReader) claimed(link string, by func(graph.Claim) bool) bool {
	return slices.ContainsFunc(r.held.placed[link], func(id string) bool { return by(r.held.statements[id].content.(graph.Claim)) })
}

func mayHold(s *graph.Standing, at *graph.Day) bool {
	return at == nil || slices.ContainsFunc(s.Periods, func(p graph.Period) bool { return p.May().Has(*at) })
}

func (r *modelReader) LinkCounts(ctx context.Context, of []string, at *graph.Day) ([][]graph.LinkCount, error) {
	return mapped(of, func(id string) []graph.LinkCount {
		var counts []graph.LinkCount
		for _, row := range r.linksOf(r.held.canonical(id), graph.AnyDirection, &graph.LinkFilter{At: at}) {
			i := slices.IndexFunc(counts, func(c graph.LinkCount) bool { return c.Type == row.Link.Type && c.Direction == row.Direction })
			if i < 0 {
				i = len(counts)
				counts = append(counts, graph.LinkCount{Type: row.Link.Type, Direction: row.Direction})
			}
			counts[i].Count++
		}
		slices.SortFunc(counts, func(a, b graph.LinkCount) int {
			return cmp.Or(cmp.Compare(a.Type, b.Type), cmp.Compare(a.Direction, b.Direction))
		})
		return counts
	}), stopped(ctx, "link counts")
}
