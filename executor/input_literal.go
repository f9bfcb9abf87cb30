package executor

import (
	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"
	"github.com/graphql-go/graphql/language/printer"
)

// coerceLiteral gives a value written in the query its input type. Variables
// inside it have been coerced already; one that is absent counts as null,
// except in the field of an input object, which is then absent itself.
func coerceLiteral(value ast.Value, t graphql.Input, variables map[string]any) (any, *misfit) {
	if variable, ok := value.(*ast.Variable); ok {
		coerced := variables[variable.Name.Value]
		if _, required := t.(*graphql.NonNull); required && coerced == nil {
			return nil, misfitf("Expected a value of non-null type %q, but variable \"$%s\" is null.", t, variable.Name.Value)
		}
		return coerced, nil
	}
	if isNull(value) {
		if _, required := t.(*graphql.NonNull); required {
			return nil, misfitf("Expected a value of non-null type %q, found null.", t)
		}
		return nil, nil
	}
	switch t := t.(type) {
	case *graphql.NonNull:
		return coerceLiteral(value, t.OfType, variables)
	case *graphql.List:
		return coerceLiteralList(value, t.OfType, variables)
	case *graphql.InputObject:
		return coerceLiteralObject(value, t, variables)
	case *graphql.Enum:
		if name, ok := value.(*ast.EnumValue); ok {
			return coerceEnumName(name.Value, t)
		}
		return nil, misfitf("Enum %q cannot represent non-enum value: %v.", t.Name(), printer.Print(value))
	case *graphql.Scalar:
		return coerceLiteralScalar(value, t)
	}
	return nil, misfitf("%v is not an input type.", t)
}

// isNull reports whether the literal is null. graphql-go's parser knows none;
// it stands in a document as an enum value that no enum may have.
func isNull(value ast.Value) bool {
	enum, ok := value.(*ast.EnumValue)
	return ok && enum.Value == "null"
}

func coerceLiteralList(value ast.Value, item graphql.Input, variables map[string]any) (any, *misfit) {
	list, ok := value.(*ast.ListValue)
	if !ok {
		only, bad := coerceLiteral(value, item, variables)
		if bad != nil {
			return nil, bad
		}
		return []any{only}, nil
	}
	coerced := make([]any, len(list.Values))
	for i, element := range list.Values {
		value, bad := coerceLiteral(element, item, variables)
		if bad != nil {
			return nil, bad.atIndex(i)
		}
		coerced[i] = value
	}
	return coerced, nil
}

func coerceLiteralObject(value ast.Value, t *graphql.InputObject, variables map[string]any) (any, *misfit) {
	object, ok := value.(*ast.ObjectValue)
	if !ok {
		return nil, misfitf("Expected type %q to be an object, found %v.", t.Name(), printer.Print(value))
	}
	given := map[string]ast.Value{}
	for _, field := range object.Fields {
		if t.Fields()[field.Name.Value] == nil {
			return nil, unknownField(t, field.Name.Value)
		}
		if !isAbsent(field.Value, variables) {
			given[field.Name.Value] = field.Value
		}
	}
	return coerceFields(t, func(field *graphql.InputObjectField) (any, bool, *misfit) {
		value, ok := given[field.Name()]
		if !ok {
			return nil, false, nil
		}
		coerced, bad := coerceLiteral(value, field.Type, variables)
		return coerced, true, bad
	})
}

// isAbsent tells whether a value is a variable that was given neither a value
// nor a default.
func isAbsent(value ast.Value, variables map[string]any) bool {
	variable, ok := value.(*ast.Variable)
	if !ok {
		return false
	}
	_, present := variables[variable.Name.Value]
	return !present
}
