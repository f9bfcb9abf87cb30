package sdl_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/graphd/graphd/schema/sdl"
	"github.com/graphql-go/graphql"
)

func TestBuildNamesLineAndReason(t *testing.T) {
	query := "type Query { a: Int }\n"
	for _, c := range []struct{ text, line, reason string }{
		{"type A { a: Int }", "", "no type Query"},
		{query + "interface A implements B { a: Int }", "line 2", "no interface that implements"},
		{query + "directive @a repeatable on QUERY", "line 2", "repeatable"},
		{query + "union U = | Query", "line 2", "before the first member"},
		{query + "extend interface A { a: Int }", "line 2", "into the type itself"},
		{query + "extend type Query { b: Int }", "line 2", "into the type itself"},
		{"\"It\" schema { query: Query }\n" + query, "line 1", "use a comment"},
		{query + "schema { query: Query mutation: Query }", "line 2", "queries only"},
		{query + "type A { b: Missing }", "line 2", "no type Missing"},
		{query + "type A { b: [Int }", "line 2", "still open"},
		{query + "type A { b: }", "line 2", "Expected a type"},
		{query + "type A { b(c: [Int = ]): Int }", "line 2", "Expected"},
		{query + "type A { }", "line 2", "is empty"},
		{query + "type Query { b: Int }", "line 2", "first on line 1"},
		{query + "type A { b: Int b: Int }", "line 2", "twice"},
		{query + "type A { b(c: Query): Int }", "line 2", "expected here is scalar or enum or input"},
		{query + "input I { a: Query }", "line 2", "Query is a GraphQL type"},
		{query + "type A implements Query { a: Int }", "line 2", "expected here is interface"},
		{query + "type A { b(c: Int = 3000000000): Int }", "line 2", "32-bit"},
		{query + "type A { b(c: Int = null): Int }", "line 2", "leave the default out"},
		{query + "type A { b(c: Int = \"1\"): Int }", "line 2", "no Int"},
		{query + "input I { a: Int } type A { b(c: I = {a: 1}): Int }", "line 2", "object cannot be a default"},
		{query + "type A { b(c: Int @deprecated): Int }", "line 2", "means nothing"},
		{query + "type A { b: Int @upper }", "line 2", "@upper"},
		{query + "directive @a on FIELD_DEFINITION", "line 2", "FIELD_DEFINITION"},
		{query + "directive @skip on FIELD", "line 2", "already"},
		{query + "scalar Moment", "line 2", "no Go side"},
		{query + "scalar Int", "line 2", "built in"},
		{query + "enum E { A A }", "line 2", "there already"},
		{query + "fragment f on Query { a }", "line 2", "no place in a schema"},
		{query + "interface I { a: Int } type A implements I { b: Int }", "", "does not provide"},
		{"type Query { a: \xff }", "line 1", "UTF-8"},
	} {
		_, err := sdl.Build(c.text, nil)
		var schemaError *sdl.Error
		if !errors.As(err, &schemaError) {
			t.Errorf("%s\n gave %v", c.text, err)
			continue
		}
		if message := err.Error(); !strings.Contains(message, c.line) || !strings.Contains(message, c.reason) {
			t.Errorf("%s\n gave %s\n without %q and %q", c.text, message, c.line, c.reason)
		}
	}
}

func TestBuildRefusesAScalarTheTextDoesNotDefine(t *testing.T) {
	_, err := sdl.Build("type Query { a: Int }", map[string]*graphql.Scalar{"Date": date})
	if err == nil || !strings.Contains(err.Error(), "Date") {
		t.Fatalf("got %v", err)
	}
}

func TestUndocumentedListsWhatHasNoDescription(t *testing.T) {
	missing, err := sdl.Undocumented(smallSchema)
	if err != nil {
		t.Fatal(err)
	}
	got := strings.Join(missing, " ")
	for _, path := range []string{"Query.things", "Query.entities(first:)", "Person", "Person.alias", "Located.in", "Kind.PLACE", "Filter.and", "Date", "@asRecorded(version:)"} {
		if !strings.Contains(" "+got+" ", " "+path+" ") {
			t.Errorf("%s is not in %s", path, got)
		}
	}
	for _, path := range []string{"Query", "Query.entities", "Person.id", "Person.links", "Person.links(first:)", "@asRecorded", "@asRecorded(before:)"} {
		if strings.Contains(" "+got+" ", " "+path+" ") {
			t.Errorf("%s has a description and is in %s", path, got)
		}
	}
}
