package affiliation_test

import (
	"cmp"
	"fmt"
	"math/big"
	"slices"
	"strings"

	"github.com/graphd/graphd/affiliation"
	"github.com/graphd/graphd/graph"
)

// naivePaths tries every way through all links, and looks at every day.
func naivePaths(s *shelf, q affiliation.PathQuery) []naivePath {
	var usable []*graph.Link
	for _, l := range s.links {
		t, _ := s.vocabulary.LinkType(l.Type)
		if l.Status != graph.Denied && l.Confidence >= q.MinConfidence && (q.Types == nil || slices.Contains(q.Types, l.Type)) &&
			(q.Signs == nil || slices.Contains(q.Signs, t.Sign)) {
			usable = append(usable, l)
		}
	}
	var all []naivePath
	var extend func(at string, path []*graph.Link, met []string)
	extend = func(at string, path []*graph.Link, met []string) {
		if at == q.To {
			if p := (naivePath{path}); p.on(q.At) {
				all = append(all, p)
			}
			return
		}
		if len(path) == q.MaxHops {
			return
		}
		for _, l := range usable {
			t, _ := s.vocabulary.LinkType(l.Type)
			for _, step := range [][2]string{{l.From, l.To}, {l.To, l.From}} {
				against := step[0] != l.From && !t.Symmetric
				if step[0] == at && !slices.Contains(met, step[1]) && !(q.Directed && against) {
					extend(step[1], append(slices.Clone(path), l), append(slices.Clone(met), step[1]))
				}
			}
		}
	}
	extend(q.From, nil, []string{q.From})
	slices.SortFunc(all, func(a, b naivePath) int { return a.compare(b, q.At) })
	return all
}

type naivePath struct{ links []*graph.Link }

// on tells whether all links may hold on a day, or on any one day.
func (p naivePath) on(at *graph.Day) bool {
	if at != nil {
		return p.at(*at) != graph.Outside
	}
	for day := graph.Day(-1); day <= lastDrawnDay+1; day++ {
		if p.at(day) != graph.Outside {
			return true
		}
	}
	return false
}

func (p naivePath) at(day graph.Day) graph.Timing {
	least := graph.Certain
	for _, l := range p.links {
		least = min(least, l.At(day))
	}
	return least
}

func (p naivePath) contested() int {
	for _, l := range p.links {
		if l.Status == graph.Disputed {
			return 1
		}
	}
	return 0
}

func (p naivePath) confidence() int {
	product := big.NewRat(100, 1)
	for _, l := range p.links {
		product.Mul(product, big.NewRat(int64(l.Confidence), 100))
	}
	return int(new(big.Int).Quo(product.Num(), product.Denom()).Int64())
}

func (p naivePath) timing(at *graph.Day) graph.Timing {
	if at == nil {
		return graph.Outside
	}
	return p.at(*at)
}

func (p naivePath) ids() []string {
	var ids []string
	for _, l := range p.links {
		ids = append(ids, l.ID)
	}
	return ids
}

func (p naivePath) compare(o naivePath, at *graph.Day) int {
	return cmp.Or(cmp.Compare(len(p.links), len(o.links)), cmp.Compare(p.contested(), o.contested()),
		cmp.Compare(o.timing(at), p.timing(at)), cmp.Compare(o.confidence(), p.confidence()), slices.Compare(p.ids(), o.ids()))
}

// shown is all that a path says.
func (p naivePath) shown(at *graph.Day) string {
	var days strings.Builder
	for day := graph.Day(-1); day <= lastDrawnDay+1; day++ {
		fmt.Fprint(&days, int(p.at(day)))
	}
	return fmt.Sprintln(p.ids(), p.contested() == 1, p.timing(at), p.confidence(), days.String())
}

// shownChain is the same of a path that was found.
func shownChain(c affiliation.Chain) string {
	var ids []string
	var days strings.Builder
	for _, s := range c.Steps {
		ids = append(ids, s.Link.ID)
	}
	for day := graph.Day(-1); day <= lastDrawnDay+1; day++ {
		timing := graph.Outside
		has := func(r graph.DayRange) bool { return r.Has(day) }
		if slices.ContainsFunc(c.Days, has) {
			timing = graph.Possible
		}
		if slices.ContainsFunc(c.Certain, has) {
			timing = graph.Certain
		}
		fmt.Fprint(&days, int(timing))
	}
	return fmt.Sprintln(ids, c.Contested, c.Timing, c.Confidence, days.String())
}
