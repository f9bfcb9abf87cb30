package executor

import (
	"fmt"

	"github.com/graphql-go/graphql"
	"pgregory.net/rapid"
)

// schemaGenerator draws a schema: interfaces with fields that their objects
// may make stricter, unions, enums, input objects that hold themselves, lists
// of lists, non-null anywhere, arguments and input fields with defaults.
// Objects share some names of fields, not their types.
type schemaGenerator struct {
	*rapid.T
	inputs  []graphql.Input  // named types that arguments may have
	outputs []graphql.Output // types that fields may have; several are there more than once
}

func generateSchema(t *rapid.T) *graphql.Schema {
	g := &schemaGenerator{T: t}
	g.leaves()
	g.inputObjects()
	var faces []*graphql.Interface
	for i := range g.upTo(1, 2) {
		faces = append(faces, graphql.NewInterface(graphql.InterfaceConfig{Name: fmt.Sprint("Face", i), Fields: graphql.Fields{}}))
		g.outputs = append(g.outputs, faces[i], faces[i], graphql.NewList(faces[i]), graphql.NewList(faces[i]))
	}
	var objects []*graphql.Object
	implements := map[*graphql.Object][]*graphql.Interface{}
	for i := range g.upTo(2, 5) {
		var mine []*graphql.Interface
		for j, face := range faces {
			if i == j || !g.one(3) {
				mine = append(mine, face)
			}
		}
		object := graphql.NewObject(graphql.ObjectConfig{Name: fmt.Sprint("Object", i), Interfaces: mine, Fields: graphql.Fields{}})
		implements[object] = mine
		objects = append(objects, object)
		g.outputs = append(g.outputs, object, object)
	}
	for i := range g.upTo(1, 2) {
		members := objects[g.upTo(0, len(objects)-1):]
		g.outputs = append(g.outputs, graphql.NewUnion(graphql.UnionConfig{Name: fmt.Sprint("Union", i), Types: members,
			ResolveType: func(graphql.ResolveTypeParams) *graphql.Object { return nil }}))
	}
	for i, face := range faces {
		for j := range g.upTo(1, 3) {
			name, field := fmt.Sprint("face", i, "Field", j), g.field()
			face.AddFieldConfig(name, field)
			for _, object := range objects {
				for _, mine := range implements[object] {
					if mine == face {
						object.AddFieldConfig(name, g.stricter(field))
					}
				}
			}
		}
	}
	for i, object := range objects {
		g.ownFields(object, 'a'+rune(2*i), g.upTo(2, 5))
	}
	query := graphql.NewObject(graphql.ObjectConfig{Name: "Query", Fields: graphql.Fields{}})
	g.ownFields(query, 'a', g.upTo(4, 6))
	config := graphql.SchemaConfig{Query: query}
	for _, object := range objects {
		config.Types = append(config.Types, object)
	}
	schema, err := graphql.NewSchema(config)
	if err != nil {
		t.Fatalf("the generator makes a schema that is none: %v", err)
	}
	return &schema
}

func (g *schemaGenerator) upTo(least, most int) int {
	return rapid.IntRange(least, most).Draw(g.T, "n")
}
func (g *schemaGenerator) one(in int) bool { return g.upTo(1, in) == in }
