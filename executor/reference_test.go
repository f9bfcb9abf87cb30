package executor

import (
	"context"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"testing"

	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"
	"github.com/graphql-go/graphql/language/parser"
	"pgregory.net/rapid"
)

// reference runs a query on graphql-go's own executor, over the same data as
// reading(root) does on ours.
func reference(t rapid.TB, root map[string]any, doc *ast.Document, variables map[string]any) *graphql.Result {
	schema := testSchema()
	typeOf := func(p graphql.ResolveTypeParams) *graphql.Object {
		return schema.Type(p.Value.(*object).kind).(*graphql.Object)
	}
	schema.Type("Node").(*graphql.Interface).ResolveType = typeOf
	schema.Type("Thing").(*graphql.Union).ResolveType = typeOf
	for _, name := range []string{"Query", "Person", "Organization", "Link", "LinkConnection"} {
		for field, definition := range schema.Type(name).(*graphql.Object).Fields() {
			definition.Resolve = func(p graphql.ResolveParams) (any, error) {
				fields := root
				if parent, ok := p.Source.(*object); ok {
					fields = parent.fields
				}
				if field == "echo" {
					text, err := marshal(p.Args)
					return string(text), err
				}
				if err, ok := fields[field].(error); ok {
					return nil, err
				}
				return fields[field], nil
			}
		}
	}
	return graphql.Execute(graphql.ExecuteParams{Schema: *schema, AST: doc, Args: variables, Context: context.Background()})
}

// compare runs a query on both executors: the data must be equal, and every
// error that graphql-go tells must be among ours. It tells fewer, since it
// leaves an object at the first field that takes it to null.
func compare(t rapid.TB, root map[string]any, query string, variables map[string]any) (theirs any) {
	doc, err := parser.Parse(parser.ParseParams{Source: query})
	if err != nil {
		t.Fatal(err)
	}
	config := echoing()
	config.Properties = reading(root).Properties
	delete(config.Properties, "Query.echo")
	delete(config.Properties, "Query.need")
	e, err := New(config)
	if err != nil {
		t.Fatal(err)
	}
	ours, want := e.Execute(context.Background(), doc, "", variables), reference(t, root, doc, variables)
	if got, want := decoded(t, ours.Data), decoded(t, want.Data); !reflect.DeepEqual(got, want) {
		t.Fatalf("%s\n got %s\nwant %v", query, ours.Data, want)
	}
	var told []string
	for _, fault := range ours.Errors {
		told = append(told, fmt.Sprint(fault.Message, fault.Path))
	}
	for _, fault := range want.Errors {
		if !slices.Contains(told, fmt.Sprint(fault.Message, fault.Path)) {
			t.Fatalf("%s\nours %v\nlack %v %v", query, told, fault.Message, fault.Path)
		}
	}
	if len(want.Errors) == 0 && len(told) > 0 {
		t.Fatalf("%s\nonly we tell %v", query, told)
	}
	return want.Data
}

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

func TestAsGraphQLGoAnswers(t *testing.T) {
	variables := map[string]any{"yes": true, "no": false, "kind": "MEMBER", "filter": map[string]any{"name": "n", "and": []any{map[string]any{"depth": 4}}}}
	for _, query := range []string{
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
	} {
		if compare(t, ada(), query, variables) == nil {
			t.Errorf("no data for %s", query)
		}
	}
}
