package executor

import (
	"context"
	"testing"
)

func TestSelection(t *testing.T) {
	tests := map[string]struct {
		query string
		asks  func(Selection) bool // of the selection below Query.things or Query.nodes
		want  bool
	}{
		"a field":                         {`{ nodes { id } }`, func(s Selection) bool { return s.Selected("id") }, true},
		"another field":                   {`{ nodes { id } }`, func(s Selection) bool { return s.Selected("name") }, false},
		"an alias is looked through":      {`{ nodes { name: id } }`, func(s Selection) bool { return s.Selected("id") && !s.Selected("name") }, true},
		"a fragment on one possible type": {`{ nodes { ... on Person { age } } }`, func(s Selection) bool { return s.Selected("age") }, true},
		"a named fragment, in a union":    {`{ things { ...F } } fragment F on Organization { founded }`, func(s Selection) bool { return s.Selected("founded") }, true},
		"what is skipped is not selected": {`query($no: Boolean = false) { nodes { id name @include(if: $no) } }`, func(s Selection) bool { return s.Selected("name") }, false},
		"below a field":                   {`{ nodes { links { nodes { kind } } } }`, func(s Selection) bool { return s.Sub("links").Sub("nodes").Selected("kind") }, true},
		"not below it":                    {`{ nodes { links { nodes { kind } } } }`, func(s Selection) bool { return s.Sub("links").Selected("totalCount") }, false},
		"below what two fragments ask": {`{ things { ... on Person { links { totalCount } } ... on Organization { l: links { nodes { kind } } } } }`, func(s Selection) bool {
			return s.Sub("links").Selected("totalCount") && s.Sub("links").Sub("nodes").Selected("kind")
		}, true},
		"below a field that is not there":    {`{ nodes { id } }`, func(s Selection) bool { return s.Sub("links").Sub("nodes").Selected("kind") }, false},
		"__typename, as any field":           {`{ nodes { __typename } }`, func(s Selection) bool { return s.Selected("__typename") }, true},
		"the zero Selection selects nothing": {`{ nodes { id } }`, func(Selection) bool { return Selection{}.Selected("id") }, false},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			asked, got := false, false
			ask := func(_ context.Context, call *Call) ([]any, error) {
				asked, got = true, test.asks(call.Selection)
				return []any{nil}, nil
			}
			execute(t, reading(nil).resolving("Query.nodes", ask).resolving("Query.things", ask), test.query)
			if !asked || got != test.want {
				t.Errorf("got %v (asked: %v), want %v", got, asked, test.want)
			}
		})
	}
}

func TestTheCallsToComeHaveTheirArguments(t *testing.T) {
	var calls []*Call
	ask := func(_ context.Context, call *Call) ([]any, error) {
		calls = call.Selection.Calls("links")
		return []any{nil}, nil
	}
	execute(t, reading(nil).resolving("Query.nodes", ask),
		`query($n: Int = 3) { nodes { links(first: $n) { totalCount } ... on Person { links(first: $n) { nodes { kind } } more: links(first: 5) { totalCount } } } }`)
	if len(calls) != 2 || calls[0].Args["first"] != 3 || calls[1].Args["first"] != 5 {
		t.Fatalf("got %+v", calls)
	}
	if !calls[0].Selection.Selected("totalCount") || calls[1].Selection.Selected("nodes") {
		t.Error("a call has not its own selection")
	}
}
