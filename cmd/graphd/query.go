package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/server"
	"github.com/spf13/cobra"
)

// asking holds the flags of query.
type asking struct {
	remote          remote
	file, operation string
	variables       []string
	limits          serving
}

func queryCommand(a *app) *cobra.Command {
	var q asking
	command := &cobra.Command{
		Use:   "query 'QUERY' | -f FILE",
		Short: "Ask a store, or a server, in GraphQL",
		Example: `  graphd query '{ entities { nodes { id name } } }'
  graphd query -v id=is-k 'query ($id: ID!) { entity(id: $id) { name } }'
  graphd query --url http://127.0.0.1:8080 -f question.graphql`,
		Args: arguments(0, 1, "one query, in quotes"),
		RunE: func(command *cobra.Command, args []string) error {
			if err := q.remote.check(command); err != nil {
				return err
			}
			return a.query(command.Context(), q, args)
		},
	}
	f := command.Flags()
	q.remote.flags(command)
	q.limits.timeoutFlag(command)
	f.StringVarP(&q.file, "file", "f", "", "read the query from this file; - is standard input")
	f.StringVar(&q.operation, "operation", "", "which operation to run, if the query has several")
	f.StringArrayVarP(&q.variables, "variable", "v", nil, "name=value, any number of times; a value that is JSON is taken as such,\nall else as text")
	a.storeFlags(command)
	return command
}

func (a *app) query(ctx context.Context, q asking, args []string) error {
	request := server.Request{OperationName: q.operation}
	var err error
	if request.Query, err = a.queryText(q.file, args); err != nil {
		return err
	}
	if request.Variables, err = variablesOf(q.variables); err != nil {
		return err
	}
	answer, err := a.ask(ctx, &q.remote, request, q.limits)
	if err != nil {
		return err
	}
	if err := a.writeJSONText(answer); err != nil {
		return err
	}
	return complaint(answer)
}

// queryText takes the query from the one place where it is given.
func (a *app) queryText(file string, args []string) (string, error) {
	switch {
	case file == "" && len(args) == 1:
		return args[0], nil
	case file != "" && len(args) == 1:
		return "", usage("give a query or -f FILE, not both")
	case file == "":
		return "", usage("give a query in quotes, or -f FILE")
	}
	var text []byte
	var err error
	if file == "-" {
		text, err = io.ReadAll(a.in)
	} else {
		text, err = os.ReadFile(file)
	}
	if err != nil {
		return "", &graph.Error{Op: "query", Kind: graph.Invalid, Err: err}
	}
	return string(text), nil
}

// ask asks the server of --url, or else the store.
func (a *app) ask(ctx context.Context, asked *remote, request server.Request, s serving) ([]byte, error) {
	if s.timeout <= 0 {
		return nil, usage("--timeout must be above 0, not %s", s.timeout)
	}
	if asked.url == "" {
		return a.askStore(ctx, request, s)
	}
	if err := a.readToken(asked); err != nil {
		return nil, err
	}
	return askServer(ctx, asked, request, s.timeout)
}

func (a *app) askStore(ctx context.Context, request server.Request, s serving) (answer []byte, err error) {
	store, vocabulary, err := a.open(ctx, reads)
	if err != nil {
		return nil, err
	}
	defer closeStore(store, &err)
	engine, err := a.engine(store, vocabulary, s, nil)
	if err != nil {
		return nil, err
	}
	return engine.Answer(ctx, request).Body, nil
}

// complaint is the failure of an answer that has errors.
func complaint(answer []byte) error {
	var shown struct {
		Errors []struct {
			Message string `json:"message"`
		} `json:"errors"`
	}
	if err := json.NewDecoder(bytes.NewReader(answer)).Decode(&shown); err != nil {
		return &graph.Error{Op: "query", Kind: graph.Internal, What: "the answer cannot be read", Err: err}
	}
	switch n := len(shown.Errors); n {
	case 0:
		return nil
	case 1:
		return &exit{exitFailed, shown.Errors[0].Message}
	default:
		return &exit{exitFailed, fmt.Sprintf("%s (and %d more errors)", shown.Errors[0].Message, n-1)}
	}
}
