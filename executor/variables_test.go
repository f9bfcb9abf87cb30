package executor

import (
	"context"
	"encoding/json"
	"strings"
	"testing"
)

// echoing answers Query.echo with its arguments as JSON.
func echoing() Config {
	echo := func(_ context.Context, call *Call) ([]any, error) {
		text, err := marshal(call.Args)
		return []any{string(text)}, err
	}
	return reading(nil).resolving("Query.echo", echo).resolving("Query.need", echo)
}

// argsOf runs a query with one field and gives that field's arguments, but for
// those that have their default, or the first error.
func argsOf(t *testing.T, query, variables string) string {
	t.Helper()
	decoder := json.NewDecoder(strings.NewReader(variables))
	decoder.UseNumber()
	var given map[string]any
	if err := decoder.Decode(&given); err != nil {
		t.Fatal(err)
	}
	result := execute(t, echoing(), query, given)
	if len(result.Errors) > 0 {
		return result.Errors[0].Message
	}
	var data map[string]string
	if err := json.Unmarshal(result.Data, &data); err != nil {
		t.Fatal(err)
	}
	args := data["echo"] + data["need"]
	for _, unchanged := range []string{`"filters":[{"depth":3}]`, `"int":7`, `"kind":2`} {
		args = strings.NewReplacer(","+unchanged, "", unchanged+",", "", unchanged, "").Replace(args)
	}
	return args
}

