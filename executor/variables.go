package executor

import (
	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"
	"github.com/graphql-go/graphql/language/printer"
)

// coerceVariables gives the operation's variables their types (specification
// 6.1.2). A variable that is not given and has no default is absent from the
// result; an explicit null is there as nil. All variables that do not fit are
// reported, in the order in which the operation declares them.
func (e *Executor) coerceVariables(operation *ast.OperationDefinition, given map[string]any) (map[string]any, []Error) {
	values := map[string]any{}
	var faults []Error
	for _, definition := range operation.VariableDefinitions {
		name := definition.Variable.Name.Value
		input, isGiven := given[name]
		value, present, err := e.coerceVariable(definition, input, isGiven)
		if err != nil {
			fault := e.errorOf(err)
			fault.Locations = []Location{locate(definition.Loc)}
			faults = append(faults, fault)
		} else if present {
			values[name] = value
		}
	}
	return values, faults
}

func (e *Executor) coerceVariable(definition *ast.VariableDefinition, input any, given bool) (value any, present bool, err error) {
	name := definition.Variable.Name.Value
	t := e.inputType(definition.Type)
	if t == nil {
		return nil, false, requestError("Variable \"$%s\" expected value of type %q which cannot be used as an input type.",
			name, printer.Print(definition.Type))
	}
	_, required := t.(*graphql.NonNull)
	switch {
	case !given && definition.DefaultValue != nil:
		value, err := coerceLiteral(definition.DefaultValue, t, nil)
		if err != nil {
			return nil, false, requestError("Variable \"$%s\" has an invalid default value%s", name, err.under())
		}
		return value, true, nil
	case !given && required:
		return nil, false, requestError("Variable \"$%s\" of required type %q was not provided.", name, t)
	case !given:
		return nil, false, nil
	case input == nil && required:
		return nil, false, requestError("Variable \"$%s\" of non-null type %q must not be null.", name, t)
	}
	coerced, bad := coerceInput(input, t)
	if bad != nil {
		return nil, false, requestError("Variable \"$%s\" got invalid value%s", name, bad.under())
	}
	return coerced, true, nil
}

// inputType is the input type that a variable definition names, or nil.
func (e *Executor) inputType(written ast.Type) graphql.Input {
	switch written := written.(type) {
	case *ast.NonNull:
		if inner := e.inputType(written.Type); inner != nil {
			return graphql.NewNonNull(inner)
		}
	case *ast.List:
		if inner := e.inputType(written.Type); inner != nil {
			return graphql.NewList(inner)
		}
	case *ast.Named:
		if t, ok := e.schema.Type(written.Name.Value).(graphql.Input); ok && graphql.IsInputType(t) {
			return t
		}
	}
	return nil
}
