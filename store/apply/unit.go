package apply

import (
	"cmp"
	"slices"

	"github.com/graphd/graphd/graph"
)

// Unit is what is projected in one piece: all links between two entities
// (Property is empty, and A is not after B), or all facts of one property of A
// about B, which may be empty.
type Unit struct{ A, B, Property string }

// UnitOf returns the unit of a claim by the ids that it names.
func UnitOf(c *graph.Claim) Unit {
	if c.Fact != nil {
		return Unit{c.Fact.Of, c.Fact.About, c.Fact.Property}
	}
	return Unit{A: c.Link.From, B: c.Link.To}.ordered()
}

func (u Unit) ordered() Unit {
	if u.Property == "" && u.B < u.A {
		u.A, u.B = u.B, u.A
	}
	return u
}

// canonical returns the unit of the entities that the ids stand for.
func (u Unit) canonical(c *graph.Clusters) Unit {
	return Unit{c.Canonical(u.A), c.Canonical(u.B), u.Property}.ordered()
}

// stated returns the units under whose ids claims on a canonical unit may be
// stored: those of all members of both clusters.
func (u Unit) stated(c *graph.Clusters) []Unit {
	var all []Unit
	for _, a := range c.Members(u.A) {
		for _, b := range c.Members(u.B) {
			all = append(all, Unit{a, b, u.Property}.ordered())
		}
	}
	return all
}

// compareUnits is the order in which units wait in the queue.
func compareUnits(a, b Unit) int {
	return cmp.Or(cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B), cmp.Compare(a.Property, b.Property))
}

// distinct sorts a list and drops what stands in it twice.
func distinct[T comparable](list []T, order func(a, b T) int) []T {
	slices.SortFunc(list, order)
	return slices.Compact(list)
}
