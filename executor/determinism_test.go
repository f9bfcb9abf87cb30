package executor

import (
	"errors"
	"sync"
	"testing"

	"github.com/graphql-go/graphql/language/parser"
)

// The same query over the same data gives the same bytes, whether the schema
// was built anew, the executor used before, or many use it at once.
func TestTheSameBytesOnEveryRun(t *testing.T) {
	query := `{ __schema { types { name fields { name args { name defaultValue } } } directives { name args { name } } }
		nodes { ...N } things { __typename ... on Person { boss { nick } } ...N } me { age nick } }
		fragment N on Node { z: name id links(kinds: [LEADER]) { nodes { about { ...N2 } kind } totalCount } }
		fragment N2 on Node { name id }`
	root := ada()
	root["me"] = person(map[string]any{"age": errors.New("a"), "nick": errors.New("b")})
	doc, err := parser.Parse(parser.ParseParams{Source: query})
	if err != nil {
		t.Fatal(err)
	}
	want := answer(t, reading(root), query)
	for range 5 {
		e, err := New(reading(root))
		if err != nil {
			t.Fatal(err)
		}
		var all sync.WaitGroup
		for range 4 {
			all.Go(func() {
				if text, err := e.Execute(t.Context(), doc, "", nil).MarshalJSON(); string(text) != want || err != nil {
					t.Errorf("\n got %s %v\nwant %s", text, err, want)
				}
			})
		}
		all.Wait()
	}
}
