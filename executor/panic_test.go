package executor

import (
	"context"
	"errors"
	"fmt"
	"testing"
)

// Whatever a resolver panics with is what Panicked makes of it, on the field
// alone, and the same executor goes on to answer.
func TestAPanickingResolver(t *testing.T) {
	for name, test := range map[string]struct {
		fall func()
		want string
	}{
		"a text":         {func() { panic("secret") }, "secret"},
		"an error":       {func() { panic(errors.New("secret")) }, "secret"},
		"nil":            {func() { panic(nil) }, "panic called with nil argument"},
		"a nil function": {func() { (func())(nil)() }, "runtime error: invalid memory address or nil pointer dereference"},
		"a struct":       {func() { panic(struct{ a []int }{}) }, "{[]}"},
	} {
		t.Run(name, func(t *testing.T) {
			var values []string
			falls := true
			config := reading(ada()).resolving("Query.nodes", func(context.Context, *Call) ([]any, error) {
				if falls {
					test.fall()
				}
				return []any{[]any{}}, nil
			})
			config.Panicked = func(_ context.Context, path []any, value any, stack []byte) error {
				values = append(values, fmt.Sprint(value))
				return fmt.Errorf("look up %d in the log", len(values))
			}
			e, err := New(config)
			if err != nil {
				t.Fatal(err)
			}
			answered := func() string {
				text, err := e.Execute(t.Context(), parsed(t, `{ nodes { id } me { nick } }`), "", nil).MarshalJSON()
				if err != nil {
					t.Fatal(err)
				}
				return string(text)
			}
			check(t, answered(), `{"errors":[{"message":"look up 1 in the log","locations":[{"line":1,"column":3}],"path":["nodes"]}],"data":{"nodes":null,"me":{"nick":"a"}}}`)
			checkHolds(t, fmt.Sprint(values), test.want)
			falls = false
			check(t, answered(), `{"data":{"nodes":[],"me":{"nick":"a"}}}`)
		})
	}
}
