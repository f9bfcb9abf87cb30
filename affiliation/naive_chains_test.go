package affiliation_test

import (
	"math/big"
	"slices"
	"strings"

	"github.com/graphd/graphd/affiliation"
	"github.com/graphd/graphd/graph"
)

// trail is hops of which each begins where the one before it ends.
type trail []hop

// trails are all chains from one entity to another: an affiliating hop, then
// hops that pass on, meeting nobody twice.
func (w *world) trails(from, to *graph.Entity) []trail {
	var all []trail
	var extend func(t trail)
	extend = func(t trail) {
		for _, h := range w.hops {
			var next bool
			if len(t) == 0 {
				next = h.from == from && h.affiliates()
			} else {
				last := t[len(t)-1]
				next = h.from == last.to && h.passesOn(last)
			}
			if !next || t.meets(h.to) {
				continue
			}
			longer := append(slices.Clone(t), h)
			if h.to == to {
				all = append(all, longer)
			} else {
				extend(longer)
			}
		}
	}
	extend(nil)
	return all
}

func (t trail) meets(e *graph.Entity) bool {
	return slices.ContainsFunc(t, func(h hop) bool { return h.from == e || h.to == e })
}

// on tells how surely all links of a trail hold on a day.
func (t trail) on(d graph.Day) graph.Timing {
	weakest := graph.Certain
	for _, h := range t {
		weakest = min(weakest, h.link.At(d))
	}
	return weakest
}

func (t trail) some(status graph.Status) bool {
	return slices.ContainsFunc(t, func(h hop) bool { return h.link.Status == status })
}

// confidence is the product of the links', cut to a whole number of percents.
func (t trail) confidence() int {
	product := big.NewRat(1, 1)
	for _, h := range t {
		product.Mul(product, big.NewRat(int64(h.link.Confidence), 100))
	}
	product.Mul(product, big.NewRat(100, 1))
	return int(new(big.Int).Quo(product.Num(), product.Denom()).Int64())
}

// lastConfirmed is the first of the links' last certain days, if all have one.
func (t trail) lastConfirmed() graph.PartialDate {
	dates := make([]string, len(t))
	for i, h := range t {
		dates[i] = string(h.link.LastConfirmed)
	}
	return graph.PartialDate(slices.Min(dates)) // the empty one is the least
}

// rank is the order of trails as words that sort as the trails do.
func (w *world) rank(t trail, at *graph.Day) string {
	place, timing := "0 may hold then", graph.Outside
	if at != nil {
		timing = t.on(*at)
	}
	switch {
	case at == nil || timing != graph.Outside:
	case slices.ContainsFunc(w.days, func(d graph.Day) bool { return d < *at && t.on(d) != graph.Outside }):
		place = "1 has held before"
	default:
		place = "2 begins after"
	}
	words := []string{place}
	words = append(words, map[bool]string{false: "0 uncontested", true: "1 contested"}[t.some(graph.Disputed)])
	words = append(words, map[graph.Timing]string{graph.Certain: "0 certain", graph.Possible: "1 possible", graph.Outside: "2 neither"}[timing])
	words = append(words, map[bool]string{true: "0 direct", false: "1 indirect"}[len(t) == 1])
	words = append(words, string(rune('z'-t.confidence()/10))+string(rune('z'-t.confidence()%10)))
	words = append(words, string(rune('a'+len(t))))
	for _, h := range t {
		words = append(words, h.link.ID)
	}
	return strings.Join(words, "\x00")
}

// arrows writes a trail down.
func (t trail) arrows() string {
	text := t[0].from.ID
	for _, h := range t {
		if h.back {
			text += " <-" + h.link.Type + "- " + h.to.ID
		} else {
			text += " -" + h.link.Type + "-> " + h.to.ID
		}
	}
	return text
}

// trailOf is a chain of an answer as a trail.
func trailOf(steps []affiliation.Step) trail {
	t := make(trail, len(steps))
	for i, s := range steps {
		t[i] = hop{s.Link, s.From, s.To, s.Reversed}
	}
	return t
}
