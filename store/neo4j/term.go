package neo4j

import (
	"unicode/utf8"

	"github.com/graphd/graphd/store/apply"
)

// letters are what the keys of each field begin with. An entity is found by
// terms: nodes (:Term {key, entity}), whose entity is the entity's z_key. Both
// are in ASCII, so that a prefix and an order can be read from the index.
var letters = [...]string{
	apply.ByFoldedName: "n", apply.ByNameKey: "k", apply.BySubtype: "s", apply.ByCountry: "c", apply.ByDataset: "d",
	apply.ByIdentifier: "i", apply.BySchemeIdentifier: "j",
}

// longestKey is how many bytes of a value are in its key: Neo4j's indexes take
// no more than some 8,000 bytes, of which one byte of a value takes up to
// three. What is longer stands whole in z_rest.
const longestKey = 2_000

// term is what an entity is found by.
type term struct {
	key, rest string // rest is empty where the key says it all
}

func termOf(field apply.TermField, value string) term {
	letter := letters[field]
	if len(value) <= longestKey {
		return term{key: letter + ordered(value)}
	}
	cut := longestKey
	for !utf8.RuneStart(value[cut]) {
		cut--
	}
	return term{key: letter + ordered(value[:cut]), rest: value}
}

// node is its node for an entity.
func (t term) node(entity string) map[string]any {
	n := map[string]any{"key": t.key, "entity": ordered(entity)}
	say(n, "z_rest", t.rest)
	return n
}

// termsNamed adds a pattern and condition for terms t of one field that have
// one of the values.
func (q *statement) termsNamed(field apply.TermField, values []string, more string) {
	keys, rests := []any{}, []any{}
	for _, v := range values {
		t := termOf(field, v)
		keys = append(keys, t.key)
		if t.rest != "" {
			rests = append(rests, t.rest)
		}
	}
	q.add("MATCH (t:Term) WHERE t.key IN ? AND t.entity "+more+" AND (t.z_rest IS NULL OR t.z_rest IN ?)", keys, rests)
}

// termsBeginning does so for values that begin with a prefix.
func (q *statement) termsBeginning(field apply.TermField, prefix, more string) {
	t := termOf(field, prefix)
	q.add("MATCH (t:Term) WHERE t.key STARTS WITH ? AND t.entity "+more, t.key)
	if t.rest != "" {
		q.add(" AND t.z_rest STARTS WITH ?", prefix)
	}
}
