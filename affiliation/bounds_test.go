package affiliation_test

import (
	"slices"
	"testing"

	"github.com/graphd/graphd/affiliation"
	"github.com/graphd/graphd/graph"
	"pgregory.net/rapid"
)

// boundRuns is how many times rapid's checks are made, so that each bound is
// met often enough to count on it.
const boundRuns = 10

// TestBounds holds answers under small bounds against naive ones without: what
// calls itself whole must be, and what does not may lack something, but says
// nothing that is not so, and never a negative word.
func TestBounds(t *testing.T) {
	seen := tally{}
	for range boundRuns {
		rapid.Check(t, func(rt *rapid.T) {
			s := drawScenario(rt)
			b := drawBounds(rt)
			holding(t, rt, openModel(t, extended), s.graph, func(r graph.Reader) {
				w, err := survey(t.Context(), r, castIDs)
				if err != nil {
					rt.Fatalf("survey: %v", err)
				}
				var questions []affiliation.Question
				for _, of := range w.entities {
					for _, with := range w.entities {
						if of != with {
							questions = append(questions, affiliation.Question{Of: of.ID, With: with.ID, At: s.at})
						}
					}
				}
				answers, _, err := affiliation.Check(t.Context(), r, extended, questions, b)
				if err != nil {
					rt.Fatalf("check: %v", err)
				}
				for i, q := range questions {
					w.checkBounded(rt, &answers[i], w.answer(w.named[q.Of], w.named[q.With], q.At), seen)
				}
				alone := s.alone % len(questions)
				w.checkAlone(t, rt, r, &answers[alone], b)
				e := w.entities[s.alone%len(w.entities)]
				of, err := affiliation.Affiliations(t.Context(), r, extended, []string{e.ID}, s.at, b)
				w.checkBoundedList(rt, of[0], err, w.affiliations(e, s.at), s.at)
				with, err := affiliation.Affiliates(t.Context(), r, extended, []string{e.ID}, s.at, b)
				w.checkBoundedList(rt, with[0], err, w.affiliates(e, s.at), s.at)
			})
		})
	}
	for what, least := range map[string]int{"ROWS": 20, "STEPS": 20, "TRIES": 20, "INCOMPLETE": 50, "whole": 100, "more chains": 5, "more ties": 20} {
		if seen[what] < least {
			t.Errorf("%s: %d times, and not %d", what, seen[what], least)
		}
	}
}

func drawBounds(t *rapid.T) affiliation.Bounds {
	b := roomy
	switch rapid.IntRange(0, 4).Draw(t, "bound") {
	case 0:
		b.Steps = rapid.IntRange(1, 3).Draw(t, "steps")
	case 1:
		b.Tries = rapid.IntRange(1, 6).Draw(t, "tries")
	case 2:
		b.Rows = rapid.IntRange(1, 6).Draw(t, "rows")
	case 3:
		b.Fan = rapid.IntRange(1, 2).Draw(t, "fan")
	case 4:
		b.Chains, b.Ties = 1, rapid.IntRange(1, 3).Draw(t, "ties")
	}
	return b
}

func (w *world) checkBounded(t tester, a *affiliation.Answer, k known, seen tally) {
	t.Helper()
	at := a.At
	seen.add(string(a.StoppedBy))
	seen.add(string(a.Verdict))
	if a.MoreChains {
		seen.add("more chains")
	}
	if a.MoreTies {
		seen.add("more ties")
	}
	for i := range a.Chains {
		if chain := w.showChain(&a.Chains[i]); !slices.ContainsFunc(k.chains, func(t trail) bool { return w.showTrail(t, at) == chain }) {
			t.Fatalf("there is no chain %s", chain)
		}
	}
	for _, tie := range a.OtherTies {
		if !slices.ContainsFunc(k.ties, func(n told) bool {
			return n.category == tie.Category && n.trail.arrows() == trailOf(tie.Steps).arrows()
		}) {
			t.Fatalf("there is no %s %s", tie.Category, trailOf(tie.Steps).arrows())
		}
	}
	if !a.MoreTies && len(a.OtherTies) != len(k.ties) {
		t.Fatalf("%d ties and no more, of %d", len(a.OtherTies), len(k.ties))
	}
	holds := func() bool { return at == nil || a.Best().Timing != graph.Outside }
	switch {
	case a.Complete():
		seen.add("whole")
		if a.Verdict != k.verdict || a.Resumes != k.resumes || !a.MoreChains && len(a.Chains) != len(k.chains) {
			t.Fatalf("%s, whole, and not %s with %d chains\n%s", a.Verdict, k.verdict, len(k.chains), w.showHops())
		}
		if len(k.chains) > 0 && w.showChain(a.Best()) != w.showTrail(k.chains[0], at) {
			t.Fatalf("%s is not the best", w.showChain(a.Best()))
		}
	case a.Verdict == affiliation.Direct && holds() && len(a.Best().Steps) == 1:
	case a.Verdict == affiliation.Indirect && holds() && len(a.Best().Steps) > 1:
	case a.Verdict != affiliation.Incomplete || len(a.Chains) > 0 && holds():
		t.Fatalf("%s, stopped by %s", a.Verdict, a.StoppedBy)
	case !a.MoreTies:
		t.Fatalf("INCOMPLETE, and no more ties")
	}
}

// checkBoundedList holds a list that may have been cut against the whole one.
func (w *world) checkBoundedList(t tester, l *affiliation.List, err error, want []row, at *graph.Day) {
	t.Helper()
	if err != nil {
		t.Fatalf("list: %v", err)
	}
	if l.StoppedBy == affiliation.NotStopped && w.showList(l) != w.showRows(want, at) {
		t.Fatalf("a whole list\n%s\nwant\n%s", w.showList(l), w.showRows(want, at))
	}
	for _, r := range l.Rows {
		if !slices.ContainsFunc(want, func(k row) bool { return k.entity == w.named[r.Entity.ID] && len(k.chains) >= r.Chains }) {
			t.Fatalf("%s is not in the list, or by fewer chains than %d", r.Entity.ID, r.Chains)
		}
	}
}
