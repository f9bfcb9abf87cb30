package executor

import (
	"context"
	"errors"
	"runtime/debug"

	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"
)

// Executor answers queries over one schema. It holds no state of a request and
// may be used by many goroutines at once.
type Executor struct {
	schema  *graphql.Schema
	objects map[string]*objectType
	members map[string]map[string]bool // names of the object types that a named type stands for
	config  Config
}

// New binds every field of the schema to its resolver or property. It reports
// all that is wrong at once: fields with neither or both, names that the schema
// does not have, resolvers that two interfaces give for one field.
func New(config Config) (*Executor, error) {
	if config.Schema == nil || config.Schema.QueryType() == nil {
		return nil, errors.New("executor: the schema has no query type")
	}
	if config.ErrorOf == nil {
		config.ErrorOf = messageOnly
	}
	if config.Panicked == nil {
		config.Panicked = internalError
	}
	e := &Executor{schema: config.Schema, config: config}
	e.members = membersOf(config.Schema)
	objects, err := bind(config)
	if err != nil {
		return nil, err
	}
	if config.TypeOf == nil && hasAbstract(config.Schema) {
		return nil, errors.New("executor: the schema has interfaces or unions, so TypeOf is needed")
	}
	e.objects = objects
	return e, nil
}

// Execute runs one query operation of a document that has passed validation.
// Variables are decoded JSON: numbers as float64, json.Number or Go integers.
func (e *Executor) Execute(ctx context.Context, doc *ast.Document, operationName string, variables map[string]any) (result *Result) {
	defer func() {
		if value := recover(); value != nil {
			err := e.config.Panicked(ctx, nil, value, debug.Stack())
			result = &Result{Data: nullData, Errors: []Error{e.errorOf(err)}}
		}
	}()
	operation, err := pickOperation(doc, operationName)
	if err != nil {
		return &Result{Errors: []Error{e.errorOf(err)}}
	}
	values, faults := e.coerceVariables(operation, variables)
	if len(faults) > 0 {
		return &Result{Errors: faults}
	}
	x := &execution{Executor: e, ctx: ctx, fragments: fragmentsOf(doc), variables: values}
	root := x.walk(operation)
	if x.ended != nil {
		return &Result{Data: nullData, Errors: []Error{e.errorOf(x.ended)}}
	}
	return x.write(root)
}

// errorOf is an error as the user sees it, without a place.
func (e *Executor) errorOf(err error) Error {
	message, extensions := e.config.ErrorOf(err)
	return Error{Message: message, Extensions: extensions}
}
