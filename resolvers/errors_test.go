package resolvers

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/graphd/graphd/graph"
)

func TestErrorsAreToldByKind(t *testing.T) {
	secret := errors.New("dial tcp 10.0.0.7: password")
	for name, c := range map[string]struct {
		err           error
		code, message string
	}{
		"wrong input":        {&graph.Error{Op: "x", Kind: graph.Invalid, What: "at: 2020", Hint: "write a day"}, BadRequest, "at: 2020 (write a day)"},
		"without a hint":     {&graph.Error{Op: "x", Kind: graph.NotFound, What: "no a"}, NotFound, "no a"},
		"a limit":            {&graph.Error{Op: "x", Kind: graph.Limit, What: "first: 5"}, LimitExceeded, "first: 5"},
		"the store is away":  {&graph.Error{Op: "x", Kind: graph.Unavailable, What: "/var/db", Err: secret}, Unavailable, "the store cannot answer now (try again in a moment)"},
		"the store is held":  {&graph.Error{Op: "x", Kind: graph.Busy, What: "pid 7"}, Unavailable, "the store cannot answer now (try again in a moment)"},
		"a deadline":         {fmt.Errorf("sql: %w", context.DeadlineExceeded), Timeout, "the time for the request ran out (ask for less at once)"},
		"a store's deadline": {&graph.Error{Op: "x", Kind: graph.Timeout, What: "statement 7"}, Timeout, "the time for the request ran out (ask for less at once)"},
		"a caller that left": {context.Canceled, Timeout, "the request was broken off before it was answered"},
	} {
		message, extensions := ErrorOf(c.err)
		if message != c.message || extensions["code"] != c.code || len(extensions) != 1 {
			t.Errorf("%s: %q %v, want %q %s", name, message, extensions, c.message, c.code)
		}
	}
}

func TestAnInternalErrorGivesAnIdAndNothingElseAway(t *testing.T) {
	for _, err := range []error{errors.New("secret"), &graph.Error{Op: "secret", Kind: graph.Internal, What: "secret", Hint: "secret"}} {
		message, extensions := ErrorOf(err)
		id, _ := extensions["id"].(string)
		if strings.Contains(message, "secret") || len(id) != 16 || !strings.Contains(message, id) || extensions["code"] != Internal {
			t.Errorf("%q %v", message, extensions)
		}
		if _, again := ErrorOf(err); again["id"] == id {
			t.Error("two errors share an id")
		}
	}
}
