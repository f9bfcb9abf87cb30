package executor

import (
	"encoding/json"
	"math"
	"testing"

	"github.com/graphql-go/graphql"
	"pgregory.net/rapid"
)

type grade string

func (g *grade) String() string { return "grade " + string(*g) }

func TestLeaves(t *testing.T) {
	kind := testSchema().Type("Kind").(*graphql.Enum)
	words := graphql.NewEnum(graphql.EnumConfig{Name: "Words", Values: graphql.EnumValueConfigMap{"A": {Value: "a"}}})
	counts := graphql.NewScalar(graphql.ScalarConfig{Name: "Counts", Serialize: func(value any) any { return value }})
	text, number, a := "s", 3, grade("a")
	tests := map[string]struct {
		value any
		leaf  graphql.Leaf
		want  string
	}{
		"Int":                            {7, graphql.Int, `7`},
		"Int from another integer":       {int64(-7), graphql.Int, `-7`},
		"Int from a whole float":         {7.0, graphql.Int, `7`},
		"Int from a pointer":             {&number, graphql.Int, `3`},
		"Int keeps to 32 bits":           {math.MaxInt32 + 1, graphql.Int, `Int cannot represent the value 2147483648`},
		"Int cuts nothing off":           {1.5, graphql.Int, `Int cannot represent the value 1.5`},
		"Float":                          {0.1, graphql.Float, `0.1`},
		"Float from an integer":          {3, graphql.Float, `3`},
		"Float knows no NaN":             {math.NaN(), graphql.Float, `Float cannot represent the value NaN`},
		"Float knows no list":            {[]int{1}, graphql.Float, `Float cannot represent the value [1]`},
		"String":                         {"a\"\\\n<é>\x01\u2028", graphql.String, `"a\"\\\n<é>\u0001\u2028"`},
		"String from a pointer":          {&text, graphql.String, `"s"`},
		"String from a named type":       {grade("b"), graphql.String, `"b"`},
		"String from a Stringer":         {&a, graphql.String, `"grade a"`},
		"String shows no Go structs":     {struct{ A int }{1}, graphql.String, `String cannot represent the value {"A":1}`},
		"ID from an integer":             {12, graphql.ID, `"12"`},
		"Boolean":                        {false, graphql.Boolean, `false`},
		"Boolean from nothing else":      {"yes", graphql.Boolean, `Boolean cannot represent the value "yes"`},
		"enum by its internal value":     {2, kind, `"LEADER"`},
		"enum without such a value":      {3, kind, `Kind cannot represent the value 3`},
		"enum from a named type":         {a, words, `"A"`},
		"custom scalar with sorted keys": {map[string]int{"b": 1, "a": 2}, counts, `{"a":2,"b":1}`},
		"custom scalar without JSON":     {func() {}, counts, `a value of Go type func() cannot be written as JSON`},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			got, _, err := appendLeaf(nil, test.value, test.leaf)
			if err != nil {
				got = []byte(err.Error())
			}
			check(t, string(got), test.want)
		})
	}
}

func TestLeafErrorIsAFieldError(t *testing.T) {
	config := reading(map[string]any{"me": person(map[string]any{"nick": "n", "age": 3_000_000_000})})
	check(t, answer(t, config, `{ me { age nick } }`),
		`{"errors":[{"message":"Int cannot represent the value 3000000000","locations":[{"line":1,"column":8}],"path":["me","age"]}],"data":{"me":{"age":null,"nick":"n"}}}`)
}

func TestStringsAndFloatsAreWrittenAsEncodingJSONDoes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.String(), rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) })).Draw(t, "text")
		if want, _ := marshal(text); string(appendString(nil, text)) != string(want) {
			t.Fatalf("%q: got %s, want %s", text, appendString(nil, text), want)
		}
		number := rapid.Float64().Draw(t, "number")
		if want, _ := json.Marshal(number); string(appendFloat(nil, number)) != string(want) {
			t.Fatalf("%v: got %s, want %s", number, appendFloat(nil, number), want)
		}
	})
}
