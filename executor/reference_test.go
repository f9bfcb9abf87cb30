package executor

import (
	"encoding/json"
	"testing"

	"github.com/graphql-go/graphql/language/parser"
	"pgregory.net/rapid"
)

// fixed answers out of a tree of objects; an echo gives its arguments.
func fixed(root map[string]any) answers {
	return func(parent any, field string, args map[string]any) any {
		if field == "echo" {
			text, err := marshal(args)
			if err != nil {
				return err
			}
			return string(text)
		}
		if parent, ok := parent.(*object); ok {
			return parent.fields[field]
		}
		return root[field]
	}
}

func objectKind(value any) string { return value.(*object).kind }

func decoded(t rapid.TB, data any) any {
	text, err := json.Marshal(data)
	if err != nil {
		t.Fatal(err)
	}
	var value any
	if err := json.Unmarshal(text, &value); err != nil {
		t.Fatal(err)
	}
	return value
}

// wholeQueries have an answer without errors, over the tree that is Ada's.
var wholeQueries = []string{
	`{ nodes { links { totalCount } ... on Person { links { nodes { kind } } } } }`,
	`{ me { id name nick age boss { id } friends { id nick } } }`,
	`{ nodes { id ... on Person { nick } ... on Organization { founded grid strict } } }`,
	`{ things { __typename ... on Node { name } } }`,
	`{ nodes { ...A ...B } } fragment A on Node { links { totalCount } } fragment B on Person { links { nodes { kind } } }`,
	`{ a: me { friends { boss { id } } } b: me { friends { boss { id } } } }`,
	`{ me { links { nodes { to { id links { nodes { about { ... on Person { nick } } } } } weight } } } }`,
	`query($yes: Boolean!, $no: Boolean!) { me { id @skip(if: $yes) name @include(if: $yes) ...F @include(if: $no) } } fragment F on Person { age }`,
	`{ echo }`,
	`{ echo(int: 5, float: 2, string: "s", bool: false, id: 9, kind: MEMBER, kinds: [LEADER, MEMBER], grid: [[1], [2, 3]]) }`,
	`query($kind: Kind, $filter: Filter) { echo(kind: $kind, kinds: [$kind], filter: $filter, filters: [{kinds: LEADER}]) }`,
}

func TestAsGraphQLGoAnswers(t *testing.T) {
	variables := map[string]any{"yes": true, "no": false, "kind": "MEMBER", "filter": map[string]any{"name": "n", "and": []any{map[string]any{"depth": 4}}}}
	for _, query := range wholeQueries {
		doc, err := parser.Parse(parser.ParseParams{Source: query})
		if err != nil {
			t.Fatal(err)
		}
		c := newPair(t, testSchema(), fixed(ada()), objectKind).run(doc, variables)
		if difference := c.difference(t); difference != "" || c.excluded() || c.theirs.Data == nil {
			t.Errorf("%s: %s, %v", query, difference, c.theirs)
		}
	}
}
