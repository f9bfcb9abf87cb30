package server

import (
	"context"
	"time"

	"github.com/graphd/graphd/executor"
	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/resolvers"
	"github.com/graphd/graphd/schema"
	"github.com/graphd/graphd/schema/guard"
	"github.com/graphd/graphd/server/metrics"
	"github.com/rs/zerolog"
)

// EngineOptions say what an engine answers from and how much it does for one
// request. Store and Vocabulary are needed; zeros elsewhere take the default.
type EngineOptions struct {
	Store      graph.Snapshots
	Vocabulary *graph.Vocabulary
	Guard      guard.Limits
	Resolvers  resolvers.Limits
	Deadline   time.Duration    // for one request; default DefaultDeadline
	SlowAfter  time.Duration    // a request that took longer is logged; default 1 s
	Clock      func() time.Time // nil for time.Now
	Metrics    *metrics.Metrics // count answers and calls to the store; nil for none
	Log        zerolog.Logger
}

// DefaultDeadline ends a request that goes on for longer.
const DefaultDeadline = 10 * time.Second

const defaultSlowAfter = time.Second

// Engine answers GraphQL requests from a store. It may be used by many
// goroutines at once.
type Engine struct {
	options  EngineOptions
	guard    *guard.Guard
	lookups  *guard.Guard // for graphd's own queries, which no limit of an operator's may refuse
	executor *executor.Executor
}

// NewEngine builds the schema and binds it to its resolvers.
func NewEngine(o EngineOptions) (*Engine, error) {
	if o.Deadline == 0 {
		o.Deadline = DefaultDeadline
	}
	if o.Clock == nil {
		o.Clock = time.Now
	}
	if o.SlowAfter == 0 {
		o.SlowAfter = defaultSlowAfter
	}
	if o.Guard.BodyBytes == 0 {
		o.Guard.BodyBytes = guard.Default().BodyBytes
	}
	o.Store = o.Metrics.Store(o.Store)
	built, err := schema.Build()
	if err != nil {
		return nil, &graph.Error{Op: "schema", Kind: graph.Internal, Err: err}
	}
	e := &Engine{options: o, guard: guard.New(built, o.Guard), lookups: guard.New(built, guard.Limits{CachedDocuments: 1})}
	byField, properties := resolvers.Config(o.Vocabulary, o.Resolvers)
	for field, resolve := range byField {
		byField[field] = e.reporting(field, resolve)
	}
	e.executor, err = executor.New(executor.Config{
		Schema: built, Resolvers: byField, Properties: properties, TypeOf: resolvers.TypeOf,
		ErrorOf: e.errorOf, Panicked: e.panicked,
	})
	if err != nil {
		return nil, &graph.Error{Op: "schema", Kind: graph.Internal, Err: err}
	}
	return e, nil
}

// reporting logs a resolver's internal errors where the request is still
// known, once a call however many parents it was for.
func (e *Engine) reporting(field string, resolve executor.Resolver) executor.Resolver {
	return func(ctx context.Context, call *executor.Call) ([]any, error) {
		values, err := resolve(ctx, call)
		if err != nil {
			return nil, e.reported(ctx, field, err)
		}
		for i, value := range values {
			if err, ok := value.(error); ok {
				values[i] = e.reported(ctx, field, err)
			}
		}
		return values, nil
	}
}

// late is the cause with which a request's context ends at the deadline.
func (e *Engine) late() *graph.Error {
	return &graph.Error{Op: "request", Kind: graph.Timeout,
		What: "the request took longer than " + e.options.Deadline.String(),
		Hint: "ask for less at once, or give the server a longer --timeout"}
}
