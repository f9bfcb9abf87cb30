package resolvers_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/parser"

	"github.com/graphd/graphd/executor"
	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/resolvers"
	"github.com/graphd/graphd/schema"
)

// engine is an executor over the whole contract. That it can be made proves
// that each field of the schema has a resolver or a property, and that none of
// these is for a field that is not there.
func engine(t *testing.T, limits resolvers.Limits) (*executor.Executor, *graphql.Schema) {
	t.Helper()
	built, err := schema.Build()
	if err != nil {
		t.Fatal(err)
	}
	fields, properties := resolvers.Config(graph.DefaultVocabulary(), limits)
	e, err := executor.New(executor.Config{Schema: built, Resolvers: fields, Properties: properties,
		TypeOf: resolvers.TypeOf, ErrorOf: resolvers.ErrorOf})
	if err != nil {
		t.Fatal(err)
	}
	return e, built
}

// ask answers a query over a reader.
func ask(t *testing.T, reader graph.Reader, query string, variables map[string]any) *executor.Result {
	t.Helper()
	return askWithin(t, resolvers.Limits{}, reader, query, variables)
}

func askWithin(t *testing.T, limits resolvers.Limits, reader graph.Reader, query string, variables map[string]any) *executor.Result {
	t.Helper()
	e, built := engine(t, limits)
	doc, err := parser.Parse(parser.ParseParams{Source: query})
	if err != nil {
		t.Fatal(err)
	}
	if valid := graphql.ValidateDocument(built, doc, nil); !valid.IsValid {
		t.Fatalf("%.300s\n%v", query, valid.Errors)
	}
	ctx := resolvers.WithRequest(context.Background(), resolvers.Request{Reader: reader, Now: time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)})
	return e.Execute(ctx, doc, "", variables)
}

// answered fails the test on any error and returns the data.
func answered(t *testing.T, r *executor.Result) string {
	t.Helper()
	for _, e := range r.Errors {
		t.Errorf("%v: %s", e.Path, e.Message)
	}
	return string(r.Data)
}

// refused returns the only error's message and code.
func refused(t *testing.T, r *executor.Result) (message, code string) {
	t.Helper()
	if len(r.Errors) != 1 {
		t.Fatalf("there are %d errors in %+v, want one", len(r.Errors), r)
	}
	code, _ = r.Errors[0].Extensions["code"].(string)
	return r.Errors[0].Message, code
}

func mustSay(t *testing.T, message string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if !strings.Contains(message, part) {
			t.Errorf("%q does not say %q", message, part)
		}
	}
}
