package storetest

import (
	"fmt"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/names"
	"pgregory.net/rapid"
)

// drawQuestion draws a question of any kind about the random statements.
func drawQuestion(t *rapid.T) question {
	first, count := rapid.IntRange(1, 6).Draw(t, "first"), rapid.IntRange(0, 12).Draw(t, "count")
	switch rapid.IntRange(0, 7).Draw(t, "question") {
	case 0:
		q := graph.EntityQuery{Filter: drawEntityFilter(t, 2), OrderBy: pick(t, "order", []graph.EntityOrder{graph.EntityByName, graph.EntityByID}), First: first, Count: count}
		return findQuestion(body(q), q)
	case 1:
		return candidatesQuestion(names.QueryKeys(pick(t, "name", drawnNames)), nil, first)
	case 2:
		q := graph.FactQuery{Of: drawIDs(t), About: rapid.Bool().Draw(t, "about"), At: drawDay(t), First: first}
		return factsQuestion(fmt.Sprint("facts of ", q.Of), q)
	case 3:
		return linkCountsQuestion(drawIDs(t), drawDay(t))
	case 4:
		q := graph.FindFactsQuery{Filter: drawFactFilter(t), First: first, Count: count}
		return findFactsQuestion(body(q), q)
	case 5:
		q := graph.WaitingQuery{Datasets: []string{pick(t, "dataset", drawnDatasets)}, First: first}
		return waitingQuestion(body(q), q)
	}
	q := graph.LinkQuery{Of: drawIDs(t), Direction: pick(t, "direction", directions()), Filter: drawLinkFilter(t),
		OrderBy: pick(t, "order", linkOrders()), First: first, Count: count}
	if rapid.IntRange(0, 3).Draw(t, "of all") == 0 {
		q.Of = nil
	}
	return linksQuestion(body(q), drawToward(t, q))
}

// drawToward names, now and then, who may be at the other ends for each entity.
func drawToward(t *rapid.T, q graph.LinkQuery) graph.LinkQuery {
	if q.Of == nil || rapid.IntRange(0, 3).Draw(t, "toward some") > 0 {
		return q
	}
	q.Count, q.Toward = 0, [][]string{}
	for range q.Of {
		q.Toward = append(q.Toward, rapid.SliceOfN(rapid.SampledFrom(drawnIDs), 0, 4).Draw(t, "toward"))
	}
	return q
}

func drawIDs(t *rapid.T) []string {
	return rapid.SliceOfN(rapid.SampledFrom(drawnIDs), 1, 3).Draw(t, "ids")
}

func drawDay(t *rapid.T) *graph.Day {
	d := pick(t, "day", drawnDates)
	if d == "" {
		return nil
	}
	return day(d)
}

// drawLinkFilter sets about two of the fields.
func drawLinkFilter(t *rapid.T) graph.LinkFilter {
	f := graph.LinkFilter{At: drawDay(t)}
	for range rapid.IntRange(0, 2).Draw(t, "fields") {
		switch rapid.IntRange(0, 7).Draw(t, "field") {
		case 0:
			f.Types = []string{pick(t, "type", drawnTypes), pick(t, "type", drawnTypes)}
		case 1:
			f.From = drawIDs(t)
		case 2:
			f.To = drawIDs(t)
		case 3:
			f.Either = drawIDs(t)
		case 4:
			f.Statuses = []graph.Status{pick(t, "status", []graph.Status{graph.Undisputed, graph.Disputed, graph.Denied})}
		case 5:
			f.MinConfidence = pick(t, "confidence", []int{1, 30, 50, 70, 95})
		case 6:
			f.Source = pick(t, "source", drawnSources)
		case 7:
			f.Dataset = pick(t, "dataset", drawnDatasets)
		}
	}
	return f
}

// drawFactFilter takes what a filter of links and one of facts have in common.
func drawFactFilter(t *rapid.T) graph.FactFilter {
	l := drawLinkFilter(t)
	return graph.FactFilter{Of: l.From, About: l.To, At: l.At, Statuses: l.Statuses, MinConfidence: l.MinConfidence, Source: l.Source, Dataset: l.Dataset}
}

// drawEntityFilter sets about two of the fields, and nests to a depth.
func drawEntityFilter(t *rapid.T, depth int) graph.EntityFilter {
	var f graph.EntityFilter
	for range rapid.IntRange(0, 2).Draw(t, "fields") {
		switch rapid.IntRange(0, 6+min(depth, 1)*3).Draw(t, "field") {
		case 0:
			f.IDs = drawIDs(t)
		case 1:
			f.Kinds = []graph.Kind{pick(t, "kind", graph.Kinds())}
		case 2:
			f.NamePrefix = pick(t, "prefix", []string{"a", "ann", "bob", "the", "شه"})
		case 3:
			f.Countries = []string{"nord"}
		case 4:
			f.Dataset = pick(t, "dataset", drawnDatasets)
		case 5:
			stub := rapid.Bool().Draw(t, "stub")
			f.Stub = &stub
		case 6:
			f.LinkedTo = &graph.LinkedTo{Direction: pick(t, "direction", directions()), Filter: drawLinkFilter(t)}
			if rapid.Bool().Draw(t, "to ids") {
				f.LinkedTo.IDs = drawIDs(t)
			}
		case 7:
			f.And = append(f.And, drawEntityFilter(t, depth-1))
		case 8:
			f.Or = append(f.Or, drawEntityFilter(t, depth-1), drawEntityFilter(t, depth-1))
		case 9:
			inner := drawEntityFilter(t, depth-1)
			f.Not = &inner
		}
	}
	return f
}
