package executor

import (
	"cmp"
	"context"
	"reflect"
	"slices"

	"github.com/graphql-go/graphql"
)

// introspection adapts a field of graphql-go's introspection types: its own
// resolve function is asked parent by parent, which costs no store access.
// Lists come out sorted by name, since graphql-go keeps them in maps.
func introspection(schema *graphql.Schema, owner *graphql.Object, definition *graphql.FieldDefinition) *source {
	resolve := definition.Resolve
	if resolve == nil {
		resolve = graphql.DefaultResolveFn
	}
	if owner == graphql.InputValueType && definition.Name == "defaultValue" {
		resolve = defaultValue
	}
	info := graphql.ResolveInfo{FieldName: definition.Name, ParentType: owner, Schema: *schema}
	return &source{resolve: func(ctx context.Context, call *Call) ([]any, error) {
		results := make([]any, len(call.Parents))
		for i, parent := range call.Parents {
			value, err := resolve(graphql.ResolveParams{Source: parent, Args: call.Args, Info: info, Context: ctx})
			if err != nil {
				value = err
			}
			results[i] = sortedByName(value)
		}
		return results, nil
	}}
}

// sortedByName is a sorted copy of a list of parts of a schema; every other
// value it leaves as it is.
func sortedByName(value any) any {
	list := reflect.ValueOf(value)
	if list.Kind() != reflect.Slice {
		return value
	}
	sorted := make([]any, list.Len())
	for i := range sorted {
		sorted[i] = list.Index(i).Interface()
	}
	slices.SortStableFunc(sorted, func(a, b any) int { return cmp.Compare(nameOf(a), nameOf(b)) })
	return sorted
}

func nameOf(part any) string {
	switch part := part.(type) {
	case *graphql.FieldDefinition:
		return part.Name
	case *graphql.EnumValueDefinition:
		return part.Name
	case *graphql.Directive:
		return part.Name
	case interface{ Name() string }:
		return part.Name()
	case string:
		return part
	}
	return ""
}
