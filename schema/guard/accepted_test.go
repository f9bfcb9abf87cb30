package guard_test

import (
	"context"
	"sync"
	"testing"
	"time"

	"github.com/graphd/graphd/schema/guard"
	"github.com/graphd/graphd/schema/sdl/scan"
	"github.com/graphql-go/graphql/language/ast"
)

func accept(t *testing.T, g *guard.Guard, query string) *ast.Document {
	t.Helper()
	doc, errs := g.Document(context.Background(), query)
	if len(errs) > 0 {
		t.Fatalf("%s\n is refused: %v", query, errs)
	}
	return doc
}

func TestUsualRequestsPass(t *testing.T) {
	g := newGuard(t)
	for _, query := range []string{
		introspectionQuery,
		`{ entity(id: "x") { id name ... on Person { kunya } ... on Group { born } } }`,
		`query Q($n: Int = 3, $k: [Kind!]) @asRecorded(before: "2020") { entities(first: $n, kinds: $k) { nodes { ...e } } } fragment e on Entity { __typename id }`,
		`query A { grid } query B { grid }`,
		"\uFEFF# Übersicht\n{ # é\n grid }",
		`{ entity(id: """block""") { id id } }`,
		`{ entities(filter: {kinds: PERSON}) { totalCount } }`,
		`{ things { ... on Person { id } ... on Link { id } } }`,
		`{ lookup(names: [{name: "x"}]) { id } }`,
		`{ lookup(names: [{name: "x"}]) { ... @include(if: true) { links { ... { id to { ... { id } } } } } } }`,
		`query ($x: Int! = 3) { entities(first: $x) { totalCount } }`,
	} {
		accept(t, g, query)
	}
}

func TestNullLiteralsPassWhereNullMayStand(t *testing.T) {
	g := newGuard(t)
	doc := accept(t, g, `query ($x: String = null) { entities(first: null, filter: {kinds: null}, after: $x) { totalCount } }`)
	operation := doc.Definitions[0].(*ast.OperationDefinition)
	if !scan.IsNull(operation.VariableDefinitions[0].DefaultValue) {
		t.Error("the default of $x is no longer null")
	}
	if !scan.IsNull(operation.SelectionSet.Selections[0].(*ast.Field).Arguments[0].Value) {
		t.Error("first is not null")
	}
	for _, query := range []string{
		`{ entity(id: null) { id } }`,
		`{ entities(ids: ["a", null]) { totalCount } }`,
		`query ($x: Int! = null) { entities(first: $x) { totalCount } }`,
		`query ($x: ID = null) { entity(id: $x) { id } }`,
		`{ grid @skip(if: null) }`,
	} {
		check(t, g, query)
	}
}

func TestNodesKnowTheirPlaceInTheRequestAsWritten(t *testing.T) {
	query := "{ # é\n grid }"
	doc := accept(t, newGuard(t), query)
	loc := doc.Definitions[0].(*ast.OperationDefinition).SelectionSet.Selections[0].(*ast.Field).Loc
	if string(loc.Source.Body) != query || query[loc.Start:loc.End] != "grid" {
		t.Errorf("the field is at %d to %d of %q", loc.Start, loc.End, loc.Source.Body)
	}
}

func TestAValidDocumentIsReadOnceAndShared(t *testing.T) {
	g := newGuard(t)
	once := accept(t, g, `{ grid }`)
	if again := accept(t, g, `{ grid }`); again != once {
		t.Error("the document was read twice")
	}
	small := guard.New(schema(t), guard.Limits{CachedDocuments: 1})
	first := accept(t, small, `{ grid }`)
	accept(t, small, `{ things { __typename } }`)
	if accept(t, small, `{ grid }`) == first {
		t.Error("a cache for one document holds two")
	}
}

func TestManyRequestsAtOnce(t *testing.T) {
	g := guard.New(schema(t), guard.Limits{CachedDocuments: 2})
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for _, query := range []string{introspectionQuery, `{ things { ... on Person { id } } }`, `{ entities(kinds: [PERSON]) { nodes { ... on Group { id } } } }`, `{ nothing }`} {
				g.Document(context.Background(), query)
			}
		})
	}
	wg.Wait()
}

func TestARequestThatHasEndedIsNotCheckedFurther(t *testing.T) {
	ctx, cancel := context.WithTimeout(context.Background(), -time.Second)
	defer cancel()
	doc, errs := newGuard(t).Document(ctx, `{ grid }`)
	if doc != nil || len(errs) != 1 || errs[0].Code != guard.Timeout {
		t.Errorf("got %v", errs)
	}
}
