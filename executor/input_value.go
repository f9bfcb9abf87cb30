package executor

import (
	"maps"
	"reflect"
	"slices"

	"github.com/graphql-go/graphql"
)

// coerceInput gives decoded JSON its input type (specification 3.5 to 3.12).
func coerceInput(value any, t graphql.Input) (any, *misfit) {
	if required, ok := t.(*graphql.NonNull); ok {
		if value == nil {
			return nil, misfitf("Expected a value of non-null type %q, found null.", t)
		}
		return coerceInput(value, required.OfType)
	}
	if value == nil {
		return nil, nil
	}
	switch t := t.(type) {
	case *graphql.List:
		return coerceInputList(value, t.OfType)
	case *graphql.InputObject:
		return coerceInputObject(value, t)
	case *graphql.Enum:
		return coerceEnumName(value, t)
	case *graphql.Scalar:
		return coerceInputScalar(value, t)
	}
	return nil, misfitf("%v is not an input type.", t)
}

// coerceInputList takes any slice; a single value is a list of one.
func coerceInputList(value any, item graphql.Input) (any, *misfit) {
	list := reflect.ValueOf(value)
	if list.Kind() != reflect.Slice {
		only, bad := coerceInput(value, item)
		if bad != nil {
			return nil, bad
		}
		return []any{only}, nil
	}
	coerced := make([]any, list.Len())
	for i := range coerced {
		element, bad := coerceInput(list.Index(i).Interface(), item)
		if bad != nil {
			return nil, bad.atIndex(i)
		}
		coerced[i] = element
	}
	return coerced, nil
}

func coerceInputObject(value any, t *graphql.InputObject) (any, *misfit) {
	given, ok := value.(map[string]any)
	if !ok {
		return nil, misfitf("Expected type %q to be an object, found %s.", t.Name(), shown(value))
	}
	for _, name := range slices.Sorted(maps.Keys(given)) {
		if t.Fields()[name] == nil {
			return nil, unknownField(t, name)
		}
	}
	return coerceFields(t, func(field *graphql.InputObjectField) (any, bool, *misfit) {
		value, ok := given[field.Name()]
		if !ok {
			return nil, false, nil
		}
		coerced, bad := coerceInput(value, field.Type)
		return coerced, true, bad
	})
}

// coerceFields builds an input object of what the fields are given, in the
// order of their names: a field that is not given takes its default, is
// missed if it is required, and else stays absent.
func coerceFields(t *graphql.InputObject, given func(*graphql.InputObjectField) (any, bool, *misfit)) (any, *misfit) {
	coerced := map[string]any{}
	fields := t.Fields()
	for _, name := range slices.Sorted(maps.Keys(fields)) {
		field := fields[name]
		value, ok, bad := given(field)
		if bad != nil {
			return nil, bad.inField(name)
		}
		if ok {
			coerced[name] = value
		} else if field.DefaultValue != nil {
			coerced[name] = field.DefaultValue
		} else if _, required := field.Type.(*graphql.NonNull); required {
			return nil, misfitf("Field %q of required type %q was not provided.", t.Name()+"."+name, field.Type)
		}
	}
	return coerced, nil
}

func unknownField(t *graphql.InputObject, name string) *misfit {
	return misfitf("Field %q is not defined by type %q.%s", name, t.Name(),
		didYouMean(name, slices.Sorted(maps.Keys(t.Fields()))))
}

func coerceEnumName(value any, t *graphql.Enum) (any, *misfit) {
	name, ok := value.(string)
	if !ok {
		return nil, misfitf("Enum %q cannot represent non-string value: %s.", t.Name(), shown(value))
	}
	if coerced := t.ParseValue(name); coerced != nil {
		return coerced, nil
	}
	return nil, unknownEnumValue(t, name)
}

func unknownEnumValue(t *graphql.Enum, name string) *misfit {
	var names []string
	for _, value := range t.Values() {
		names = append(names, value.Name)
	}
	slices.Sort(names)
	return misfitf("Value %s does not exist in %q enum.%s", shown(name), t.Name(), didYouMean(name, names))
}
