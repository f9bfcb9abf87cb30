package executor

import (
	"encoding/json"
	"testing"

	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"
	"github.com/graphql-go/graphql/language/parser"
)

// object is a value of the test schema: the name of its type, and what its
// fields hold.
type object struct {
	kind   string
	fields map[string]any
}

func person(fields map[string]any) *object       { return &object{"Person", fields} }
func organization(fields map[string]any) *object { return &object{"Organization", fields} }

// reading is a config in which every field is a property that reads the field
// of the same name; the fields of the query type are read off root.
func reading(root map[string]any) Config {
	schema := testSchema()
	config := Config{
		Schema: schema, Resolvers: map[string]Resolver{}, Properties: map[string]Property{},
		TypeOf: func(value any) string { return value.(*object).kind },
	}
	read := func(field string) Property {
		return func(parent any) any {
			if parent == nil {
				return root[field]
			}
			return parent.(*object).fields[field]
		}
	}
	inherited := map[string]bool{}
	for field := range schema.Type("Node").(*graphql.Interface).Fields() {
		config.Properties["Node."+field] = read(field)
		inherited[field] = true
	}
	for _, name := range []string{"Query", "Person", "Organization", "Link", "LinkConnection"} {
		for field := range schema.Type(name).(*graphql.Object).Fields() {
			if (name == "Person" || name == "Organization") && inherited[field] {
				continue
			}
			config.Properties[name+"."+field] = read(field)
		}
	}
	return config
}

// resolving puts a resolver in the place of a property.
func (c Config) resolving(field string, resolver Resolver) Config {
	delete(c.Properties, field)
	c.Resolvers[field] = resolver
	return c
}

// answer runs a query that must be valid and gives the whole result as JSON.
func answer(t *testing.T, config Config, query string, variables ...map[string]any) string {
	t.Helper()
	text, err := execute(t, config, query, variables...).MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	if !json.Valid(text) {
		t.Fatalf("not JSON: %s", text)
	}
	return string(text)
}

func execute(t *testing.T, config Config, query string, variables ...map[string]any) *Result {
	t.Helper()
	e, err := New(config)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := parser.Parse(parser.ParseParams{Source: query})
	if err != nil {
		t.Fatal(err)
	}
	if checked := graphql.ValidateDocument(config.Schema, doc, nil); !checked.IsValid {
		t.Fatal(checked.Errors)
	}
	var given map[string]any
	for _, given = range variables {
	}
	return e.Execute(t.Context(), doc, "", given)
}

// check compares with the answer that a user would see.
func check(t *testing.T, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
}

func parsed(t testing.TB, query string) *ast.Document {
	t.Helper()
	doc, err := parser.Parse(parser.ParseParams{Source: query})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}
