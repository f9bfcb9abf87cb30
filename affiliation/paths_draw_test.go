package affiliation_test

import (
	"github.com/graphd/graphd/affiliation"
	"github.com/graphd/graphd/graph"
	"pgregory.net/rapid"
)

// The random graphs are small and dense, and their links hold on few days, so
// that ways abound and many of them never hold together.

const lastDrawnDay = 12

var (
	pathIDs   = []string{"a", "b", "c", "d", "e", "f", "g", "h"}
	pathTypes = []string{"PART_OF", "SUPPORTS", "ALLIED_WITH", "OPPOSES", "NEGOTIATES_WITH", "SPLIT_FROM"}
)

func drawShelf(t *rapid.T) *shelf {
	ids := pathIDs[:rapid.IntRange(3, len(pathIDs)).Draw(t, "entities")]
	s := newShelf(ids)
	taken := map[string]bool{}
	most := 3 * len(ids)
	if len(ids) < 6 {
		most *= 2
	}
	for range rapid.IntRange(1, most).Draw(t, "links") {
		from, to := rapid.SampledFrom(ids).Draw(t, "from"), rapid.SampledFrom(ids).Draw(t, "to")
		l := held(from, rapid.SampledFrom(pathTypes).Draw(t, "type"), to, 5*rapid.IntRange(0, 19).Draw(t, "confidence"))
		if linkType, _ := s.vocabulary.LinkType(l.Type); linkType.Symmetric && l.From > l.To {
			l = held(to, l.Type, from, l.Confidence)
		}
		if taken[l.ID] {
			continue
		}
		taken[l.ID] = true
		l.Status = rapid.SampledFrom([]graph.Status{graph.Undisputed, graph.Undisputed, graph.Undisputed, graph.Disputed, graph.Denied}).Draw(t, "status")
		if rapid.Bool().Draw(t, "dated") {
			l.Periods = drawPathPeriods(t)
		}
		s.links = append(s.links, l)
	}
	return s
}

// drawPathPeriods draws one period or two that are apart.
func drawPathPeriods(t *rapid.T) []graph.Period {
	if rapid.IntRange(0, 3).Draw(t, "several") == 0 {
		return []graph.Period{drawPathPeriod(t, 0, 4), drawPathPeriod(t, 6, lastDrawnDay)}
	}
	p := drawPathPeriod(t, 0, lastDrawnDay)
	if rapid.IntRange(0, 3).Draw(t, "no start") == 0 {
		p.Start.First = graph.MinDay
	}
	if rapid.IntRange(0, 3).Draw(t, "no end") == 0 {
		p.End.Last = graph.MaxDay
	}
	return []graph.Period{p}
}

func drawPathPeriod(t *rapid.T, from, to int) graph.Period {
	day := func(low int) int { return rapid.IntRange(low, to).Draw(t, "day") }
	first := day(from)
	surely := day(first)
	surelyLast := day(surely)
	last := day(surelyLast)
	p := graph.Period{Start: graph.DayRange{First: graph.Day(first), Last: graph.Day(surely)}, End: graph.DayRange{First: graph.Day(surelyLast), Last: graph.Day(last)}}
	if rapid.Bool().Draw(t, "certain") {
		p.Certain = []graph.DayRange{{First: graph.Day(surely), Last: graph.Day(surelyLast)}}
	}
	return p
}

func drawPathQuery(t *rapid.T) affiliation.PathQuery {
	some := func(label string, odds int) bool { return rapid.IntRange(0, odds).Draw(t, label) == 0 }
	q := affiliation.PathQuery{From: "a", To: rapid.SampledFrom([]string{"b", "c"}).Draw(t, "to"), Directed: rapid.Bool().Draw(t, "directed"),
		MaxHops: rapid.IntRange(1, affiliation.MaxHops).Draw(t, "hops"), First: rapid.SampledFrom([]int{1, 1, 1, 2, 2, 3, 5, 8}).Draw(t, "first")}
	if rapid.Bool().Draw(t, "on a day") {
		day := graph.Day(rapid.IntRange(-1, lastDrawnDay+1).Draw(t, "at"))
		q.At = &day
	}
	if some("typed", 2) {
		q.Types = rapid.SliceOfN(rapid.SampledFrom(pathTypes), 1, 4).Draw(t, "types")
	}
	if some("signed", 2) {
		q.Signs = rapid.SliceOfN(rapid.SampledFrom([]int{-1, 0, 1}), 1, 2).Draw(t, "signs")
	}
	if some("sure", 2) {
		q.MinConfidence = rapid.SampledFrom([]int{1, 30, 60}).Draw(t, "least confidence")
	}
	return q
}
