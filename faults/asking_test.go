//go:build unix

package faults

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
)

// sight is a client's memory: the state in which it last saw each group.
type sight map[string]int

// question asks for two groups of a dataset at once, the first of which stands
// nowhere behind the second in the file, and sometimes for what all datasets
// hold, which takes longer.
type question struct {
	of          *played
	early, late int
	held        bool
}

func (s *stage) question(dice *rand.Rand) question {
	name := []string{"pinned", "growing", "edited", "leaving"}[dice.IntN(4)]
	p := s.dataset[name]
	some := samples(p.edition)
	a, b := some[dice.IntN(len(some))], some[dice.IntN(len(some))]
	return question{p, min(a, b), max(a, b), dice.IntN(10) == 0}
}

func (q question) text() string {
	text := "{ " + groupField("early", q.of.edition, q.early) + groupField("late", q.of.edition, q.late)
	if q.held {
		text += "datasets { id sources records claims }"
	}
	return text + " }"
}

// reply is a server's answer.
type reply struct {
	Data struct {
		Early, Late json.RawMessage
		Datasets    []holding
	}
	Errors []struct {
		Message    string
		Extensions struct{ Code string }
	}
}

// wrong says what is wrong in an answer without errors; "" for nothing.
func (s *stage) wrong(q question, r *reply, seen sight) string {
	early, late := string(r.Data.Early), string(r.Data.Late)
	earlyLow, earlyHigh := q.of.place(q.early, early)
	lateLow, lateHigh := q.of.place(q.late, late)
	last := len(q.of.states[q.early]) - 1
	switch {
	case earlyLow < 0:
		return fmt.Sprintf("group %d of %s was never so: %s", q.early, q.of.dataset, early)
	case lateLow < 0:
		return fmt.Sprintf("group %d of %s was never so: %s", q.late, q.of.dataset, late)
	case lateLow > earlyHigh:
		return fmt.Sprintf("group %d of %s was seen before group %d", q.late, q.of.dataset, q.early)
	case q.of.together && (earlyLow == last && lateHigh < last):
		return fmt.Sprintf("group %d of %s was replaced, and group %d not yet", q.early, q.of.dataset, q.late)
	}
	for group, place := range map[int][2]int{q.early: {earlyLow, earlyHigh}, q.late: {lateLow, lateHigh}} {
		key := q.of.id(group, "c")
		if !q.of.back && place[1] < seen[key] {
			return "an older state of " + key + " was seen after a newer one"
		}
		seen[key] = max(seen[key], place[0])
	}
	for _, h := range r.Data.Datasets {
		if !slices.Contains(s.dataset[h.ID].held, h) {
			return fmt.Sprintf("no number of batches holds %+v", h)
		}
	}
	return ""
}

// underWay reports whether an answer shows a dataset between the beginning of a
// load and its end.
func (s *stage) underWay(r *reply) bool {
	return slices.ContainsFunc(r.Data.Datasets, func(h holding) bool {
		held := s.dataset[h.ID].held
		return h != held[0] && h != held[len(held)-1]
	})
}

// place tells the first and the last state in which a group answers so; -1 for
// none.
func (p *played) place(group int, answer string) (low, high int) {
	low, high = slices.Index(p.states[group], answer), -1
	for i, state := range p.states[group] {
		if state == answer {
			high = i
		}
	}
	return low, high
}
