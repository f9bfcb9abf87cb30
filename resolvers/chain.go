package resolvers

import (
	"github.com/graphd/graphd/affiliation"
	"github.com/graphd/graphd/executor"
	"github.com/graphd/graphd/graph"
)

// chainOn is a chain with the day that it was asked for.
type chainOn struct {
	*affiliation.Chain
	at *graph.Day
}

func chainsOn(at *graph.Day, chains []affiliation.Chain) []any {
	rows := make([]any, len(chains))
	for i := range chains {
		rows[i] = &chainOn{&chains[i], at}
	}
	return rows
}

// timingOn is null where no day was asked for.
func timingOn(at *graph.Day, c *affiliation.Chain) any {
	if at == nil {
		return nil
	}
	return timings[c.Timing]
}

func optionalDay(d *graph.Day) any {
	if d == nil {
		return nil
	}
	return string(d.Date())
}

func chainProperties(v *graph.Vocabulary) map[string]executor.Property {
	return map[string]executor.Property{
		"Chain.steps":         of(func(c *chainOn) any { return pointers(c.Steps) }),
		"Chain.length":        of(func(c *chainOn) any { return len(c.Steps) }),
		"Chain.days":          of(func(c *chainOn) any { return pointers(c.Days) }),
		"Chain.certain":       of(func(c *chainOn) any { return pointers(c.Certain) }),
		"Chain.timing":        of(func(c *chainOn) any { return timingOn(c.at, c.Chain) }),
		"Chain.contested":     of(func(c *chainOn) any { return c.Contested }),
		"Chain.confidence":    of(func(c *chainOn) any { return c.Confidence }),
		"Chain.lastConfirmed": of(func(c *chainOn) any { return optional(c.LastConfirmed) }),

		"Step.from":     of(func(s *affiliation.Step) any { return s.From }),
		"Step.link":     of(func(s *affiliation.Step) any { return s.Link }),
		"Step.to":       of(func(s *affiliation.Step) any { return s.To }),
		"Step.reversed": of(func(s *affiliation.Step) any { return s.Reversed }),
		"Step.reads":    of(func(s *affiliation.Step) any { return stepReads(v, s) }),
	}
}

// stepReads is how a step's link reads from the entity that it leaves; its
// type's name where the vocabulary does not know it.
func stepReads(v *graph.Vocabulary, s *affiliation.Step) string {
	t, known := v.LinkType(s.Link.Type)
	switch {
	case !known:
		return s.Link.Type
	case s.Reversed:
		return t.Inverse
	}
	return t.Reads
}
