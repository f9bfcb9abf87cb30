package executor

import (
	"context"
	"strings"
	"testing"

	"github.com/graphql-go/graphql"
)

func TestNewRefuses(t *testing.T) {
	resolver := func(context.Context, *Call) ([]any, error) { return nil, nil }
	tests := map[string]struct {
		change func(*Config)
		want   string
	}{
		"a field that nothing answers":           {func(c *Config) { delete(c.Properties, "Person.age") }, "Person.age has neither a resolver nor a property"},
		"an inherited one, too, for each object": {func(c *Config) { delete(c.Properties, "Node.id") }, "Organization.id has neither"},
		"a field with both":                      {func(c *Config) { c.Resolvers["Person.age"] = resolver }, "Person.age has both"},
		"an unknown field":                       {func(c *Config) { c.Resolvers["Person.agee"] = resolver }, "the schema has no field Person.agee"},
		"an unknown type":                        {func(c *Config) { c.Resolvers["Persona.age"] = resolver }, "the schema has no field Persona.age"},
		"a field of an enum":                     {func(c *Config) { c.Resolvers["Kind.age"] = resolver }, "the schema has no field Kind.age"},
		"nil for a resolver":                     {func(c *Config) { c.Resolvers["Person.age"] = nil; delete(c.Properties, "Person.age") }, "Person.age is bound to nil"},
		"no schema":                              {func(c *Config) { c.Schema = nil }, "no query type"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			config := reading(nil)
			test.change(&config)
			if _, err := New(config); err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got %v, want %s", err, test.want)
			}
		})
	}
}

func TestTwoInterfacesThatGiveOneField(t *testing.T) {
	face := func(name string) *graphql.Interface {
		return graphql.NewInterface(graphql.InterfaceConfig{Name: name, Fields: graphql.Fields{"id": {Type: graphql.ID}},
			ResolveType: func(graphql.ResolveTypeParams) *graphql.Object { return nil }})
	}
	query := graphql.NewObject(graphql.ObjectConfig{Name: "Query", Fields: graphql.Fields{"id": {Type: graphql.ID}},
		Interfaces: []*graphql.Interface{face("A"), face("B")}})
	schema, err := graphql.NewSchema(graphql.SchemaConfig{Query: query})
	if err != nil {
		t.Fatal(err)
	}
	give := func(id string) Property { return func(any) any { return id } }
	config := Config{Schema: &schema, TypeOf: func(any) string { return "Query" },
		Properties: map[string]Property{"A.id": give("a"), "B.id": give("b")}}
	if _, err := New(config); err == nil || err.Error() != "executor: Query.id would inherit from A and B; give it one of its own" {
		t.Errorf("got %v", err)
	}
	config.Properties["Query.id"] = give("own")
	check(t, answer(t, config, `{ id }`), `{"data":{"id":"own"}}`)
}
