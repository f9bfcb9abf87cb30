package guard_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/graphd/graphd/schema/guard"
)

// worst are documents near the limits that reach the last stages, each heavy in its own way.
func worst() map[string]string {
	fragments := repeat(100, func(i int) string {
		return fmt.Sprintf(" fragment f%d on Query { a%d: entities(first: $a, after: $b) { totalCount } }", i, i)
	})
	spreads := repeat(100, func(i int) string { return fmt.Sprintf("...f%d ", i) })
	onEach := func(inner string) string {
		return `links(first: 1) { to { ...on Person { links(first: 1) { id } } ...on Group { links(first: 1) { id } } ` + inner + ` } }`
	}
	longList := strings.Repeat(`"a" `, 2200)
	split := "id"
	for range 6 {
		split = onEach(split)
	}
	return map[string]string{
		"700 plain fields":           `{ entity(id: 1) {` + strings.Repeat("...on Person { id name } ", 99) + repeat(499, func(i int) string { return fmt.Sprintf("a%d: name ", i) }) + `} }`,
		"499 aliases with arguments": `{ entity(id: 1) {` + repeat(499, func(i int) string { return fmt.Sprintf(`a%d:names(kinds:[PERSON GROUP PERSON GROUP PERSON]) `, i) }) + `} }`,
		"a list of 7,900 ids":        `{ entities(ids: [` + strings.Repeat(`"a" `, 7900) + `]) { totalCount } }`,
		"7,900 ids in deep lists":    `{ entities(filter: ` + strings.Repeat("{not: ", 30) + "{and: [" + strings.Repeat("{born: 1} ", 1300) + "]}" + strings.Repeat("}", 30) + `) { totalCount } }`,
		"inline fragments 27 deep":   `{ entity(id: 1) ` + strings.Repeat("{ ... ", 25) + "{" + strings.Repeat("...on Person { id } ", 90) + strings.Repeat("... { ...on Entity @skip(if: false) { __typename } } ", 8) + "}" + strings.Repeat("}", 25) + ` }`,
		"fields below 34 brackets":   `{ entity(id: 1) ` + strings.Repeat("{ ... ", 34) + "{" + repeat(480, func(i int) string { return fmt.Sprintf("a%d:names(kinds:[PERSON GROUP PERSON GROUP]) ", i) }) + "}" + strings.Repeat("}", 34) + ` }`,
		"lists below 34 brackets":    `{ entities(filter: ` + strings.Repeat("{not:", 33) + "{and:[" + strings.Repeat("{kinds:[PERSON]}", 960) + "]}" + strings.Repeat("}", 33) + `) { totalCount } }`,
		"10 operations, 100 spreads": repeat(10, func(i int) string { return fmt.Sprintf("query q%d($a: Int, $b: String) {%s} ", i, spreads) }) + fragments,
		"100 fragments in a row":     `{ ...f0 }` + repeat(99, func(i int) string { return fmt.Sprintf(" fragment f%d on Query { a%d: grid ...f%d }", i, i, i+1) }) + ` fragment f99 on Query { grid }`,
		"45 variables, 10 times": repeat(10, func(i int) string {
			return fmt.Sprintf("query q%d(%s) { entity(id: 1) { links { %s } } } ", i,
				repeat(45, func(i int) string { return fmt.Sprintf("$v%d:Int ", i) }),
				repeat(45, func(i int) string { return fmt.Sprintf("w%d:weight(unit: $v%d) ", i, i) }))
		}),
		"long arguments compared often": `{ ` + repeat(150, func(i int) string { return fmt.Sprintf("a%d: entity(id: 1) { ...f ...g } ", i) }) + `}` +
			` fragment f on Entity { links(types: [` + longList + `]) { id } } fragment g on Entity { links(types: [` + longList + `]) { id } }`,
		"repeats of nested lists":     `{ entity(id: 1) { ` + strings.Repeat("links(types: [\"A\"]) { to { id } } ", 99) + `} }`,
		"objects and an interface":    `{ entity(id: 1) { ` + split + ` } }`,
		"60 KB of blanks and commas":  `{ grid ` + strings.Repeat(" ,\n", 20_000) + `}`,
		"19 errors in 60 KB of lines": strings.Repeat("\n", 60_000) + `{ entity(id: 1) {` + repeat(19, func(i int) string { return fmt.Sprintf("lonks%d ", i) }) + `} }`,
		"400 fragment spreads":        `{ ` + repeat(400, func(i int) string { return fmt.Sprintf("a%d: entity(id: 1) { ...f } ", i) }) + `} fragment f on Entity { ...on Person { kunya ...g } ...g } fragment g on Entity { id }`,
	}
}

// BenchmarkWorstDocuments is what the default limits were set by: none may take 100 ms.
func BenchmarkWorstDocuments(b *testing.B) {
	built := schema(b)
	for name, query := range worst() {
		b.Run(name, func(b *testing.B) {
			g := guard.New(built, guard.Limits{CachedDocuments: 1, CachedBytes: 1})
			var errs []guard.Error
			for b.Loop() {
				_, errs = g.Document(context.Background(), query)
			}
			if len(errs) > 0 {
				b.Log(errs[0])
			}
		})
	}
}

// BenchmarkTraps measures how soon each trap is refused.
func BenchmarkTraps(b *testing.B) {
	g := newGuard(b)
	for _, trap := range traps() {
		b.Run(trap.name, func(b *testing.B) {
			for b.Loop() {
				g.Document(context.Background(), trap.query)
			}
		})
	}
}
