package neo4j

import (
	"context"
	"errors"
	"strings"
	"testing"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/graphd/graphd/graph"
)

// Each code of the server that a user can do something about has a kind and a
// hint; what only graphd can have done wrong stays an internal error.
func TestAdvice(t *testing.T) {
	s := &Store{options: Options{URI: "bolt://host", Password: "secret"}.orDefault()}
	for code, want := range map[string]struct {
		kind graph.ErrorKind
		hint string
	}{
		"Neo.ClientError.Security.Unauthorized":                              {graph.Invalid, "GRAPHD_NEO4J_PASSWORD"},
		"Neo.ClientError.Security.AuthenticationRateLimit":                   {graph.Unavailable, "wait"},
		"Neo.ClientError.Security.CredentialsExpired":                        {graph.Invalid, "change it"},
		"Neo.ClientError.Security.Forbidden":                                 {graph.Invalid, "right"},
		"Neo.ClientError.Database.DatabaseNotFound":                          {graph.NotFound, DefaultDatabase},
		"Neo.ClientError.Cluster.NotALeader":                                 {graph.Unavailable, "neo4j://"},
		"Neo.ClientError.General.ForbiddenOnReadOnlyDatabase":                {graph.Unavailable, "default_to_read_only"},
		"Neo.ClientError.General.WriteOnReadOnlyAccessDatabase":              {graph.Unavailable, "read_only"},
		"Neo.ClientError.Transaction.TransactionTimedOut":                    {graph.Timeout, ""},
		"Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration": {graph.Timeout, ""},
		"Neo.TransientError.General.MemoryPoolOutOfMemoryError":              {graph.Limit, "db.memory.transaction.max"},
		"Neo.TransientError.General.OutOfMemoryError":                        {graph.Limit, "heap"},
		"Neo.TransientError.Transaction.Terminated":                          {graph.Timeout, ""},
		"Neo.TransientError.Transaction.DeadlockDetected":                    {graph.Unavailable, "again"},
		"Neo.TransientError.Database.DatabaseUnavailable":                    {graph.Unavailable, "again"},
		"Neo.DatabaseError.Transaction.TransactionLogError":                  {graph.Unavailable, "room"},
		"Neo.DatabaseError.Transaction.TransactionCommitFailed":              {graph.Unavailable, "room"},
		"Neo.DatabaseError.Transaction.TransactionStartFailed":               {graph.Unavailable, "restart the server"},
		"Neo.ClientError.Statement.SyntaxError":                              {graph.Internal, ""},
		"Neo.DatabaseError.Statement.ExecutionFailed":                        {graph.Internal, ""},
	} {
		err := s.fail("test", &driver.Neo4jError{Code: code, Msg: "first line\nsecond line"})
		var fault *graph.Error
		if !errors.As(err, &fault) || fault.Kind != want.kind || !strings.Contains(fault.Hint, want.hint) || want.hint == "" && fault.Hint != "" {
			t.Errorf("%s: %v of kind %v, want %v with a hint at %q", code, err, graph.KindOf(err), want.kind, want.hint)
		}
		if want.kind != graph.Internal && strings.Contains(err.Error(), "second line") {
			t.Errorf("%s: more than one line: %v", code, err)
		}
	}
}

// A driver that gave up after several tries is reported by its last reason.
func TestTheLastReasonCounts(t *testing.T) {
	s := &Store{options: Options{URI: "bolt://host"}.orDefault()}
	last := &driver.Neo4jError{Code: "Neo.TransientError.General.MemoryPoolOutOfMemoryError"}
	err := s.fail("test", &driver.TransactionExecutionLimit{Errors: []error{errors.New("first"), last}})
	if graph.KindOf(err) != graph.Limit {
		t.Errorf("%v", err)
	}
	for _, ended := range []error{context.Canceled, context.DeadlineExceeded} {
		if err := s.fail("test", ended); graph.KindOf(err) != graph.Timeout {
			t.Errorf("%v", err)
		}
	}
	if err := s.fail("test", errors.New("server responded HTTP. Make sure")); graph.KindOf(err) != graph.Invalid || !strings.Contains(err.Error(), "Bolt") {
		t.Errorf("%v", err)
	}
}

// The driver tries a batch that is too much for the server's memory again only
// if nobody could cut it.
func TestABatchThatIsTooMuchIsNotTriedAgain(t *testing.T) {
	s := &Store{options: Options{URI: "bolt://host"}.orDefault()}
	full := &driver.Neo4jError{Code: "Neo.TransientError.General.MemoryPoolOutOfMemoryError"}
	locked := &driver.Neo4jError{Code: "Neo.TransientError.Transaction.DeadlockDetected"}
	large := graph.Batch{Records: make([]graph.Record, smallBatch+1)}
	if err := s.tooMuch(large, full); driver.IsRetryable(err) || graph.KindOf(err) != graph.Limit {
		t.Errorf("%v", err)
	}
	for _, err := range []error{s.tooMuch(graph.Batch{}, full), s.tooMuch(large, locked)} {
		if !driver.IsRetryable(err) {
			t.Errorf("%v", err)
		}
	}
	if err := s.tooMuch(large, nil); err != nil {
		t.Error(err)
	}
}
