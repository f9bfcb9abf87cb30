package affiliation_test

import (
	"fmt"
	"testing"

	"github.com/graphd/graphd/affiliation"
	"github.com/graphd/graphd/graph"
	"pgregory.net/rapid"
)

// roomy are bounds that no random graph meets.
var roomy = affiliation.Bounds{Tries: 1_000_000, Chains: 100_000, Ties: 100_000}

// TestRandomGraphs holds verdicts, chains, other ties and lists against naive
// ones, on every store. More graphs:
//
//	go test ./affiliation -run TestRandomGraphs -rapid.checks=1000
func TestRandomGraphs(t *testing.T) {
	t.Run("model", func(t *testing.T) {
		seen, times := tally{}, 20
		for i := range times {
			t.Run(fmt.Sprint(i), func(t *testing.T) { randomGraphs(t, openModel, seen) })
		}
		seen.enough(t, times)
	})
	t.Run("sqlite", func(t *testing.T) { randomGraphs(t, openSQLite, tally{}) })
	t.Run("neo4j", func(t *testing.T) {
		for seed := range 5 { // each takes seconds
			s := rapid.Custom(drawScenario).Example(seed)
			holding(t, t, openNeo4j(t, extended), s.graph, func(r graph.Reader) { everyQuestion(t, t, r, &s, tally{}) })
		}
	})
}

func randomGraphs(t *testing.T, open opening, seen tally) {
	rapid.Check(t, func(rt *rapid.T) {
		s := drawScenario(rt)
		holding(t, rt, open(t, extended), s.graph, func(r graph.Reader) { everyQuestion(t, rt, r, &s, seen) })
	})
}

// everyQuestion asks about every pair of entities at once, and for the lists of
// each.
func everyQuestion(t *testing.T, in tester, r graph.Reader, s *scenario, seen tally) {
	in.Helper()
	w, err := survey(t.Context(), r, castIDs)
	if err != nil {
		in.Fatalf("survey: %v", err)
	}
	w.checkDays(t.Context(), in, r)
	at := s.at
	var questions []affiliation.Question
	for _, of := range castIDs {
		for _, with := range castIDs {
			questions = append(questions, affiliation.Question{Of: of, With: with, At: at})
		}
	}
	answers, errs, err := affiliation.Check(t.Context(), r, extended, questions, roomy)
	if err != nil {
		in.Fatalf("check: %v", err)
	}
	for i, q := range questions {
		w.checkAnswer(in, &q, &answers[i], errs[i], seen)
	}
	w.checkAlone(t, in, r, &answers[s.alone], roomy)
	var ids []string
	for _, e := range w.entities {
		ids = append(ids, e.ID)
	}
	of, err := affiliation.Affiliations(t.Context(), r, extended, ids, at, roomy)
	with, err2 := affiliation.Affiliates(t.Context(), r, extended, ids, at, roomy)
	if err != nil || err2 != nil {
		in.Fatalf("lists: %v, %v", err, err2)
	}
	for i, e := range w.entities {
		w.checkList(in, "affiliations of "+e.ID, of[i], err, w.affiliations(e, at), at)
		w.checkList(in, "affiliates with "+e.ID, with[i], err2, w.affiliates(e, at), at)
	}
}

func (w *world) checkAnswer(t tester, q *affiliation.Question, a *affiliation.Answer, err error, seen tally) {
	t.Helper()
	of, with := w.named[q.Of], w.named[q.With]
	same := q.Of == q.With || of != nil && of == with
	if (err != nil) != same {
		t.Fatalf("%s and %s: error %v", q.Of, q.With, err)
	}
	switch {
	case same:
	case of == nil || with == nil:
		seen.add(string(affiliation.EntityUnknown))
		if a.Verdict != affiliation.EntityUnknown || len(a.Unknown) == 0 {
			t.Fatalf("%s and %s, of whom one is unknown: %s %v", q.Of, q.With, a.Verdict, a.Unknown)
		}
	default:
		k := w.answer(of, with, q.At)
		if got, want := w.showAnswer(a), w.showKnown(k, q.At); got != want || !a.Complete() || a.MoreChains || a.MoreTies {
			t.Fatalf("is %s affiliated with %s at %s? The answer (stopped: %q) is\n%s\nwant\n%s\n%s", q.Of, q.With, shownDay(q.At), a.StoppedBy, got, want, w.showHops())
		}
		seen.count(&k, q.At)
	}
}

// checkAlone asks one question again by itself.
func (w *world) checkAlone(t *testing.T, in tester, r graph.Reader, among *affiliation.Answer, b affiliation.Bounds) {
	answers, _, err := affiliation.Check(t.Context(), r, extended, []affiliation.Question{among.Question}, b)
	if err != nil {
		in.Fatalf("check: %v", err)
	}
	if got, want := w.showAnswer(&answers[0]), w.showAnswer(among); got != want || answers[0].StoppedBy != among.StoppedBy || answers[0].MoreTies != among.MoreTies {
		in.Fatalf("alone\n%s\nand among others\n%s", got, want)
	}
}

func (w *world) checkList(t tester, what string, l *affiliation.List, err error, want []row, at *graph.Day) {
	t.Helper()
	if err != nil {
		t.Fatalf("%s: %v", what, err)
	}
	if got, want := w.showList(l), w.showRows(want, at); got != want || l.StoppedBy != affiliation.NotStopped {
		t.Fatalf("%s at %s (stopped: %q):\n%s\nwant\n%s\n%s", what, shownDay(at), l.StoppedBy, got, want, w.showHops())
	}
}

func shownDay(at *graph.Day) string {
	if at == nil {
		return "any time"
	}
	return string(at.Date())
}

// showHops writes all links down, for whoever reads of a fault.
func (w *world) showHops() string {
	var s sheet
	for _, h := range w.hops {
		if !h.back {
			s.line("%s %s %d %v", trail{h}.arrows(), h.link.Status, h.link.Confidence, h.link.Periods)
		}
	}
	return s.String()
}
