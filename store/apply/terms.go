package apply

import (
	"cmp"
	"slices"

	"github.com/graphd/graphd/graph"
)

// TermField says what a term of an entity is. The numbers stand in stores'
// files.
type TermField int

// The fields by which entities are found.
const (
	ByFoldedName TermField = iota + 1
	ByNameKey
	BySubtype
	ByCountry
	ByDataset
	ByIdentifier       // its value alone
	BySchemeIdentifier // scheme and value, see Schemed
)

// Known is whether there is such a field.
func (f TermField) Known() bool { return ByFoldedName <= f && f <= BySchemeIdentifier }

// Term is what an entity is found by.
type Term struct {
	Field TermField
	Value string
}

// Schemed joins an identifier's scheme and value. Neither holds a control
// character.
func Schemed(i graph.Identifier) string { return i.Scheme + "\x01" + i.Value }

// Terms returns what an entity is found by, in order, each once; of nil,
// nothing.
func (e *Filed) Terms() []Term {
	if e == nil {
		return nil
	}
	var terms []Term
	add := func(f TermField, values ...string) {
		for _, v := range values {
			terms = append(terms, Term{f, v})
		}
	}
	add(ByFoldedName, e.Folded...)
	add(ByNameKey, e.Keys...)
	add(BySubtype, e.Subtype) // none is asked for as the empty one
	add(ByCountry, e.Countries...)
	add(ByDataset, e.Datasets...)
	for _, i := range e.Identifiers {
		add(ByIdentifier, i.Value)
		add(BySchemeIdentifier, Schemed(i))
	}
	slices.SortFunc(terms, compareTerms)
	return slices.Compact(terms)
}

// TermsChanged returns the terms that an entity is found by from now on, and
// those that it is no longer found by.
func TermsChanged(c Change[Filed]) (came, gone []Term) {
	before, after := c.Old.Terms(), c.New.Terms()
	return without(after, before), without(before, after)
}

func compareTerms(a, b Term) int {
	return cmp.Or(cmp.Compare(a.Field, b.Field), cmp.Compare(a.Value, b.Value))
}

// without returns the terms of a that are not in b. Both are in order.
func without(a, b []Term) []Term {
	var rest []Term
	for _, t := range a {
		if _, in := slices.BinarySearchFunc(b, t, compareTerms); !in {
			rest = append(rest, t)
		}
	}
	return rest
}
