package questions

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/graphd/graphd/executor"
	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/resolvers"
	"github.com/graphd/graphd/schema"
	"github.com/graphd/graphd/schema/guard"
)

// engine answers as the server does, without the server.
func engine(t *testing.T) Answer {
	t.Helper()
	built, err := schema.Build()
	if err != nil {
		t.Fatal(err)
	}
	fields, properties := resolvers.Config(graph.DefaultVocabulary(), resolvers.Limits{})
	e, err := executor.New(executor.Config{Schema: built, Resolvers: fields, Properties: properties,
		TypeOf: resolvers.TypeOf, ErrorOf: resolvers.ErrorOf})
	if err != nil {
		t.Fatal(err)
	}
	watch := guard.New(built, guard.Default())
	return func(ctx context.Context, reader graph.Reader, query string, variables map[string]any) ([]byte, error) {
		doc, faults := watch.Document(ctx, query)
		if len(faults) > 0 {
			return nil, fmt.Errorf("the query is refused: %w", faults[0])
		}
		ctx = resolvers.WithRequest(ctx, resolvers.Request{Reader: reader, Now: time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)})
		return e.Execute(ctx, doc, "", variables).MarshalJSON()
	}
}
