package executor

import (
	"context"
	"fmt"
	"maps"
	"strings"

	"github.com/graphql-go/graphql"
	"pgregory.net/rapid"
)

// pair is our executor and graphql-go's over one schema and the same answers.
type pair struct {
	schema *graphql.Schema
	ours   *Executor
}

// answers gives the value of a field; an error is one of that field.
type answers func(parent any, field string, args map[string]any) any

// newPair binds all fields of the schema to the answers: those of interfaces
// once for nearly all their objects, those without arguments by turns as resolvers
// and as properties.
func newPair(t rapid.TB, schema *graphql.Schema, answer answers, kindOf func(any) string) *pair {
	t.Helper()
	config := Config{Schema: schema, Resolvers: map[string]Resolver{}, Properties: map[string]Property{}, TypeOf: kindOf,
		Panicked: func(_ context.Context, path []any, value any, stack []byte) error {
			panic(fmt.Sprintf("panic at %v: %v\n%s", path, value, stack)) // which nobody catches
		}}
	for name, of := range schema.TypeMap() {
		switch of := of.(type) {
		case *graphql.Interface:
			of.ResolveType = func(p graphql.ResolveTypeParams) *graphql.Object { return objectOf(schema, kindOf(p.Value)) }
			config.bindAll(name, of.Fields(), answer)
		case *graphql.Union:
			of.ResolveType = func(p graphql.ResolveTypeParams) *graphql.Object { return objectOf(schema, kindOf(p.Value)) }
		case *graphql.Object:
			if strings.HasPrefix(name, "__") {
				continue
			}
			bindTheirs(of, answer)
			own := maps.Clone(of.Fields())
			for _, face := range of.Interfaces() {
				if strings.HasSuffix(name, "1") {
					break // one object has all fields of its own
				}
				for field := range face.Fields() {
					delete(own, field)
				}
			}
			config.bindAll(name, own, answer)
		}
	}
	ours, err := New(config)
	if err != nil {
		t.Fatal(err)
	}
	return &pair{schema, ours}
}

func objectOf(schema *graphql.Schema, name string) *graphql.Object {
	object, _ := schema.Type(name).(*graphql.Object)
	return object
}

func (c Config) bindAll(owner string, fields graphql.FieldDefinitionMap, answer answers) {
	for name, field := range fields {
		if len(field.Args) == 0 && len(name)%2 == 0 {
			c.Properties[owner+"."+name] = func(parent any) any { return answer(parent, name, nil) }
			continue
		}
		c.Resolvers[owner+"."+name] = func(_ context.Context, call *Call) ([]any, error) {
			results := make([]any, len(call.Parents))
			for i, parent := range call.Parents {
				results[i] = answer(parent, name, call.Args)
			}
			return results, nil
		}
	}
}

// bindTheirs also makes an error that stands among the items of a list an
// error to graphql-go, which else takes it for an object.
func bindTheirs(object *graphql.Object, answer answers) {
	object.IsTypeOf = func(p graphql.IsTypeOfParams) bool {
		if err, ok := p.Value.(error); ok {
			panic(err)
		}
		return true
	}
	for name, field := range object.Fields() {
		field.Resolve = func(p graphql.ResolveParams) (any, error) {
			parent := p.Source
			if root, ok := parent.(map[string]any); ok && len(root) == 0 {
				parent = nil
			}
			value := answer(parent, name, p.Args)
			if err, ok := value.(error); ok {
				return nil, err
			}
			return value, nil
		}
	}
}
