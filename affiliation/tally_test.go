package affiliation_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/graphd/graphd/graph"
)

// tally counts what random graphs have shown, so that a comparison which has
// seen nothing of a kind does not pass for one that has.
type tally map[string]int

func (s tally) add(what string) { s[what]++ }

// count notes what is worth noting in a naive answer.
func (s tally) count(k *known, at *graph.Day) {
	s.add(string(k.verdict))
	if k.resumes {
		s.add("resumes")
	}
	if len(k.undecided) > 0 {
		s.add("undecided")
	}
	for _, t := range k.ties {
		s.add("tie " + string(t.category))
	}
	if len(k.chains) == 0 {
		return
	}
	best := k.chains[0]
	s.add(fmt.Sprintf("best of %d steps", min(len(best), 4)))
	if at != nil {
		s.add(fmt.Sprint("timing ", best.on(*at)))
	}
	if best.some(graph.Disputed) {
		s.add("contested")
	}
	if len(best) > 1 && slices.ContainsFunc(k.chains, func(t trail) bool { return len(t) == 1 && (at == nil || t.on(*at) != graph.Outside) }) {
		s.add("an indirect chain before a direct one")
	}
	for _, h := range best {
		s.add("by " + h.link.Type)
		if h.back {
			s.add("backwards")
		}
		if len(h.link.Periods) > 1 {
			s.add("several periods")
		}
		if h.link.Periods[0].Closed != "" {
			s.add("closed by an end's end")
		}
	}
}

// atLeast is how often each has to be seen in ten times rapid's default of 100
// checks: far below what is usual, as the graphs are drawn anew each time.
var atLeast = map[string]int{
	"DIRECT": 100, "INDIRECT": 50, "FORMER": 20, "NOT_YET": 10, "DENIED": 20, "NONE_FOUND": 100, "ENTITY_UNKNOWN": 100,
	"tie NOT_SIMULTANEOUS": 5, "tie DENIED": 20, "tie SUPPORT": 20, "tie CONTROL": 20, "tie FAMILY": 5, "tie LISTING": 5,
	"tie LINEAGE": 5, "tie EVENT": 5, "tie OTHER": 20,
	"resumes": 1, "undecided": 100, "contested": 10, "backwards": 20, "several periods": 5, "closed by an end's end": 10,
	"an indirect chain before a direct one": 1, "timing 1": 50, "timing 2": 10,
	"best of 1 steps": 100, "best of 2 steps": 50, "best of 3 steps": 10, "best of 4 steps": 1,
	"by MEMBER_OF": 20, "by LEADER_OF": 20, "by PART_OF": 20, "by PLEDGED_ALLEGIANCE_TO": 20, "by OWNS": 20, "by LINKED_TO": 20,
	"by DIRECTS": 20, "by OFFICIAL_OF": 5, "by COMMANDS": 20, "by CELL_OF_ONE": 20, "by SWORN_TO": 20,
}

// enough fails where something was seen too seldom in so many times as many
// checks.
func (s tally) enough(t *testing.T, times int) {
	if t.Failed() || t.Skipped() {
		return
	}
	t.Log(map[string]int(s))
	for _, what := range sorted(atLeast) {
		if least := max(1, atLeast[what]*times/10); s[what] < least {
			t.Errorf("%s: %d times, and not %d", what, s[what], least)
		}
	}
}
