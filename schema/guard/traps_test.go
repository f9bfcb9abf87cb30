package guard_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/graphd/graphd/schema/guard"
)

// trap is a request that takes graphql-go v0.8.1 down, keeps it busy, or passes it unnoticed.
type trap struct {
	name, query string
	limit       string // the limit its error names; "" for a mistake that is no question of size
	says        string
}

func repeat(times int, one func(i int) string) string {
	var b strings.Builder
	for i := range times {
		b.WriteString(one(i))
	}
	return b.String()
}

func traps() []trap {
	doubling := "{ ...f0 }" + repeat(60, func(i int) string {
		return fmt.Sprintf(" fragment f%d on Query { a%d: entity(id: 1) { id } ...g%d ...f%d } fragment g%d on Query { ...f%d }", i, i, i, i+1, i, i+1)
	}) + " fragment f60 on Query { a: things { __typename } }"
	return []trap{
		{"a fragment that spreads itself", `{ ...f } fragment f on Query { things { __typename } ...f }`, "", "f → f"},
		{"fragments that spread each other", `{ ...f } fragment f on Query { ...g } fragment g on Query { ...h } fragment h on Query { ...g }`, "", "g → h → g"},
		{"a cycle below a field", `{ entity(id: 1) { ...f } } fragment f on Entity { links { to { ...f } } }`, "", "f → f"},
		{"two fragments of one name", `{ ...f } fragment f on Query { ...f } fragment f on Query { things { __typename } }`, "", `two fragments named "f"`},
		{"a fragment that is not there", `{ ...missing }`, "", `no fragment named "missing"`},
		{"a 400-deep list literal", `{ grid(rows: ` + strings.Repeat("[", 400) + "1" + strings.Repeat("]", 400) + `) }`, "max-nesting", "deep"},
		{"2 MB of [", strings.Repeat("[", 2<<20), "max-body", "bytes long"},
		{"60 KB of [", strings.Repeat("[", 60_000), "max-nesting", "deep"},
		{"60 KB of { a", strings.Repeat("{a", 30_000), "max-nesting", "deep"},
		{"200 times a field with list arguments", `{ entity(id: 1) { ` + strings.Repeat(`links(types: ["A", "B", "C"]) { id } `, 200) + `} }`, "max-repeats", `"links"`},
		{"3,200 duplicate fields", `{ entity(id: 1) { ` + strings.Repeat("id ", 3200) + `} }`, "max-fields", "3,201 fields"},
		{"10,000 aliases", `{ ` + repeat(10_000, func(i int) string { return fmt.Sprintf("a%d:id ", i%1000) }) + `}`, "max-", ""},
		{"501 aliases", `{ entity(id: 1) { ` + repeat(501, func(i int) string { return fmt.Sprintf("a%d:id ", i) }) + `} }`, "max-aliases", "500 aliases"},
		{"a million-character name", `{ ` + strings.Repeat("x", 1_000_000) + ` }`, "max-body", "bytes long"},
		{"a name of 60 KB", `{ ` + strings.Repeat("x", 60_000) + ` }`, "max-name-length", "60000 bytes"},
		{"a number of 60 KB", `{ grid(rows: ` + strings.Repeat("1", 60_000) + `) }`, "max-name-length", "60000 bytes"},
		{"a string of 60 KB", `{ entity(id: "` + strings.Repeat("x", 60_000) + `") { id } }`, "max-string-length", "60002 bytes"},
		{"a block string of 60 KB", `{ entity(id: """` + strings.Repeat("\n ", 30_000) + `""") { id } }`, "max-string-length", "60006 bytes"},
		{"a comment of 1 MB", "#" + strings.Repeat("x", 1<<20) + "\n{ things { __typename } }", "max-body", "bytes long"},
		{"invalid UTF-8", "{ things { \xff\xfe } }", "", "not valid UTF-8"},
		{"an Int beyond 32 bits", `{ entities(first: 3000000000) { totalCount } }`, "", `"first": 3000000000 does not fit`},
		{"an Int beyond 64 bits in an object", `{ entities(filter: {and: [{born: -99999999999999999999}]}) { totalCount } }`, "", `"filter.and[0].born"`},
		{"an unknown variable type", `query ($x: Persn, $y: [[Missing!]]!) { entity(id: $x) { id } }`, "", "unknown type Persn"},
		{"a missing variable type", `query ($x: ) { entity(id: $x) { id } }`, "", "Expected a type"},
		{"a variable type that is no list", `query ($x: [Int = ]) { entity(id: $x) { id } }`, "", "Expected"},
		{"fragments that double 60 times", doubling, "max-fragments", "100 fragments"},
		{"fragments that double 40 times", doubling[:strings.Index(doubling, " fragment f40 on")] + " fragment f40 on Query { things { __typename } }", "max-fields", "over two billion fields"},
		{"deep input objects", `{ entities(filter: ` + strings.Repeat("{not: ", 400) + "{}" + strings.Repeat("}", 400) + `) { totalCount } }`, "max-nesting", "deep"},
		{"selections 17 deep", `{ entity(id: 1) ` + strings.Repeat("{ links { to ", 8) + "{ id }" + strings.Repeat("} }", 8) + " }", "max-depth", "18 deep"},
		{"many operations", repeat(3000, func(i int) string { return fmt.Sprintf("query q%d{grid} ", i) }), "max-tokens", "tokens"},
		{"11 operations", repeat(11, func(i int) string { return fmt.Sprintf("query q%d { grid } ", i) }), "max-operations", "10 operations"},
		{"many variables", "query (" + repeat(101, func(i int) string { return fmt.Sprintf("$v%d: Int ", i) }) + ") { grid }", "max-variables", "100 variables"},
		{"many directives", `{ grid ` + strings.Repeat("@skip(if: false) ", 9) + ` }`, "max-directives", "8 directives"},
		{"too many items", `{ entities(first: 1000) { nodes { links(first: 1000) { id roles } } } }`, "max-cost", "2,002,001"},
		{"many unknown fields", `{ entity(id: 1) { ` + repeat(1500, func(i int) string { return fmt.Sprintf("lonks%d ", i) }) + `} }`, "", `no field "lonks0"`},
		{"line ends and errors", `{ entity(id: 1) {` + strings.Repeat("\n", 60_000) + strings.Repeat("lonks ", 90) + `} }`, "", `no field "lonks"`},
		{"a mutation", `mutation { loadAll }`, "", "queries only, it has no mutations"},
		{"a subscription", `subscription { grid }`, "", "queries only, it has no subscriptions"},
		{"a type definition", `{ grid } type A { b: Int }`, "", "queries and fragments only"},
		{"nothing", " \n# only a comment\n", "", "is empty"},
		{"only a fragment", `fragment f on Query { grid }`, "", "nothing to execute"},
	}
}

