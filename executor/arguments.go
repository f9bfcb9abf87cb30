package executor

import (
	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"
)

// coerceArguments gives a field's arguments their types (specification 6.4.1).
func (x *execution) coerceArguments(field *boundField, written []*ast.Argument) (map[string]any, error) {
	return coerceArguments(field.args, written, x.variables)
}

func coerceArguments(defined []*graphql.Argument, written []*ast.Argument, variables map[string]any) (map[string]any, error) {
	if len(defined) == 0 {
		return nil, nil
	}
	args := make(map[string]any, len(defined))
	for _, definition := range defined {
		value := writtenValue(written, definition.Name())
		if value == nil || isAbsent(value, variables) {
			if definition.DefaultValue != nil {
				args[definition.Name()] = definition.DefaultValue
			} else if _, required := definition.Type.(*graphql.NonNull); required {
				return nil, requestError("Argument %q of required type %q was not provided.", definition.Name(), definition.Type)
			}
			continue
		}
		coerced, bad := coerceLiteral(value, definition.Type, variables)
		if bad != nil {
			return nil, requestError("Argument %q has an invalid value%s", definition.Name(), bad.under())
		}
		args[definition.Name()] = coerced
	}
	return args, nil
}

func writtenValue(written []*ast.Argument, name string) ast.Value {
	for _, argument := range written {
		if argument.Name.Value == name {
			return argument.Value
		}
	}
	return nil
}
