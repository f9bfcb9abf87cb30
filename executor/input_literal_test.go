package executor

import (
	"testing"

	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"
	"github.com/graphql-go/graphql/language/parser"
)

// Validation refuses most of these before they come here; the executor does
// not rely on it.
func TestLiteralsThatDoNotFit(t *testing.T) {
	schema := testSchema()
	filter, kind, pair := schema.Type("Filter").(graphql.Input), schema.Type("Kind").(graphql.Input), schema.Type("Pair").(graphql.Input)
	tests := map[string]struct {
		written string
		as      graphql.Input
		want    string
	}{
		"an Int of 2^31":               {`2147483648`, graphql.Int, `: Int cannot represent non 32-bit signed integer value: 2147483648.`},
		"a fraction for an Int":        {`1.5`, graphql.Int, `: Expected a value of type "Int", found 1.5.`},
		"a Float beyond 64 bits":       {`1e999`, graphql.Float, `: Expected a value of type "Float", found 1e999.`},
		"a name for a String":          {`name`, graphql.String, `: Expected a value of type "String", found name.`},
		"a string for an enum":         {`"LEADER"`, kind, `: Enum "Kind" cannot represent non-enum value: "LEADER".`},
		"an unknown enum value":        {`CHIEF`, kind, `: Value "CHIEF" does not exist in "Kind" enum.`},
		"deep in lists":                {`[[1], [2, "3"]]`, graphql.NewList(graphql.NewList(graphql.Int)), ` at "[1][1]": Expected a value of type "Int", found "3".`},
		"deep in objects":              {`{and: [{}, {kinds: [LEADER, 1]}]}`, filter, ` at "and[1].kinds[1]": Enum "Kind" cannot represent non-enum value: 1.`},
		"a list of one that is wrong":  {`"3"`, graphql.NewList(graphql.Int), `: Expected a value of type "Int", found "3".`},
		"no object":                    {`3`, filter, `: Expected type "Filter" to be an object, found 3.`},
		"an unknown field":             {`{kind: LEADER}`, filter, `: Field "kind" is not defined by type "Filter". Did you mean kinds?`},
		"a required field":             {`{value: "v"}`, pair, `: Field "Pair.key" of required type "String!" was not provided.`},
		"a variable that is not there": {`{key: $x}`, pair, `: Field "Pair.key" of required type "String!" was not provided.`},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			doc, err := parser.Parse(parser.ParseParams{Source: "{ f(x: " + test.written + ") }"})
			if err != nil {
				t.Fatal(err)
			}
			field := doc.Definitions[0].(*ast.OperationDefinition).SelectionSet.Selections[0].(*ast.Field)
			value, bad := coerceLiteral(field.Arguments[0].Value, test.as, nil)
			if bad == nil {
				t.Fatalf("fits, as %v", value)
			}
			check(t, bad.under(), test.want)
		})
	}
}

func TestDefaultsAsLiterals(t *testing.T) {
	schema := testSchema()
	tests := map[string]struct {
		value any
		as    graphql.Input
		want  string
	}{
		"a string":           {`a"b`, graphql.NewNonNull(graphql.String), `"a\"b"`},
		"a list of enums":    {[]int{1, 2}, graphql.NewList(schema.Type("Kind").(graphql.Input)), `[MEMBER, LEADER]`},
		"a list of one":      {1.5, graphql.NewList(graphql.Float), `1.5`},
		"an object with all": {map[string]any{"min": nil, "and": []any{map[string]any{"depth": 2}}}, schema.Type("Filter").(graphql.Input), `{and: [{depth: 2}], min: null}`},
		"an unknown value":   {[]any{3}, graphql.NewList(schema.Type("Kind").(graphql.Input)), `the default 3 does not fit its type Kind`},
		"an unknown field":   {map[string]any{"x": 1}, schema.Type("Filter").(graphql.Input), `the default of Filter has an unknown field "x"`},
		"no object":          {1, schema.Type("Filter").(graphql.Input), `the default 1 does not fit its type Filter`},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			got, err := literal(test.value, test.as)
			if err != nil {
				got = err.Error()
			}
			check(t, got, test.want)
		})
	}
}
