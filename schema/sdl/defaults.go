package sdl

import (
	"math"

	"github.com/graphd/graphd/schema/sdl/scan"
	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"
)

// readDefaults turns every default of the text into the Go value that graphql-go expects: int, float64, string, bool,
// a scalar's own value, the name of an enum value, []any for lists.
func (b *builder) readDefaults() error {
	read := func(path string, inputs []*ast.InputValueDefinition) error {
		for _, input := range inputs {
			if input.DefaultValue == nil {
				continue
			}
			b.doc.text.Repair(input.DefaultValue)
			value, err := b.defaultValue(path+"."+input.Name.Value, b.reference(input.Type), input.DefaultValue)
			if err != nil {
				return err
			}
			b.defaults[input] = value
		}
		return nil
	}
	for _, def := range b.doc.types {
		if err := read(def.name.Value, def.inputs); err != nil {
			return err
		}
		for _, field := range def.fields {
			if err := read(def.name.Value+"."+field.Name.Value, field.Arguments); err != nil {
				return err
			}
		}
	}
	for _, directive := range b.doc.directives {
		if err := read("@"+directive.Name.Value, directive.Arguments); err != nil {
			return err
		}
	}
	return nil
}

func (b *builder) defaultValue(path string, of graphql.Type, value ast.Value) (any, error) {
	if scan.IsNull(value) {
		return nil, b.doc.wrong(value, "leave the default out: it is null then", "%s: graphql-go v0.8.1 cannot hold null as a default", path)
	}
	switch of := of.(type) {
	case *graphql.NonNull:
		return b.defaultValue(path, of.OfType, value)
	case *graphql.List:
		list, isList := value.(*ast.ListValue)
		if !isList {
			list = &ast.ListValue{Values: []ast.Value{value}}
		}
		items := make([]any, len(list.Values))
		for i, item := range list.Values {
			read, err := b.defaultValue(path, of.OfType, item)
			if err != nil {
				return nil, err
			}
			items[i] = read
		}
		return items, nil
	case *graphql.InputObject:
		return nil, b.doc.wrong(value, "give the fields of "+of.Name()+" defaults instead",
			"%s: an object cannot be a default here", path)
	case *graphql.Scalar:
		return b.leaf(path, of.Name(), of.ParseLiteral(value), value)
	case *graphql.Enum:
		return b.leaf(path, of.Name(), of.ParseLiteral(value), value)
	}
	return nil, b.doc.wrong(value, "", "%s can have no default", path)
}

func (b *builder) leaf(path, of string, read any, value ast.Value) (any, error) {
	if number, isInt := read.(int); isInt && of == "Int" && (number < math.MinInt32 || number > math.MaxInt32) {
		return nil, b.doc.wrong(value, "", "%s: the default does not fit a 32-bit Int", path)
	}
	if read == nil {
		return nil, b.doc.wrong(value, "", "%s: the default is no %s", path, of)
	}
	return read, nil
}
