package affiliation_test

import (
	"fmt"
	"slices"
	"strings"

	"github.com/graphd/graphd/affiliation"
	"github.com/graphd/graphd/graph"
)

// An answer of the engine and a naive one are written down alike, line by line,
// and compared as text.

func (w *world) showKnown(k known, at *graph.Day) string {
	var s sheet
	s.verdict(k.verdict, k.resumes)
	for _, t := range k.chains {
		s.line("chain %s", w.showTrail(t, at))
	}
	for _, t := range k.ties {
		s.line("%s %s", t.category, t.trail.arrows())
	}
	s.undecided(k.undecided)
	return s.String()
}

func (w *world) showAnswer(a *affiliation.Answer) string {
	var s sheet
	s.verdict(a.Verdict, a.Resumes)
	for i := range a.Chains {
		s.line("chain %s", w.showChain(&a.Chains[i]))
	}
	for _, t := range a.OtherTies {
		s.line("%s %s", t.Category, trailOf(t.Steps).arrows())
	}
	s.undecided(a.Undecided)
	return s.String()
}

func (w *world) showRows(rows []row, at *graph.Day) string {
	var s sheet
	for _, r := range rows {
		s.line("%s %s %t %d %s", r.entity.ID, r.verdict, r.resumes, len(r.chains), w.showTrail(r.chains[0], at))
	}
	return s.String()
}

func (w *world) showList(l *affiliation.List) string {
	var s sheet
	for i := range l.Rows {
		r := &l.Rows[i]
		s.line("%s %s %t %d %s", r.Entity.ID, r.Verdict, r.Resumes, r.Chains, w.showChain(&r.Chain))
	}
	return s.String()
}

func (w *world) showTrail(t trail, at *graph.Day) string {
	timing := graph.Outside
	if at != nil {
		timing = t.on(*at)
	}
	may := w.eachDay(func(d graph.Day) bool { return t.on(d) != graph.Outside })
	sure := w.eachDay(func(d graph.Day) bool { return t.on(d) == graph.Certain })
	return fmt.Sprint(t.arrows(), " ", t.confidence(), " ", t.some(graph.Disputed), " ", timing, " ", t.lastConfirmed(), " ", may, " ", sure)
}

func (w *world) showChain(c *affiliation.Chain) string {
	within := func(days []graph.DayRange) string {
		return w.eachDay(func(d graph.Day) bool {
			return slices.ContainsFunc(days, func(r graph.DayRange) bool { return r.Has(d) })
		})
	}
	return fmt.Sprint(trailOf(c.Steps).arrows(), " ", c.Confidence, " ", c.Contested, " ", c.Timing, " ", c.LastConfirmed, " ", within(c.Days), " ", within(c.Certain))
}

// sheet is text, line by line.
type sheet struct{ strings.Builder }

func (s *sheet) line(format string, args ...any) { fmt.Fprintf(s, format+"\n", args...) }

func (s *sheet) verdict(v affiliation.Verdict, resumes bool) {
	if s.line("%s", v); resumes {
		s.line("resumes")
	}
}

func (s *sheet) undecided(list []graph.Judgement) {
	for _, j := range list {
		s.line("undecided %s %s %s", j.A, j.Verdict, j.B)
	}
}
