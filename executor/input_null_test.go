package executor

import (
	"reflect"
	"testing"

	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"
)

func TestANullLiteral(t *testing.T) {
	null := &ast.EnumValue{Kind: "EnumValue", Value: "null"}
	list := &ast.ListValue{Kind: "ListValue", Values: []ast.Value{null}}
	for name, test := range map[string]struct {
		value ast.Value
		as    graphql.Input
		want  any
	}{
		"alone":               {null, graphql.Int, nil},
		"for a list":          {null, graphql.NewList(graphql.Int), nil},
		"in a list":           {list, graphql.NewList(graphql.Int), []any{nil}},
		"for an input object": {null, testSchema().Type("Filter").(graphql.Input), nil},
	} {
		if got, bad := coerceLiteral(test.value, test.as, nil); bad != nil || !reflect.DeepEqual(got, test.want) {
			t.Errorf("%s: %v, %v", name, got, bad)
		}
	}
	_, bad := coerceLiteral(list, graphql.NewList(graphql.NewNonNull(graphql.Int)), nil)
	if bad == nil {
		t.Fatal("null passes for Int!")
	}
	check(t, bad.under(), ` at "[0]": Expected a value of non-null type "Int!", found null.`)
}
