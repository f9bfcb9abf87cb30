package guard_test

import (
	"context"
	"testing"
	"unicode/utf8"

	"github.com/graphd/graphd/schema/guard"
)

// FuzzDocument looks for a request that panics, hangs (the fuzzer's own deadline), gives neither document nor error,
// or an error without code and message.
func FuzzDocument(f *testing.F) {
	for _, trap := range traps() {
		if len(trap.query) < 4096 {
			f.Add(trap.query)
		}
	}
	for _, query := range []string{
		introspectionQuery,
		`query Q($n: [Int!]! = [1 null], $k: Kind) @asRecorded(version: 1) { a: entities(filter: {and: [{kinds: $k}]}) { nodes { ...on Person @skip(if: true) { id } } } }`,
		"\uFEFF{ # é\n entity(id: \"\"\"a\n  \\\"\"\"b\"\"\") { id } }",
		`{ entity(id: "\u00e9\n") { names(kinds: [null]) } }`,
		`query ($x: [Int ) { grid }`, `query ($x: [[]) { grid }`, `query ($x: ! = {) { grid }`,
	} {
		f.Add(query)
	}
	g := guard.New(schema(f), guard.Limits{})
	f.Fuzz(func(t *testing.T, query string) {
		doc, errs := g.Document(context.Background(), query)
		if (doc == nil) == (len(errs) == 0) {
			t.Fatalf("document %v with errors %v", doc, errs)
		}
		for _, e := range errs {
			if e.Code == "" || e.Code == guard.Internal || e.Message == "" || !utf8.ValidString(e.Message) {
				t.Fatalf("%+v: %v", e, e.Cause)
			}
		}
		if doc != nil {
			g.Cost(doc, "", nil)
		}
	})
}
