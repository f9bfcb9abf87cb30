package affiliation

import (
	"cmp"
	"slices"

	"github.com/graphd/graphd/graph"
)

// Chain is a way from one entity to another through links: of an affiliation,
// links that affiliate each with the next; of a path, any.
type Chain struct {
	Steps      []Step
	Days       []graph.DayRange // on which all its links may hold
	Certain    []graph.DayRange // on which all surely do
	Timing     graph.Timing     // on the day asked; Outside where none was
	Contested  bool             // a link of it is disputed
	Confidence int              // the product of its links', in percent, rounded down
	// LastConfirmed is the earliest of its links', "" if one of them has none.
	LastConfirmed graph.PartialDate
}

func chainOf(steps []Step, at *graph.Day) Chain {
	c := Chain{Steps: slices.Clone(steps)}
	may, certain := days{graph.AllDays}, days{graph.AllDays}
	product := int64(1)
	for i := range steps {
		l := steps[i].Link
		may, certain = may.both(mayHold(l)), certain.both(surelyHold(l))
		c.Contested = c.Contested || l.Status == graph.Disputed
		product *= int64(l.Confidence)
		if i > 0 {
			c.LastConfirmed = earlier(c.LastConfirmed, l.LastConfirmed)
		} else {
			c.LastConfirmed = l.LastConfirmed
		}
	}
	c.Confidence = percent(product, len(steps))
	c.Days, c.Certain = may, certain
	if at != nil {
		switch {
		case certain.has(*at):
			c.Timing = graph.Certain
		case may.has(*at):
			c.Timing = graph.Possible
		}
	}
	return c
}

// percent is a product of so many confidences as one, rounded down; that of
// MaxSteps is within 64 bits.
func percent(product int64, factors int) int {
	for range factors - 1 {
		product /= 100
	}
	return int(product)
}

func earlier(a, b graph.PartialDate) graph.PartialDate {
	switch {
	case a == "" || b == "":
		return ""
	case b.Range().Last < a.Range().Last:
		return b
	}
	return a
}

// denied tells whether sources speak of one of its links only to deny it.
func (c *Chain) denied() bool {
	return slices.ContainsFunc(c.Steps, func(s Step) bool { return s.Link.Status == graph.Denied })
}

// holds tells whether the chain may hold at the time.
func (c *Chain) holds(at *graph.Day) bool {
	return len(c.Days) > 0 && (at == nil || c.Timing != graph.Outside)
}

// placed tells where a chain stands to the time: 0 if it may hold then, 1 if it
// has held before, 2 if it only begins after.
func (c *Chain) placed(at *graph.Day) int {
	switch d := days(c.Days); {
	case c.holds(at):
		return 0
	case at != nil && d.before(*at):
		return 1
	}
	return 2
}

// better is the one order of chains: those that hold at the time first, those
// that have held before it next, so that the first chain is always one of which
// the verdict speaks; then uncontested before contested, CERTAIN before
// POSSIBLE, direct before indirect, by confidence, by length, by the ids of the
// links.
func better(a, b *Chain, at *graph.Day) int {
	return cmp.Or(
		cmp.Compare(a.placed(at), b.placed(at)),
		first(!a.Contested, !b.Contested),
		cmp.Compare(b.Timing, a.Timing),
		first(len(a.Steps) == 1, len(b.Steps) == 1),
		cmp.Compare(b.Confidence, a.Confidence),
		cmp.Compare(len(a.Steps), len(b.Steps)),
		slices.CompareFunc(a.Steps, b.Steps, byLink),
	)
}

// byLink is the order of steps by the ids of their links.
func byLink(a, b Step) int { return cmp.Compare(a.Link.ID, b.Link.ID) }

// first puts what is true before what is not.
func first(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}
