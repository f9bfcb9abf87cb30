package executor

import (
	"errors"
	"math"
)

// faultSchema is small and has no more than the faults need to show.
const faultSchema = `
enum Colour { RED BLUE }
input Step { size: Int = 1 times: Int! = 2 }
type Query {
  echo(text: String = "default", number: Int, id: ID, step: Step): String
  painted(colour: Colour = BLUE): String
  maybe: String
  number: Int
  must: Int!
  steps: [Done]
}
type Done { size: Int }`

// fault is one way in which graphql-go v0.8.1 departs from the GraphQL
// specification of October 2021, with the smallest request that shows it.
type fault struct {
	does      string
	says      string // the specification, with its section
	query     string
	variables map[string]any
	root      map[string]any // values of fields; an echo gives its arguments
	ours      string
	theirs    string
	// excludes tells that a request may meet the fault, so that the answers
	// cannot be compared. It is nil where the comparison allows for the fault
	// (difference says how), or where no document can hold it.
	excludes func(*comparison) bool
}

var faults = []fault{
	{
		does:      "takes an explicit null of a variable for no value",
		says:      `6.1.2 and 6.4.1: null is a value of its own, and takes no default`,
		query:     `query($x: String) { echo(text: $x) }`,
		variables: map[string]any{"x": nil},
		ours:      `{"data":{"echo":"{\"text\":null}"}}`,
		theirs:    `{"data":{"echo":"{\"text\":\"default\"}"}}`,
		excludes:  func(c *comparison) bool { return c.given(isNullOrHasNullField) },
	}, {
		does:   "knows no null literal",
		says:   `2.9.5: null is a value that can be written`,
		query:  `{ echo(text: null) }`,
		theirs: `Syntax Error GraphQL (1:14) Unexpected Name "null"`,
	}, {
		does:   "refuses an inline fragment without a type below a field that is a list or non-null",
		says:   `2.8.2: without a type condition the fragment has the type of what is around it`,
		query:  `{ steps { ... { size } } }`,
		root:   map[string]any{"steps": []any{}},
		ours:   `{"data":{"steps":[]}}`,
		theirs: `Fragment cannot be spread here as objects of type "Done" can never be of type "[Done]".`,
	}, {
		does:     "leaves out the default of an input field whose variable is not given",
		says:     `3.10: where the variable gives no value, the field takes its default`,
		query:    `query($x: Int) { echo(step: {size: $x, times: 3}) }`,
		ours:     `{"data":{"echo":"{\"step\":{\"size\":1,\"times\":3},\"text\":\"default\"}"}}`,
		theirs:   `{"data":{"echo":"{\"step\":{\"times\":3},\"text\":\"default\"}"}}`,
		excludes: (*comparison).leavesInputFieldToVariable,
	}, {
		does:      "demands a required input field that has a default",
		says:      `3.10: a field is required if its type is non-null and it has no default`,
		query:     `query($x: Step) { echo(step: $x) }`,
		variables: map[string]any{"x": map[string]any{}},
		ours:      `{"data":{"echo":"{\"step\":{\"size\":1,\"times\":2},\"text\":\"default\"}"}}`,
		theirs:    `{"errors":["Variable \"$x\" got invalid value {}.\nIn field \"times\": Expected \"Int!\", found null."],"data":null}`,
		excludes:  func(c *comparison) bool { return c.given(lacksRequiredFieldWithDefault) },
	}, {
		does:      "takes any JSON value for a scalar that it can somehow turn into one",
		says:      `3.5.1: a value that is no integer is a request error for an Int; likewise 3.5.2 to 3.5.5`,
		query:     `query($x: Int) { echo(number: $x) }`,
		variables: map[string]any{"x": "7.9"},
		ours:      `{"errors":["Variable \"$x\" got invalid value: Int cannot represent non-integer value: \"7.9\"."],"data":null}`,
		theirs:    `{"data":{"echo":"{\"number\":7,\"text\":\"default\"}"}}`,
		excludes:  func(c *comparison) bool { return c.given(isOfAnotherScalar) },
	}, {
		does:      "writes a large number given for an ID with an exponent",
		says:      `3.5.5: an ID may be given as an integer, and is the string that a client knows it by`,
		query:     `query($x: ID) { echo(id: $x) }`,
		variables: map[string]any{"x": 7654321.0},
		ours:      `{"data":{"echo":"{\"id\":\"7654321\",\"text\":\"default\"}"}}`,
		theirs:    `{"data":{"echo":"{\"id\":\"7.654321e+06\",\"text\":\"default\"}"}}`,
		excludes:  func(c *comparison) bool { return c.given(isLargeID) },
	}, {
		does:     "takes Int literals beyond 32 bits",
		says:     `3.5.1: an integer outside of 32 bits is an error`,
		query:    `{ echo(number: 2147483648) }`,
		ours:     `{"errors":["Argument \"number\" has an invalid value: Int cannot represent non 32-bit signed integer value: 2147483648."],"data":{"echo":null}}`,
		theirs:   `{"data":{"echo":"{\"number\":2147483648,\"text\":\"default\"}"}}`,
		excludes: func(c *comparison) bool { return c.has(isLargeInt) },
	}, {
		does:     "lets a directive stand twice at one place, and heeds the last",
		says:     `5.7.3: a directive that is not repeatable stands once at a place; the document is not valid`,
		query:    `{ number maybe @skip(if: true) @skip(if: false) }`,
		ours:     `{"data":{"number":null}}`,
		theirs:   `{"data":{"maybe":null,"number":null}}`,
		excludes: func(c *comparison) bool { return c.has(repeatsDirective) },
	}, {
		does:     "gives null without an error for a leaf value that its type cannot hold",
		says:     `6.4.3 and 3.5: a value that cannot be coerced is a field error`,
		query:    `{ number }`,
		root:     map[string]any{"number": math.MaxInt32 + 1},
		ours:     `{"errors":["Int cannot represent the value 2147483648"],"data":{"number":null}}`,
		theirs:   `{"data":{"number":null}}`,
		excludes: func(c *comparison) bool { return c.misfit },
	}, {
		does:   "keeps one error only where the whole of the data is null",
		says:   `7.1.2 and 6.4.4: every field error is added to the errors`,
		query:  `{ maybe must }`,
		root:   map[string]any{"maybe": errors.New("one"), "must": errors.New("two")},
		ours:   `{"errors":["one","two"],"data":null}`,
		theirs: `{"errors":["two"],"data":null}`,
	}, {
		does:   "writes fields in the order of their names",
		says:   `7.2.2: an answer should have its fields in the order of the query`,
		query:  `{ number maybe }`,
		ours:   `{"data":{"number":null,"maybe":null}}`,
		theirs: `{"data":{"maybe":null,"number":null}}`,
	}, {
		does:     "writes the default of an enum as a string",
		says:     `4.2.4: defaultValue is in the GraphQL language`,
		query:    `{ __type(name: "Query") { fields { args { defaultValue } } } }`,
		ours:     `{"defaultValue":"BLUE"}`,
		theirs:   `{"defaultValue":"\"BLUE\""}`,
		excludes: func(c *comparison) bool { return c.asksFor("defaultValue") },
	},
}
