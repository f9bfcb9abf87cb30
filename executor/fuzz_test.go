package executor

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/graphql-go/graphql/language/ast"
	"github.com/graphql-go/graphql/language/parser"
)

// FuzzExecute looks for a request that panics, gives what is no JSON, or is
// answered otherwise than by graphql-go where no declared fault explains it.
func FuzzExecute(f *testing.F) {
	for _, query := range append(wholeQueries,
		`query A($b: Boolean = true, $f: [Filter!]) { a: me @skip(if: $b) { id } ... @include(if: $b) { echo(filters: $f) } }`,
		`{ nodes { ... on Node { n: name } ...F ... on Person { links(first: 3, kinds: LEADER) { nodes { about { ...F } } } } } } fragment F on Thing { __typename }`,
		`query($p: Pair = {key: "k"}, $d: Day) { echo(pair: $p, day: $d, float: 1e3, id: 12) need(string: "\u00e9") }`,
		`{ __schema { types { name fields { name type { name ofType { kind } } } } } __type(name: "Kind") { enumValues { name } } }`,
		`query A { me { id } } query B { __typename }`, `mutation { me { id } }`,
	) {
		f.Add(query, `{"yes": true, "no": false, "kind": "MEMBER", "filter": {"name": "n", "and": [{"depth": 4}]}, "p": {"key": "x"}}`, uint64(1))
	}
	w := &world{schema: testSchema()}
	p := newPair(f, w.schema, w.answer, w.kindOf)
	f.Fuzz(func(t *testing.T, query, variables string, seed uint64) {
		if len(query) > 1500 || strings.Count(query, "[") > 40 || strings.Count(query, "{") > 60 {
			return // graphql-go's validation takes more than linear time
		}
		doc, err := parser.Parse(parser.ParseParams{Source: query})
		if err != nil || !isExecutable(doc) || !isValid(w.schema, doc) {
			return
		}
		var given map[string]any
		if err := json.Unmarshal([]byte(variables), &given); err != nil {
			return
		}
		rarity := []int{0, 5, 20, 80}
		w.seed, w.misfit, w.nulls, w.failures = seed, false, rarity[seed%4], rarity[seed/4%4]
		c := p.run(doc, given)
		c.misfit = w.misfit
		if text, err := c.ours.MarshalJSON(); err != nil || !json.Valid(text) {
			t.Fatalf("%s, %v", text, err)
		}
		if c.excluded() {
			return
		}
		if difference := c.difference(t); difference != "" {
			t.Errorf("%s\nours %v\ntheirs %v", difference, c.ours.Errors, c.theirs.Errors)
		}
	})
}

// isExecutable is what graphql-go's validation takes for granted, and recurses
// without end where it is not so: fragments have names of their own and do not
// spread themselves.
func isExecutable(doc *ast.Document) bool {
	fragments := fragmentsOf(doc)
	definitions := 0
	for _, definition := range doc.Definitions {
		switch definition.(type) {
		case *ast.FragmentDefinition:
			definitions++
		case *ast.OperationDefinition:
		default:
			return false
		}
	}
	if definitions > len(fragments) {
		return false
	}
	open, done := map[string]bool{}, map[string]bool{}
	for name := range fragments {
		if returns(name, fragments, open, done) {
			return false
		}
	}
	return true
}

// returns tells whether a fragment spreads itself, through others or not.
func returns(name string, fragments map[string]*ast.FragmentDefinition, open, done map[string]bool) bool {
	if open[name] {
		return true
	}
	if done[name] || fragments[name] == nil {
		return false
	}
	open[name] = true
	defer func() { open[name], done[name] = false, true }()
	return spreads(fragments[name].SelectionSet, func(other string) bool { return returns(other, fragments, open, done) })
}

func spreads(set *ast.SelectionSet, test func(name string) bool) bool {
	if set == nil {
		return false
	}
	for _, selection := range set.Selections {
		if spread, ok := selection.(*ast.FragmentSpread); ok && test(spread.Name.Value) {
			return true
		}
		if spreads(selection.GetSelectionSet(), test) {
			return true
		}
	}
	return false
}
