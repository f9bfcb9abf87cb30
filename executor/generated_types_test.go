package executor

import (
	"fmt"
	"maps"
	"slices"

	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"
)

// tag is a scalar that is not the specification's own: t1, t2, and so on, an
// int inside. Given an error, it fails as a field would.
func tag() *graphql.Scalar {
	parse := func(value any) any {
		var number int
		if _, err := fmt.Sscanf(fmt.Sprint(value), "t%d", &number); err != nil {
			return nil
		}
		return number
	}
	return graphql.NewScalar(graphql.ScalarConfig{Name: "Tag", ParseValue: parse,
		ParseLiteral: func(value ast.Value) any { return parse(value.GetValue()) },
		Serialize: func(value any) any {
			if err, ok := value.(error); ok {
				panic(err)
			}
			return fmt.Sprint("t", value)
		}})
}

func (g *schemaGenerator) leaves() {
	g.inputs = []graphql.Input{graphql.Int, graphql.Float, graphql.String, graphql.Boolean, graphql.ID, tag()}
	for i := range g.upTo(1, 2) {
		g.inputs = append(g.inputs, graphql.NewEnum(graphql.EnumConfig{Name: fmt.Sprint("Enum", i),
			Values: graphql.EnumValueConfigMap{"RED": {Value: 1}, "BLUE": {Value: 2}, "GREEN": {Value: 3}}}))
	}
	for _, leaf := range g.inputs {
		g.outputs = append(g.outputs, leaf.(graphql.Output))
	}
}

func (g *schemaGenerator) inputObjects() {
	for i := range g.upTo(1, 2) {
		fields := graphql.InputObjectConfigFieldMap{}
		for j := range g.upTo(1, 4) {
			t := g.inputType()
			fields[fmt.Sprint("in", j)] = &graphql.InputObjectFieldConfig{Type: t, DefaultValue: g.defaultOf(t)}
		}
		object := graphql.NewInputObject(graphql.InputObjectConfig{Name: fmt.Sprint("Input", i), Fields: fields})
		fields["again"] = &graphql.InputObjectFieldConfig{Type: graphql.NewList(object)}
		g.inputs = append(g.inputs, object)
	}
}

func (g *schemaGenerator) inputType() graphql.Input {
	return g.wrapped(g.inputs[g.upTo(0, len(g.inputs)-1)], 2)
}

func (g *schemaGenerator) wrapped(t graphql.Type, lists int) graphql.Type {
	if lists > 0 && g.one(4) {
		t = graphql.NewList(g.wrapped(t, lists-1))
	}
	if _, already := t.(*graphql.NonNull); !already && g.one(4) {
		return graphql.NewNonNull(t)
	}
	return t
}

func (g *schemaGenerator) ownFields(object *graphql.Object, first rune, count int) {
	for i := range rune(count) {
		object.AddFieldConfig(string(first+i), g.field())
	}
}

func (g *schemaGenerator) field() *graphql.Field {
	field := &graphql.Field{Type: g.wrapped(g.outputs[g.upTo(0, len(g.outputs)-1)], 3)}
	if g.one(3) {
		field.Args = graphql.FieldConfigArgument{}
		for i := range g.upTo(1, 3) {
			t := g.inputType()
			field.Args[fmt.Sprint("arg", i)] = &graphql.ArgumentConfig{Type: t, DefaultValue: g.defaultOf(t)}
		}
	}
	return field
}

// stricter is a field as an object may have it for its interface's: non-null,
// or with other defaults.
func (g *schemaGenerator) stricter(field *graphql.Field) *graphql.Field {
	own := *field
	if _, already := own.Type.(*graphql.NonNull); !already && g.one(8) {
		own.Type = graphql.NewNonNull(own.Type)
	}
	own.Args = graphql.FieldConfigArgument{}
	maps.Copy(own.Args, field.Args)
	for _, name := range slices.Sorted(maps.Keys(field.Args)) {
		if g.one(3) {
			own.Args[name] = &graphql.ArgumentConfig{Type: field.Args[name].Type, DefaultValue: g.defaultOf(field.Args[name].Type)}
		}
	}
	return &own
}

// defaultOf is now and then a default, as the schema holds it, else nil.
func (g *schemaGenerator) defaultOf(t graphql.Input) any {
	if !g.one(3) {
		return nil
	}
	switch t := graphql.GetNullable(t).(type) {
	case *graphql.List:
		if item := g.defaultOf(t.OfType); item != nil {
			return []any{item, item}
		}
		return []any{}
	case *graphql.Enum:
		return g.upTo(1, 3)
	case *graphql.Scalar:
		return map[string]any{"Int": 7, "Float": 0.5, "String": "default", "Boolean": true, "ID": "id", "Tag": 5}[t.Name()]
	}
	return nil
}
