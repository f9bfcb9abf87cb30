package executor

import (
	"testing"

	"github.com/graphql-go/graphql/language/parser"
)

func TestOperations(t *testing.T) {
	tests := map[string]struct{ query, name, want string }{
		"the only one":             {`query A { __typename }`, "", `{"data":{"__typename":"Query"}}`},
		"by name":                  {`query A { a: __typename } query B { b: __typename }`, "B", `{"data":{"b":"Query"}}`},
		"which of two":             {`query A { a: __typename } query B { b: __typename }`, "", `{"errors":[{"message":"Must provide operation name if query contains multiple operations."}]}`},
		"a name that is not there": {`query A { a: __typename }`, "C", `{"errors":[{"message":"Unknown operation named \"C\"."}]}`},
		"none":                     {`fragment F on Query { __typename }`, "", `{"errors":[{"message":"Must provide an operation."}]}`},
		"not a query":              {`mutation { x }`, "", `{"errors":[{"message":"Only queries can be executed, not a mutation."}]}`},
		"a field that validation would have refused": {`{ nowhere }`, "", `{"errors":[{"message":"Cannot query field \"nowhere\" on type \"Query\"."}],"data":null}`},
		"a condition that is null":                   {`query($b: Boolean) { __typename @skip(if: $b) }`, "", `{"errors":[{"message":"Argument \"if\" of directive \"@skip\" must be true or false."}],"data":null}`},
		"a variable of no input type":                {`query($n: Node) { __typename }`, "", `{"errors":[{"message":"Variable \"$n\" expected value of type \"Node\" which cannot be used as an input type.","locations":[{"line":1,"column":7}]}]}`},
	}
	e, err := New(reading(nil))
	if err != nil {
		t.Fatal(err)
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			doc, err := parser.Parse(parser.ParseParams{Source: test.query})
			if err != nil {
				t.Fatal(err)
			}
			text, err := e.Execute(t.Context(), doc, test.name, nil).MarshalJSON()
			if err != nil {
				t.Fatal(err)
			}
			check(t, string(text), test.want)
		})
	}
}
