package storetest

import (
	"testing"

	"github.com/graphd/graphd/graph"
)

func TestPartialDatesBoundAPeriod(t *testing.T) {
	m, _ := knowing(t, stage(), saying(tie("x/1", "p", "MEMBER_OF", "g", since("2020-08"), until("2021"))))
	l := m.link(t, "MEMBER_OF/p/g")
	for d, want := range map[graph.PartialDate]graph.Timing{
		"2020-07-31": graph.Outside, "2020-08-01": graph.Possible, "2020-08-30": graph.Possible, "2020-08-31": graph.Certain,
		"2021-01-01": graph.Certain, "2021-01-02": graph.Possible, "2021-12-31": graph.Possible, "2022-01-01": graph.Outside} {
		expect(t, string(d), l.At(*day(d)), want)
	}
	expect(t, "last confirmed", l.LastConfirmed, graph.PartialDate("2021-01-01"))
	expect(t, "ongoing", l.Ongoing(), false)
}

func TestOneSourcesDisjointStretchesAreTwoPeriods(t *testing.T) {
	m, _ := knowing(t, stage(), saying(tie("x/1", "p", "MEMBER_OF", "g", since("2010"), until("2012")), tie("x/1", "p", "MEMBER_OF", "g", since("2015"))))
	l := m.link(t, "MEMBER_OF/p/g")
	expect(t, "periods", len(l.Periods), 2)
	expect(t, "since", l.Since(), graph.PartialDate("2010"))
	expect(t, "ongoing", l.Ongoing(), true)
	page := func(d graph.PartialDate) int {
		q := graph.LinkQuery{Filter: graph.LinkFilter{At: day(d)}, First: 10}
		return len(must[[]graph.LinkPage](t)(m.read(t).Links(t.Context(), q))[0].Rows)
	}
	expect(t, "in, between and after", []int{page("2011"), page("2013-06"), page("2030")}, []int{1, 0, 1})
}

func TestBoundsThatCannotBothBeTrueAreDisputed(t *testing.T) {
	m, _ := knowing(t, stage(), saying(tie("x/1", "p", "MEMBER_OF", "g", since("2020")), tie("x/2", "p", "MEMBER_OF", "g", since("2018-03"))))
	l := m.link(t, "MEMBER_OF/p/g")
	expect(t, "disputed", l.DatesDisputed, true)
	expect(t, "the widest stands", l.Since(), graph.PartialDate("2018-03"))
}

func TestAnAsOfConfirmsOneDay(t *testing.T) {
	m, _ := knowing(t, stage(), saying(tie("x/1", "p", "MEMBER_OF", "g", asOf("2020-06-01"))))
	l := m.link(t, "MEMBER_OF/p/g")
	expect(t, "since", l.Since(), graph.PartialDate(""))
	expect(t, "last confirmed", l.LastConfirmed, graph.PartialDate("2020-06-01"))
	expect(t, "around", []graph.Timing{l.At(*day("2020-05-31")), l.At(*day("2020-06-01")), l.At(*day("2020-06-02"))}, []graph.Timing{graph.Possible, graph.Certain, graph.Possible})
}

func TestALinkEndsWithTheLifeOfAnEnd(t *testing.T) {
	dead := record("y", "p", graph.Person, "P")
	dead.End = "2020-08"
	m, _ := knowing(t, stage(), saying(tie("x/1", "p", "MEMBER_OF", "g", since("2018"))), graph.Batch{Records: []graph.Record{dead}})
	l := m.link(t, "MEMBER_OF/p/g")
	expect(t, "until", l.Until(), graph.PartialDate("2020-08"))
	expect(t, "why", l.Periods[0].Closed, graph.ClosedByFrom)
	expect(t, "on the last day and after", []graph.Timing{l.At(*day("2020-08-31")), l.At(*day("2020-09-01"))}, []graph.Timing{graph.Possible, graph.Outside})
}

func TestALinkToAnEventTakesItsDates(t *testing.T) {
	battle := record("x", "battle", graph.Event, "Battle")
	battle.Begin, battle.End = "2020-08-02", "2020-08-03"
	m, _ := knowing(t, stage(), graph.Batch{Records: []graph.Record{battle}}, saying(tie("x/1", "g", "ORGANIZED", "battle")))
	l := m.link(t, "ORGANIZED/g/battle")
	expect(t, "why", l.Periods[0].Closed, graph.ClosedByEvent)
	expect(t, "days", []graph.Timing{l.At(*day("2020-08-01")), l.At(*day("2020-08-02")), l.At(*day("2020-08-03")), l.At(*day("2020-08-04"))},
		[]graph.Timing{graph.Outside, graph.Certain, graph.Certain, graph.Outside})
}
