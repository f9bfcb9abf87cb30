package executor

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/graphql-go/graphql/language/parser"
)

// The query that GraphiQL and most other tools send.
const toolsQuery = `query IntrospectionQuery { __schema { queryType { name } mutationType { name } subscriptionType { name }
	types { ...FullType } directives { name description locations args { ...InputValue } } } }
fragment FullType on __Type { kind name description fields(includeDeprecated: true) { name description
	args { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason } inputFields { ...InputValue }
	interfaces { ...TypeRef } enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
	possibleTypes { ...TypeRef } }
fragment InputValue on __InputValue { name description type { ...TypeRef } }
fragment TypeRef on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }`

func TestIntrospectionAsGraphQLGoAnswers(t *testing.T) {
	doc, err := parser.Parse(parser.ParseParams{Source: toolsQuery})
	if err != nil {
		t.Fatal(err)
	}
	c := newPair(t, testSchema(), fixed(nil), objectKind).run(doc, nil)
	if difference := c.difference(t); difference != "" || len(c.ours.Errors) > 0 {
		t.Error(difference, c.ours.Errors)
	}
}

// sorted puts all lists into the order of their JSON text, since graphql-go
// gives them in the order of its maps.
func sorted(value any) any {
	switch value := value.(type) {
	case []any:
		for i := range value {
			value[i] = sorted(value[i])
		}
		slices.SortFunc(value, func(a, b any) int {
			left, _ := json.Marshal(a)
			right, _ := json.Marshal(b)
			return strings.Compare(string(left), string(right))
		})
	case map[string]any:
		for key := range value {
			value[key] = sorted(value[key])
		}
	}
	return value
}

func TestIntrospection(t *testing.T) {
	tests := map[string]struct{ query, want string }{
		"beside data": {
			`{ me { id } __type(name: "Kind") { kind enumValues { name } __typename } }`,
			`{"data":{"me":{"id":"ada"},"__type":{"kind":"ENUM","enumValues":[{"name":"LEADER"},{"name":"MEMBER"}],"__typename":"__Type"}}}`},
		"everything is sorted by name": {
			`{ __type(name: "Node") { possibleTypes { name } fields { name args { name } } } }`,
			`{"data":{"__type":{"possibleTypes":[{"name":"Organization"},{"name":"Person"}],` +
				`"fields":[{"name":"id","args":[]},{"name":"links","args":[{"name":"first"},{"name":"kinds"}]},{"name":"name","args":[]}]}}}`},
		"a type that is not there": {
			`{ __type(name: "Nothing") { name } }`, `{"data":{"__type":null}}`},
		"wrapped types": {
			`{ __type(name: "Organization") { f: fields { type { kind name ofType { kind ofType { kind } } } } i: interfaces { name } } }`,
			`{"data":{"__type":{"f":[{"type":{"kind":"NON_NULL","name":null,"ofType":{"kind":"SCALAR","ofType":null}}},` +
				`{"type":{"kind":"LIST","name":null,"ofType":{"kind":"LIST","ofType":{"kind":"SCALAR"}}}},` +
				`{"type":{"kind":"NON_NULL","name":null,"ofType":{"kind":"SCALAR","ofType":null}}},` +
				`{"type":{"kind":"OBJECT","name":"LinkConnection","ofType":null}},` +
				`{"type":{"kind":"LIST","name":null,"ofType":{"kind":"NON_NULL","ofType":{"kind":"OBJECT"}}}},` +
				`{"type":{"kind":"SCALAR","name":"String","ofType":null}},{"type":{"kind":"SCALAR","name":"Boolean","ofType":null}},` +
				`{"type":{"kind":"NON_NULL","name":null,"ofType":{"kind":"LIST","ofType":{"kind":"NON_NULL"}}}}],"i":[{"name":"Node"}]}}}`},
		"defaults are literals that can be sent back": {
			`{ __type(name: "Query") { fields { args { name defaultValue } } } }`,
			`{"data":{"__type":{"fields":[{"args":[{"name":"bool","defaultValue":null},{"name":"day","defaultValue":null},{"name":"filter","defaultValue":null},` +
				`{"name":"filters","defaultValue":"[{depth: 3}]"},{"name":"float","defaultValue":null},{"name":"grid","defaultValue":null},` +
				`{"name":"id","defaultValue":null},{"name":"int","defaultValue":"7"},{"name":"kind","defaultValue":"LEADER"},` +
				`{"name":"kinds","defaultValue":null},{"name":"pair","defaultValue":null},{"name":"string","defaultValue":null}]},` +
				`{"args":[]},{"args":[]},{"args":[{"name":"string","defaultValue":null}]},{"args":[{"name":"id","defaultValue":null}]},{"args":[]},{"args":[]}]}}}`},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) { check(t, answer(t, reading(ada()), test.query), test.want) })
	}
}
