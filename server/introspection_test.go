package server

import (
	"strings"
	"testing"

	"github.com/graphql-go/graphql/testutil"
)

// GraphQL tools read the schema with this query before anything else.
func TestIntrospection(t *testing.T) {
	s := startDefault(t)
	a := s.ask(t, testutil.IntrospectionQuery)
	if a.status != 200 || a.code() != "" || !strings.Contains(a.text, `"name":"LinkConnection"`) || !strings.Contains(a.text, "computed from what all datasets say of it") {
		t.Errorf("%d %.500s", a.status, a.text)
	}
	if again := s.ask(t, testutil.IntrospectionQuery); again.text != a.text {
		t.Error("it reads differently the next time")
	}
}

// A null literal is the same as an argument left out, where that is allowed.
func TestNullLiteral(t *testing.T) {
	s := startDefault(t)
	if a := s.ask(t, `{ entity(id: null) { id } }`); a.status != 400 || a.code() != "BAD_REQUEST" {
		t.Errorf("%d %s", a.status, a.text)
	}
	if a := s.ask(t, `{ entity(id: "is-k") { id facts(at: null, first: 1) { id } } }`); a.status != 200 || a.code() != "" {
		t.Errorf("%d %s", a.status, a.text)
	}
}
