package sdl

import (
	"github.com/graphd/graphd/schema/sdl/scan"
	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"
)

func (b *builder) reference(reference ast.Type) graphql.Type {
	switch reference := reference.(type) {
	case *ast.List:
		return graphql.NewList(b.reference(reference.Type))
	case *ast.NonNull:
		return graphql.NewNonNull(b.reference(reference.Type))
	}
	return b.types[scan.Named(reference).Name.Value]
}

func (b *builder) fields(def *definition) graphql.Fields {
	fields := graphql.Fields{}
	for _, field := range def.fields {
		args := graphql.FieldConfigArgument{}
		for _, arg := range field.Arguments {
			args[arg.Name.Value] = &graphql.ArgumentConfig{
				Type: b.reference(arg.Type), DefaultValue: b.defaults[arg],
				Description: b.doc.described(b.doc.argumentDescription(def, field, arg)),
			}
		}
		fields[field.Name.Value] = &graphql.Field{
			Type: b.reference(field.Type), Args: args,
			Description:       b.doc.described(b.doc.fieldDescription(def, field)),
			DeprecationReason: b.doc.deprecation(field.Directives),
		}
	}
	return fields
}

// fieldDescription is the field's own, else that of the first interface that has the field and describes it.
func (d *document) fieldDescription(def *definition, field *ast.FieldDefinition) *ast.StringValue {
	if field.Description != nil {
		return field.Description
	}
	for _, iface := range def.interfaces {
		if required := d.byName[iface.Name.Value].field(field.Name.Value); required != nil && required.Description != nil {
			return required.Description
		}
	}
	return nil
}

// argumentDescription is the argument's own, else that of the first interface that has and describes it.
func (d *document) argumentDescription(def *definition, field *ast.FieldDefinition, arg *ast.InputValueDefinition) *ast.StringValue {
	if arg.Description != nil {
		return arg.Description
	}
	for _, iface := range def.interfaces {
		required := d.byName[iface.Name.Value].field(field.Name.Value)
		if required == nil {
			continue
		}
		if same := argument(required, arg.Name.Value); same != nil && same.Description != nil {
			return same.Description
		}
	}
	return nil
}

func (b *builder) inputFields(def *definition) graphql.InputObjectConfigFieldMap {
	fields := graphql.InputObjectConfigFieldMap{}
	for _, input := range def.inputs {
		fields[input.Name.Value] = &graphql.InputObjectFieldConfig{
			Type: b.reference(input.Type), DefaultValue: b.defaults[input], Description: b.doc.described(input.Description),
		}
	}
	return fields
}

func (b *builder) values(def *definition) graphql.EnumValueConfigMap {
	values := graphql.EnumValueConfigMap{}
	for _, value := range def.values {
		values[value.Name.Value] = &graphql.EnumValueConfig{
			Value: value.Name.Value, Description: b.doc.described(value.Description),
			DeprecationReason: b.doc.deprecation(value.Directives),
		}
	}
	return values
}
