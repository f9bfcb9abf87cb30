package sdl

import (
	"sort"

	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"
)

// restoreOrder sorts what graphql-go gathered from maps into the order of the text: arguments, enum values and the
// possible types of interfaces. graphql-go hands out its own slices, so sorting them in place is enough.
func (b *builder) restoreOrder(schema *graphql.Schema) {
	for _, def := range b.doc.types {
		switch built := b.types[def.name.Value].(type) {
		case *graphql.Object:
			sortArguments(def, built.Fields())
		case *graphql.Interface:
			sortArguments(def, built.Fields())
			byStart(schema.PossibleTypes(built), func(o *graphql.Object) int { return b.doc.byName[o.Name()].name.Loc.Start })
		case *graphql.Enum:
			starts := map[string]int{}
			for _, value := range def.values {
				starts[value.Name.Value] = value.Loc.Start
			}
			byStart(built.Values(), func(v *graphql.EnumValueDefinition) int { return starts[v.Name] })
		}
	}
	for _, def := range b.doc.directives {
		byStart(schema.Directive(def.Name.Value).Args, startOf(def.Arguments))
	}
}

func sortArguments(def *definition, fields graphql.FieldDefinitionMap) {
	for _, field := range def.fields {
		byStart(fields[field.Name.Value].Args, startOf(field.Arguments))
	}
}

func startOf(args []*ast.InputValueDefinition) func(*graphql.Argument) int {
	starts := map[string]int{}
	for _, arg := range args {
		starts[arg.Name.Value] = arg.Loc.Start
	}
	return func(arg *graphql.Argument) int { return starts[arg.Name()] }
}

func byStart[T any](items []T, start func(T) int) {
	sort.Slice(items, func(i, j int) bool { return start(items[i]) < start(items[j]) })
}

// fillCaches makes graphql-go fill the maps it would otherwise fill at the first request, unguarded: two requests at
// once would end the process ("concurrent map writes").
func fillCaches(schema *graphql.Schema) {
	for _, named := range schema.TypeMap() {
		switch named := named.(type) {
		case *graphql.Interface:
			schema.IsPossibleType(named, schema.QueryType())
		case *graphql.Union:
			schema.IsPossibleType(named, schema.QueryType())
		case *graphql.Enum:
			named.ParseValue("")
			named.Serialize("")
		}
	}
}
