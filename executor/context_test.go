package executor

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/graphql-go/graphql/language/parser"
)

func executeWith(ctx context.Context, t *testing.T, config Config, query string) string {
	t.Helper()
	e, err := New(config)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := parser.Parse(parser.ParseParams{Source: query})
	if err != nil {
		t.Fatal(err)
	}
	text, err := e.Execute(ctx, doc, "", nil).MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestTheEndOfTheContextStopsTheWork(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	var calls []string
	config := reading(ada()).counting(&calls, "Person.boss", "Node.links")
	me := config.Properties["Query.me"]
	config.Properties["Query.me"] = func(parent any) any { cancel(); return me(parent) }
	check(t, executeWith(ctx, t, config, `{ me { boss { id } links { totalCount } } }`),
		`{"errors":[{"message":"context canceled"}],"data":null}`)
	check(t, fmt.Sprint(calls), `[]`)
}

// A resolver that waits for its store is woken by the end of the context, and
// nobody is asked after it.
func TestTheEndOfTheContextWakesAResolver(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	var calls []string
	config := reading(ada()).counting(&calls, "Query.things", "Node.id", "Person.nick")
	waiting := make(chan struct{})
	config = config.resolving("Query.nodes", func(ctx context.Context, _ *Call) ([]any, error) {
		close(waiting)
		<-ctx.Done()
		return nil, fmt.Errorf("the store gave up: %w", ctx.Err())
	})
	go func() {
		<-waiting
		cancel()
	}()
	check(t, executeWith(ctx, t, config, `{ nodes { id } things { ... on Person { nick } } }`),
		`{"errors":[{"message":"context canceled"}],"data":null}`)
	check(t, fmt.Sprint(calls), `[]`)
}

// A resolver that notices the end by itself and returns what it has so far
// does not make a part of an answer look whole.
func TestNoPartOfAnAnswer(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	config := reading(nil).resolving("Query.nodes", func(context.Context, *Call) ([]any, error) {
		cancel()
		return []any{nil}, nil
	})
	check(t, executeWith(ctx, t, config, `{ nodes { id } }`), `{"errors":[{"message":"context canceled"}],"data":null}`)
}

func TestTheCauseOfTheEndIsTold(t *testing.T) {
	timeout := errors.New("took longer than 5s")
	ctx, cancel := context.WithDeadlineCause(t.Context(), time.Unix(0, 0), timeout)
	defer cancel()
	config := reading(nil)
	config.ErrorOf = func(err error) (string, map[string]any) {
		return err.Error(), map[string]any{"code": map[bool]string{true: "TIMEOUT"}[errors.Is(err, timeout)]}
	}
	check(t, executeWith(ctx, t, config, `{ nodes { id } }`),
		`{"errors":[{"message":"took longer than 5s","extensions":{"code":"TIMEOUT"}}],"data":null}`)
}
