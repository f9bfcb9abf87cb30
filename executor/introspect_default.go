package executor

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"

	"github.com/graphql-go/graphql"
)

// defaultValue writes the default of an argument or input field as GraphQL.
// graphql-go's own function writes enum values as strings and objects as Go
// maps, which a client could not send back.
func defaultValue(p graphql.ResolveParams) (any, error) {
	switch input := p.Source.(type) {
	case *graphql.Argument:
		return literalOrNil(input.DefaultValue, input.Type)
	case *graphql.InputObjectField:
		return literalOrNil(input.DefaultValue, input.Type)
	}
	return nil, nil
}

func literalOrNil(value any, t graphql.Input) (any, error) {
	if value == nil {
		return nil, nil
	}
	return literal(value, t)
}

func literal(value any, t graphql.Input) (string, error) {
	if value == nil {
		return "null", nil
	}
	switch t := t.(type) {
	case *graphql.NonNull:
		return literal(value, t.OfType)
	case *graphql.List:
		return literalList(value, t.OfType)
	case *graphql.InputObject:
		return literalObject(value, t)
	case *graphql.Enum:
		if name, ok := t.Serialize(value).(string); ok {
			return name, nil
		}
	case *graphql.Scalar:
		text, err := marshal(t.Serialize(value))
		return string(text), err
	}
	return "", fmt.Errorf("the default %v does not fit its type %v", value, t)
}

func literalList(value any, item graphql.Input) (string, error) {
	list := reflect.ValueOf(value)
	if list.Kind() != reflect.Slice {
		return literal(value, item)
	}
	parts := make([]string, list.Len())
	for i := range parts {
		part, err := literal(list.Index(i).Interface(), item)
		if err != nil {
			return "", err
		}
		parts[i] = part
	}
	return "[" + strings.Join(parts, ", ") + "]", nil
}

func literalObject(value any, t *graphql.InputObject) (string, error) {
	object, ok := value.(map[string]any)
	if !ok {
		return "", fmt.Errorf("the default %v does not fit its type %v", value, t)
	}
	var parts []string
	for _, name := range slices.Sorted(maps.Keys(object)) {
		field := t.Fields()[name]
		if field == nil {
			return "", fmt.Errorf("the default of %v has an unknown field %q", t, name)
		}
		part, err := literal(object[name], field.Type)
		if err != nil {
			return "", err
		}
		parts = append(parts, name+": "+part)
	}
	return "{" + strings.Join(parts, ", ") + "}", nil
}