func TestEachTrapEndsInAnErrorThatNamesIt(t *testing.T) {
	g := newGuard(t)
	for _, trap := range traps() {
		t.Run(trap.name, func(t *testing.T) {
			first := check(t, g, trap.query)[0]
			if !strings.HasPrefix(first.Limit, trap.limit) || (trap.limit == "") != (first.Limit == "") {
				t.Errorf("the limit is %q, not %q: %s", first.Limit, trap.limit, first.Message)
			}
			if want := map[bool]string{true: guard.BadRequest, false: guard.LimitExceeded}[trap.limit == ""]; first.Code != want {
				t.Errorf("the code is %s, not %s", first.Code, want)
			}
			if !strings.Contains(first.Message, trap.says) || len(first.Message) > 600 {
				t.Errorf("%q does not say %q", first.Message, trap.says)
			}
			if len(first.Locations) == 0 || first.Locations[0].Line < 1 || first.Locations[0].Column < 1 {
				t.Errorf("no location: %+v", first)
			}
		})
	}
}

// check gives the errors of a document and fails the test if there are none, or none comes.
func check(t *testing.T, g *guard.Guard, query string) []guard.Error {
	t.Helper()
	done := make(chan []guard.Error, 1)
	go func() {
		_, errs := g.Document(context.Background(), query)
		done <- errs
	}()
	select {
	case errs := <-done:
		if len(errs) == 0 {
			t.Fatal("the document is let through")
		}
		return errs
	case <-time.After(5 * time.Second):
		t.Fatal("no answer")
		return nil
	}
}
