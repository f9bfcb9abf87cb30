package resolvers_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/graphql-go/graphql/language/parser"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/resolvers"
)

// twoFacts is a wheel of whose entities each has two facts on either side.
type twoFacts struct{ *wheel }

func (w twoFacts) Facts(_ context.Context, q graph.FactQuery) ([][]*graph.Fact, error) {
	return each(len(q.Of), func(int) []*graph.Fact { return each(min(2, q.First), w.fact) }), nil
}

func TestFactsThatAreCutAreNamed(t *testing.T) {
	e, _ := engine(t, resolvers.Limits{})
	for query, want := range map[string]string{
		`{ entity(id: "hub") { facts(first: 1) { id } factsAbout(first: 1) { id } } }`: "[Entity.facts Entity.factsAbout]",
		`{ entity(id: "hub") { facts(first: 2) { id } factsAbout(first: 3) { id } } }`: "[]",
	} {
		doc, err := parser.Parse(parser.ParseParams{Source: query})
		if err != nil {
			t.Fatal(err)
		}
		ctx := resolvers.WithRequest(t.Context(), resolvers.Request{Reader: twoFacts{newWheel(2)}})
		answered(t, e.Execute(ctx, doc, "", nil))
		if got := fmt.Sprint(resolvers.Cut(ctx)); got != want {
			t.Errorf("%s: %s, want %s", query, got, want)
		}
	}
}
