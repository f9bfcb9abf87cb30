package sqlite

import (
	"cmp"
	"context"
	"slices"

	"github.com/graphd/graphd/store/apply"
)

// field says what a term of an entity is. The numbers are in files.
type field int

const (
	foldedName field = iota + 1
	nameKey
	subtype
	country
	dataset
	identifier       // its value alone
	schemeIdentifier // scheme and value, see schemed
)

type term struct {
	field  field
	value  string
	entity string
}

func compareTerms(a, b term) int {
	return cmp.Or(cmp.Compare(a.field, b.field), cmp.Compare(a.value, b.value), cmp.Compare(a.entity, b.entity))
}

// termsOf returns what an entity is found by, in order, each once.
func termsOf(e *apply.Filed) []term {
	if e == nil {
		return nil
	}
	var terms []term
	add := func(f field, values ...string) {
		for _, v := range values {
			terms = append(terms, term{f, v, e.ID})
		}
	}
	add(foldedName, e.Folded...)
	add(nameKey, e.Keys...)
	add(subtype, e.Subtype) // none is asked for as the empty one
	add(country, e.Countries...)
	add(dataset, e.Datasets...)
	for _, i := range e.Identifiers {
		add(identifier, i.Value)
		add(schemeIdentifier, schemed(i.Scheme, i.Value))
	}
	slices.SortFunc(terms, compareTerms)
	return slices.Compact(terms)
}

// schemed joins an identifier's scheme and value. Neither holds a control
// character.
func schemed(scheme, value string) string { return scheme + "\x01" + value }

// writeTerms writes the difference between the terms of before and after.
func (tx *writeTx) writeTerms(ctx context.Context, changes []apply.Change[apply.Filed]) error {
	var came, gone []term
	for _, c := range changes {
		before, after := termsOf(c.Old), termsOf(c.New)
		came = append(came, without(after, before)...)
		gone = append(gone, without(before, after)...)
	}
	slices.SortFunc(came, compareTerms) // neighbours are written one after the other
	err := tx.each(ctx, "DELETE FROM term WHERE field = ?1 AND value = ?2 AND entity = ?3", len(gone), func(i int) []any {
		return []any{int64(gone[i].field), gone[i].value, gone[i].entity}
	})
	if err != nil {
		return err
	}
	return tx.insert(ctx, "INSERT INTO term", "", len(came), func(i int) []any {
		return []any{int64(came[i].field), came[i].value, came[i].entity}
	})
}

// without returns the terms of a that are not in b. Both are in order.
func without(a, b []term) []term {
	var rest []term
	for _, t := range a {
		if _, in := slices.BinarySearchFunc(b, t, compareTerms); !in {
			rest = append(rest, t)
		}
	}
	return rest
}
