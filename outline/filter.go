package outline

import (
	"slices"

	"github.com/graphd/graphd/graph"
)

// filter is a graph.LinkFilter in numbers.
type filter struct {
	kinds            []bool // by type; nil for all
	statuses         [3]bool
	least            uint8
	at               *graph.Day
	from, to, either set
}

// set is a list of entities in order; nil for any.
type set []int32

func (s set) has(n int32) bool {
	if s == nil {
		return true
	}
	_, there := slices.BinarySearch(s, n)
	return there
}

// set makes one of ids, without those that have no links.
func (o *Outline) set(ids []string) set {
	s := make(set, 0, len(ids))
	for _, id := range ids {
		if n, known := o.numbers[id]; known {
			s = append(s, n)
		}
	}
	slices.Sort(s)
	return s
}

// endsOf is set for a filter, where no ids are any.
func (o *Outline) endsOf(ids []string) set {
	if len(ids) == 0 {
		return nil
	}
	return o.set(ids)
}

func (o *Outline) filter(f *graph.LinkFilter) *filter {
	c := &filter{kinds: o.kinds(f.Types), least: uint8(min(f.MinConfidence, 255)), at: f.At, from: o.endsOf(f.From), to: o.endsOf(f.To), either: o.endsOf(f.Either)}
	for i, status := range statuses {
		c.statuses[i] = len(f.Statuses) == 0 || slices.Contains(f.Statuses, status)
	}
	return c
}

// kinds tells which types some names are; nil for all.
func (o *Outline) kinds(names []string) []bool {
	if len(names) == 0 {
		return nil
	}
	kinds := make([]bool, len(o.types))
	for i, name := range o.types {
		kinds[i] = slices.Contains(names, name)
	}
	return kinds
}

// lets tells whether a link meets the filter.
func (o *Outline) lets(f *filter, l *link) bool {
	return (f.kinds == nil || f.kinds[l.kind]) && f.statuses[l.status] && l.confidence >= f.least &&
		(f.either == nil || f.either.has(l.from) || f.either.has(l.to)) &&
		(f.from.has(l.from) && f.to.has(l.to) || o.symmetric[l.kind] && f.from.has(l.to) && f.to.has(l.from)) &&
		(f.at == nil || o.mayHold(l, *f.at))
}

// others are those of which one has to be at the other end of an owner's links;
// nil where it may be anyone.
func (f *filter) others(owner int32) set {
	switch {
	case f.either != nil && !f.either.has(owner):
		return f.either
	case f.from != nil && f.to != nil:
		both := slices.Concat(f.from, f.to)
		slices.Sort(both)
		return slices.Compact(both)
	}
	return nil
}
