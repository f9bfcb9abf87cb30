package sdl

import (
	"fmt"
	"slices"
	"sort"

	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"
)

// Build parses a schema text and makes the schema of it. Each scalar the text defines needs its Go side in scalars,
// under the scalar's name. Errors are of type *Error.
func Build(text string, scalars map[string]*graphql.Scalar) (*graphql.Schema, error) {
	doc, err := parse(text)
	if err != nil {
		return nil, err
	}
	if err := doc.check(); err != nil {
		return nil, err
	}
	b := &builder{doc: doc, types: map[string]graphql.Type{}, defaults: map[*ast.InputValueDefinition]any{}}
	for name, scalar := range builtIn {
		b.types[name] = scalar
	}
	if err := b.addScalars(scalars); err != nil {
		return nil, err
	}
	for _, def := range doc.types {
		b.addType(def)
	}
	if err := b.readDefaults(); err != nil {
		return nil, err
	}
	config := graphql.SchemaConfig{Query: b.types[doc.query].(*graphql.Object)}
	if config.Directives, err = b.directives(); err != nil {
		return nil, err
	}
	for _, def := range doc.types {
		config.Types = append(config.Types, b.types[def.name.Value])
	}
	schema, err := graphql.NewSchema(config)
	if err != nil {
		return nil, &Error{Message: err.Error()}
	}
	b.restoreOrder(&schema)
	fillCaches(&schema)
	return &schema, nil
}

// builder makes types. Fields are thunks, so that types may refer to each other in any order.
type builder struct {
	doc      *document
	types    map[string]graphql.Type
	defaults map[*ast.InputValueDefinition]any
}

// addScalars takes the Go side of each scalar and the description of the text.
func (b *builder) addScalars(scalars map[string]*graphql.Scalar) error {
	for _, def := range b.doc.types {
		if def.sort != "scalar" {
			continue
		}
		scalar := scalars[def.name.Value]
		if scalar == nil {
			return b.doc.wrong(def.name, "", "scalar %s has no Go side", def.name.Value)
		}
		if err := scalar.Error(); err != nil {
			return b.doc.wrong(def.name, "", "scalar %s: %s", def.name.Value, err)
		}
		own := *scalar
		own.PrivateName = def.name.Value
		own.PrivateDescription = b.doc.described(def.description)
		b.types[def.name.Value] = &own
	}
	given := make([]string, 0, len(scalars))
	for name := range scalars {
		given = append(given, name)
	}
	sort.Strings(given)
	if i := slices.IndexFunc(given, func(name string) bool { return b.types[name] == nil }); i >= 0 {
		return &Error{Message: fmt.Sprintf("scalar %s has a Go side, but the text does not define it", given[i])}
	}
	return nil
}

func (b *builder) addType(def *definition) {
	name, description := def.name.Value, b.doc.described(def.description)
	switch def.sort {
	case "type":
		b.types[name] = graphql.NewObject(graphql.ObjectConfig{
			Name: name, Description: description,
			Interfaces: graphql.InterfacesThunk(func() []*graphql.Interface { return each[*graphql.Interface](b, def.interfaces) }),
			Fields:     graphql.FieldsThunk(func() graphql.Fields { return b.fields(def) }),
		})
	case "interface":
		b.types[name] = graphql.NewInterface(graphql.InterfaceConfig{
			Name: name, Description: description, ResolveType: resolvedElsewhere,
			Fields: graphql.FieldsThunk(func() graphql.Fields { return b.fields(def) }),
		})
	case "union":
		b.types[name] = graphql.NewUnion(graphql.UnionConfig{
			Name: name, Description: description, ResolveType: resolvedElsewhere,
			Types: graphql.UnionTypesThunk(func() []*graphql.Object { return each[*graphql.Object](b, def.members) }),
		})
	case "enum":
		b.types[name] = graphql.NewEnum(graphql.EnumConfig{Name: name, Description: description, Values: b.values(def)})
	case "input":
		b.types[name] = graphql.NewInputObject(graphql.InputObjectConfig{
			Name: name, Description: description,
			Fields: graphql.InputObjectConfigFieldMapThunk(func() graphql.InputObjectConfigFieldMap { return b.inputFields(def) }),
		})
	}
}

func resolvedElsewhere(graphql.ResolveTypeParams) *graphql.Object { return nil }

func each[T graphql.Type](b *builder, names []*ast.Named) []T {
	types := make([]T, len(names))
	for i, name := range names {
		types[i] = b.types[name.Name.Value].(T)
	}
	return types
}