func TestVariables(t *testing.T) {
	tests := map[string]struct{ query, variables, want string }{
		"given":                             {`query($x: String) { echo(string: $x) }`, `{"x": "a"}`, `{"string":"a"}`},
		"absent":                            {`query($x: String) { echo(string: $x) }`, `{}`, `{}`},
		"null is not absent":                {`query($x: String) { echo(string: $x) }`, `{"x": null}`, `{"string":null}`},
		"absent takes the default":          {`query($x: String = "d") { echo(string: $x) }`, `{}`, `{"string":"d"}`},
		"null does not take the default":    {`query($x: String = "d") { echo(string: $x) }`, `{"x": null}`, `{"string":null}`},
		"null does not take the argument's": {`query($x: Kind) { echo(kind: $x) }`, `{"x": null}`, `{"kind":null}`},
		"an enum's internal value":          {`query($x: Kind) { echo(kind: $x) }`, `{"x": "MEMBER"}`, `{"kind":1}`},
		"one is a list of one":              {`query($x: [Kind]) { echo(kinds: $x) }`, `{"x": "MEMBER"}`, `{"kinds":[1]}`},
		"and a list of lists of one":        {`query($x: [[Int]]) { echo(grid: $x) }`, `{"x": 5}`, `{"grid":[[5]]}`},
		"each item may be alone":            {`query($x: [[Int]]) { echo(grid: $x) }`, `{"x": [1, [2, null], null]}`, `{"grid":[[1],[2,null],null]}`},
		"an input object's defaults":        {`query($x: Filter) { echo(filter: $x) }`, `{"x": {"min": null, "and": {"name": "n"}}}`, `{"filter":{"and":[{"depth":1,"name":"n"}],"depth":1,"min":null}}`},
		"a whole number for a Float":        {`query($x: Float) { echo(float: $x) }`, `{"x": 2}`, `{"float":2}`},
		"a whole number for an ID":          {`query($x: ID) { echo(id: $x) }`, `{"x": 4}`, `{"id":"4"}`},
		"1.0 is an Int":                     {`query($x: Int) { echo(int: $x) }`, `{"x": 1.0}`, `{"int":1}`},
		"inside a literal list":             {`query($x: Kind) { echo(kinds: [LEADER, $x]) }`, `{}`, `{"kinds":[2,null]}`},
		"absent inside a literal object":    {`query($x: Float, $d: Int = 4) { echo(filter: {min: $x, depth: $d}) }`, `{}`, `{"filter":{"depth":4}}`},
		"null inside a literal object":      {`query($x: Float) { echo(filter: {min: $x}) }`, `{"x": null}`, `{"filter":{"depth":1,"min":null}}`},
		"not given though required":         {`query($x: String!) { echo(string: $x) }`, `{}`, `Variable "$x" of required type "String!" was not provided.`},
		"null though required":              {`query($x: String!) { echo(string: $x) }`, `{"x": null}`, `Variable "$x" of non-null type "String!" must not be null.`},
		"null in a list of non-null":        {`query($x: Filter) { echo(filter: $x) }`, `{"x": {"kinds": ["LEADER", null]}}`, `Variable "$x" got invalid value at "kinds[1]": Expected a value of non-null type "Kind!", found null.`},
		"a string for an Int":               {`query($x: Int) { echo(int: $x) }`, `{"x": "1"}`, `Variable "$x" got invalid value: Int cannot represent non-integer value: "1".`},
		"a fraction for an Int":             {`query($x: Int) { echo(int: $x) }`, `{"x": 1.5}`, `Variable "$x" got invalid value: Int cannot represent non-integer value: 1.5.`},
		"an Int beyond 32 bits":             {`query($x: Int) { echo(int: $x) }`, `{"x": 2147483648}`, `Variable "$x" got invalid value: Int cannot represent non 32-bit signed integer value: 2147483648.`},
		"a Float beyond 64 bits":            {`query($x: Float) { echo(float: $x) }`, `{"x": 1e999}`, `Variable "$x" got invalid value: Float cannot represent non numeric value: "1e999".`},
		"a number for a String":             {`query($x: String) { echo(string: $x) }`, `{"x": 1}`, `Variable "$x" got invalid value: String cannot represent a non string value: 1.`},
		"a string for a Boolean":            {`query($x: Boolean) { echo(bool: $x) }`, `{"x": "true"}`, `Variable "$x" got invalid value: Boolean cannot represent a non boolean value: "true".`},
		"a fraction for an ID":              {`query($x: ID) { echo(id: $x) }`, `{"x": 1.5}`, `Variable "$x" got invalid value: ID cannot represent value: 1.5.`},
		"an unknown enum value":             {`query($x: Kind) { echo(kind: $x) }`, `{"x": "LEADR"}`, `Variable "$x" got invalid value: Value "LEADR" does not exist in "Kind" enum. Did you mean LEADER?`},
		"a number for an enum":              {`query($x: Kind) { echo(kind: $x) }`, `{"x": 1}`, `Variable "$x" got invalid value: Enum "Kind" cannot represent non-string value: 1.`},
		"a string for an input object":      {`query($x: Filter) { echo(filter: $x) }`, `{"x": "f"}`, `Variable "$x" got invalid value: Expected type "Filter" to be an object, found "f".`},
		"an unknown field":                  {`query($x: Filter) { echo(filter: $x) }`, `{"x": {"and": [{"nam": "n"}]}}`, `Variable "$x" got invalid value at "and[0]": Field "nam" is not defined by type "Filter". Did you mean name?`},
		"null for a field with a default":   {`query($x: Filter) { echo(filter: $x) }`, `{"x": {"depth": null}}`, `{"filter":{"depth":null}}`},
		"a required field that is missing":  {`query($x: Pair) { echo(pair: $x) }`, `{"x": {"value": "v"}}`, `Variable "$x" got invalid value: Field "Pair.key" of required type "String!" was not provided.`},
		"a required field that is null":     {`query($x: Pair) { echo(pair: $x) }`, `{"x": {"key": null}}`, `Variable "$x" got invalid value at "key": Expected a value of non-null type "String!", found null.`},
		"a default that does not fit":       {`query($x: Int = 3000000000) { echo(int: $x) }`, `{}`, `Variable "$x" has an invalid default value: Int cannot represent non 32-bit signed integer value: 3000000000.`},
		"a literal Int beyond 32 bits":      {`{ echo(int: 3000000000) }`, `{}`, `Argument "int" has an invalid value: Int cannot represent non 32-bit signed integer value: 3000000000.`},
		"null, by default, where required":  {`query($x: String = "d") { need(string: $x) }`, `{"x": null}`, `Argument "string" has an invalid value: Expected a value of non-null type "String!", but variable "$x" is null.`},
		"a custom scalar":                   {`query($x: Day) { echo(day: $x) }`, `{"x": "d30"}`, `{"day":30}`},
		"one that does not parse":           {`query($x: Day) { echo(day: $x) }`, `{"x": "d32"}`, `Variable "$x" got invalid value: Expected a value of type "Day", found "d32".`},
		"a long value is cut in the error":  {`query($x: Day) { echo(day: $x) }`, `{"x": "` + strings.Repeat("o", 99) + `"}`, `Variable "$x" got invalid value: Expected a value of type "Day", found "` + strings.Repeat("o", 79) + `….`},
		"literals of every type": {
			`{ echo(int: -1, float: 1e3, string: "s", bool: true, id: 5, kind: MEMBER, kinds: LEADER, grid: [[1], 2], filter: {name: "n", and: {depth: 2}}) }`, `{}`,
			`{"bool":true,"filter":{"and":[{"depth":2}],"depth":1,"name":"n"},"float":1000,"grid":[[1],[2]],"id":"5","int":-1,"kind":1,"kinds":[2],"string":"s"}`},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) { check(t, argsOf(t, test.query, test.variables), test.want) })
	}
}

func TestVariablesAreCheckedBeforeAnythingRuns(t *testing.T) {
	check(t, answer(t, echoing(), "query(\n $a: Int!,\n $b: Kind) { echo(int: $a, kind: $b) }", map[string]any{"b": true}),
		`{"errors":[{"message":"Variable \"$a\" of required type \"Int!\" was not provided.","locations":[{"line":2,"column":2}]},`+
			`{"message":"Variable \"$b\" got invalid value: Enum \"Kind\" cannot represent non-string value: true.","locations":[{"line":3,"column":2}]}]}`)
}

func TestDefaultsReachTheResolver(t *testing.T) {
	check(t, answer(t, echoing(), `{ echo }`), `{"data":{"echo":"{\"filters\":[{\"depth\":3}],\"int\":7,\"kind\":2}"}}`)
}
