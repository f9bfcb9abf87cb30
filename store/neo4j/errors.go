package neo4j

import (
	"context"
	"errors"
	"strings"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/graphd/graphd/graph"
)

// fail turns an error of the driver into one that says what the user can do.
// An error that says so already, and nil, stay as they are.
func (s *Store) fail(op string, err error) error {
	var known *graph.Error
	if err == nil || errors.As(err, &known) {
		return err
	}
	e := &graph.Error{Op: "neo4j: " + op, Kind: graph.Internal, Err: err}
	var server *driver.Neo4jError
	var limit *driver.TransactionExecutionLimit
	switch {
	case errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded):
		e.Kind = graph.Timeout
	case errors.As(err, &limit) && len(limit.Errors) > 0:
		return s.fail(op, limit.Errors[len(limit.Errors)-1])
	case errors.As(err, &server):
		e.Kind, e.What, e.Hint = advice(server.Code, s.options)
		if e.Kind != graph.Internal {
			e.Err = errors.New(firstLine(server.Msg))
		}
	case strings.Contains(err.Error(), "server responded HTTP"):
		e.Kind, e.What, e.Err = graph.Invalid, "at "+s.options.URI+" a server speaks HTTP, and not Bolt", nil
		e.Hint = "name Bolt's port, which is 7687 if nobody changed it"
	case driver.IsConnectivityError(err) || strings.Contains(err.Error(), "onnection"):
		e.Kind, e.What = graph.Unavailable, "the Neo4j server at "+s.options.URI+" cannot be reached"
		e.Hint = "start it, or look at the address; a load that was cut off is completed by running it again"
	}
	return e
}

// advice says of a status code of Neo4j
// (https://neo4j.com/docs/status-codes/5/errors/all-errors/) what it means here.
func advice(code string, o Options) (kind graph.ErrorKind, what, hint string) {
	_, name, _ := strings.Cut(code, ".ClientError.")
	switch name {
	case "Security.Unauthorized":
		return graph.Invalid, "the server does not take the user or password", "set GRAPHD_NEO4J_USER, and GRAPHD_NEO4J_PASSWORD or GRAPHD_NEO4J_PASSWORD_FILE"
	case "Security.AuthenticationRateLimit":
		return graph.Unavailable, "the server refuses logins for a while, after too many with a wrong password", "wait some seconds, then give the right one"
	case "Security.CredentialsExpired":
		return graph.Invalid, "the password has to be changed first", "log in once, in Neo4j Browser or with cypher-shell, and change it"
	case "Security.Forbidden":
		return graph.Invalid, "the user may not do this", "give the user the right to read and write, and to make indexes"
	case "Database.DatabaseNotFound":
		return graph.NotFound, "the server has no database " + o.Database, "Neo4j Community has one, called " + DefaultDatabase
	case "Cluster.NotALeader", "General.ForbiddenOnReadOnlyDatabase", "General.WriteOnReadOnlyAccessDatabase":
		return graph.Unavailable, "this server, or this member of a cluster, only reads", "for a cluster write neo4j:// instead of bolt://, so that writes find their way; else look at server.databases.default_to_read_only and server.databases.read_only"
	case "Transaction.TransactionTimedOut", "Transaction.TransactionTimedOutClientConfiguration", "Transaction.LockClientStopped":
		return graph.Timeout, "", ""
	}
	switch {
	case strings.Contains(code, "MemoryPoolOutOfMemoryError") || strings.Contains(code, "OutOfMemory"):
		return graph.Limit, "the server's memory limit for transactions was met", "give it more (db.memory.transaction.total.max, db.memory.transaction.max, server.memory.heap.max_size); nothing of this step was written, and running it again completes it"
	case strings.Contains(code, "TransactionTimedOut") || strings.Contains(code, "Terminated"):
		return graph.Timeout, "", ""
	case strings.Contains(code, "DatabaseUnavailable") || strings.Contains(code, "Transient"):
		return graph.Unavailable, "the server cannot do it now", "try again; a load that was cut off is completed by running it again"
	case strings.Contains(code, "TransactionLogError") || strings.Contains(code, "TransactionCommitFailed") || strings.Contains(code, "DatabaseHasFailed"):
		return graph.Unavailable, "the server could not write to its disk", "make room on it, restart the server, and run the load again to complete it"
	case strings.Contains(code, "TransactionStartFailed"): // what every transaction meets after one of the errors above
		return graph.Unavailable, "the database has stopped after an error of the server's", "look whether its disk is full, and at its log; restart the server, and run the load again to complete it"
	}
	return graph.Internal, "", ""
}

// smallBatch is what no caller is expected to cut any smaller.
const smallBatch = 100

// tooMuch keeps the driver from trying a batch again for which the server has
// not the memory, which the server calls transient: the next try would need as
// much, and the caller can write half of it at once. A small batch is tried
// again, as others may have taken the memory.
func (s *Store) tooMuch(b graph.Batch, err error) error {
	var server *driver.Neo4jError
	if b.Len() > smallBatch && errors.As(err, &server) && strings.Contains(server.Code, "MemoryPoolOutOfMemoryError") {
		return s.fail("write", err)
	}
	return err
}

func firstLine(text string) string {
	line, _, _ := strings.Cut(text, "\n")
	return line
}

func closedError(op string) error {
	return &graph.Error{Op: "neo4j: " + op, Kind: graph.Unavailable, What: "the store is closed"}
}

func pageSize(op string, first int) error {
	if first < 1 {
		return &graph.Error{Op: "neo4j: " + op, Kind: graph.Invalid, What: "a page of less than one row"}
	}
	return nil
}
