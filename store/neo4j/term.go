package neo4j

import (
	"slices"
	"unicode/utf8"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/apply"
)

// An entity is found by terms: nodes (:Term {key, entity}) whose key begins
// with one of these letters, and whose entity is the entity's _key. Both are in
// ASCII, so that a prefix and an order can be read from the index.
const (
	foldedName       = "n"
	nameKey          = "k"
	subtype          = "s"
	country          = "c"
	dataset          = "d"
	identifier       = "i" // its value alone
	schemeIdentifier = "j" // scheme, a control character, and value; neither holds one
)

// longestKey is how many bytes of a value are in its key: Neo4j's indexes take
// no more than some 8,000 bytes, of which one byte of a value takes up to
// three. What is longer stands whole in _rest.
const longestKey = 2_000

// term is what an entity is found by.
type term struct {
	key, rest string // rest is empty where the key says it all
}

func termOf(field, value string) term {
	if len(value) <= longestKey {
		return term{key: field + ordered(value)}
	}
	cut := longestKey
	for !utf8.RuneStart(value[cut]) {
		cut--
	}
	return term{key: field + ordered(value[:cut]), rest: value}
}

func compareTerms(a, b term) int {
	if a.key != b.key {
		if a.key < b.key {
			return -1
		}
		return 1
	}
	switch {
	case a.rest < b.rest:
		return -1
	case a.rest > b.rest:
		return 1
	}
	return 0
}

// termsOf returns what an entity is found by, in order, each once.
func termsOf(e *apply.Filed) []term {
	if e == nil {
		return nil
	}
	var terms []term
	add := func(field string, values ...string) {
		for _, v := range values {
			terms = append(terms, termOf(field, v))
		}
	}
	add(foldedName, e.Folded...)
	add(nameKey, e.Keys...)
	add(subtype, e.Subtype) // none is asked for as the empty one
	add(country, e.Countries...)
	add(dataset, e.Datasets...)
	for _, i := range e.Identifiers {
		add(identifier, i.Value)
		add(schemeIdentifier, schemed(i))
	}
	slices.SortFunc(terms, compareTerms)
	return slices.Compact(terms)
}

func schemed(i graph.Identifier) string { return i.Scheme + "\x01" + i.Value }

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

// termsNamed adds a pattern and condition for terms t of one field that have
// one of the values.
func (q *statement) termsNamed(field string, values []string, more string) {
	keys, rests := []any{}, []any{}
	for _, v := range values {
		t := termOf(field, v)
		keys = append(keys, t.key)
		if t.rest != "" {
			rests = append(rests, t.rest)
		}
	}
	q.add("MATCH (t:Term) WHERE t.key IN ? AND t.entity "+more+" AND (t._rest IS NULL OR t._rest IN ?)", keys, rests)
}

// termsBeginning does so for values that begin with a prefix.
func (q *statement) termsBeginning(field, prefix, more string) {
	t := termOf(field, prefix)
	q.add("MATCH (t:Term) WHERE t.key STARTS WITH ? AND t.entity "+more, t.key)
	if t.rest != "" {
		q.add(" AND t._rest STARTS WITH ?", prefix)
	}
}
