package server

import (
	"context"
	"runtime/debug"
	"time"

	"github.com/graphd/graphd/executor"
	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/resolvers"
	"github.com/graphd/graphd/schema/guard"
	"github.com/graphql-go/graphql/language/ast"
)

// Answer answers one request from one snapshot of the store, within the
// deadline. What the snapshot holds is one version, so all parts of an answer
// fit together.
func (e *Engine) Answer(ctx context.Context, r Request) Response {
	return e.work(ctx, e.guard, r, e.respond)
}

// work runs a request that the guard lets through, within the deadline, has its
// result written, and counts it.
func (e *Engine) work(ctx context.Context, g *guard.Guard, r Request, write func(context.Context, *executor.Result) Response) Response {
	started := time.Now()
	ctx, cancel := context.WithTimeoutCause(ctx, e.options.Deadline, e.late())
	defer cancel()
	result := e.result(ctx, g, &r)
	response := write(ctx, result)
	response.Operation = r.OperationName
	took := time.Since(started)
	e.options.Metrics.Answered(answered(result, response.Outcome, took))
	if took > e.options.SlowAfter {
		e.logSlow(ctx, r, took)
	}
	return response
}

// result is the answer before it is written. It names the operation if the
// request does not, and recovers from panics outside the executor, which
// recovers from its own.
func (e *Engine) result(ctx context.Context, g *guard.Guard, r *Request) (result *executor.Result) {
	defer func() {
		if value := recover(); value != nil {
			result = e.refusal(e.panicked(ctx, nil, value, debug.Stack()))
		}
	}()
	doc, refused := g.Document(ctx, r.Query)
	if len(refused) == 0 {
		_, refused = g.Cost(doc, r.OperationName, r.Variables)
	}
	if len(refused) > 0 {
		return e.guarded(ctx, refused)
	}
	if r.OperationName == "" {
		r.OperationName = onlyOperation(doc)
	}
	result, moved := e.execute(ctx, doc, r)
	if moved {
		result, moved = e.execute(ctx, doc, r)
	}
	if moved {
		if result.Extensions == nil {
			result.Extensions = map[string]any{}
		}
		result.Extensions["consistent"] = false
	}
	return result
}

// execute runs a request on a snapshot of its own. moved says that a store which
// cannot hold its view still was written to meanwhile, so that parts of the
// answer may be of different versions.
func (e *Engine) execute(ctx context.Context, doc *ast.Document, r *Request) (result *executor.Result, moved bool) {
	snapshot, err := e.options.Store.Snapshot(ctx)
	if err != nil {
		return e.refusal(e.reported(ctx, "snapshot", err)), false
	}
	defer e.closeSnapshot(ctx, snapshot)
	past, err := e.asRecorded(ctx, snapshot, doc, r)
	if err != nil {
		return e.refusal(e.reported(ctx, "asRecorded", err)), false
	}
	if past != nil {
		return e.answerPast(ctx, past, doc, r), false
	}
	outlined, _ := graph.Ability[graph.Outlined](snapshot)
	asked := resolvers.WithRequest(ctx, resolvers.Request{Reader: snapshot, Outlined: outlined, Now: e.options.Clock()})
	result = e.executor.Execute(asked, doc, r.OperationName, r.Variables)
	if ctx.Err() != nil {
		return result, false // which says so
	}
	info, err := snapshot.Version(ctx) // after it, as the first answer may bring it along
	if err != nil {
		return e.refusal(e.reported(ctx, "version", err)), false
	}
	result.Extensions = extensions(info.Pending, resolvers.Cut(asked))
	moving, is := graph.Ability[graph.Moving](snapshot)
	return result, is && moving.Moved()
}

// extensions say how an answer falls short of being whole: keys that wait to be
// projected anew, and lists that were cut.
func extensions(pending int, cut []string) map[string]any {
	says := map[string]any{}
	if pending > 0 {
		says["pending"] = pending
	}
	if len(cut) > 0 {
		says["cut"] = cut
	}
	if len(says) == 0 {
		return nil
	}
	return says
}

// onlyOperation is the name of a document's one operation, if it has a name.
func onlyOperation(doc *ast.Document) string {
	for _, node := range doc.Definitions {
		if operation, ok := node.(*ast.OperationDefinition); ok && operation.Name != nil {
			return operation.Name.Value
		}
	}
	return ""
}

func (e *Engine) closeSnapshot(ctx context.Context, snapshot graph.Snapshot) {
	if err := snapshot.Close(); err != nil {
		e.logger(ctx).Error().Err(err).Msg("a snapshot could not be closed")
	}
}

// refusal is the result of a request that did not run.
func (e *Engine) refusal(err error) *executor.Result {
	message, extensions := e.errorOf(err)
	return &executor.Result{Errors: []executor.Error{{Message: message, Extensions: extensions}}}
}

// guarded is the result of a request that the guards did not let through.
func (e *Engine) guarded(ctx context.Context, refused []guard.Error) *executor.Result {
	result := &executor.Result{}
	for _, r := range refused {
		if r.Cause != nil {
			return e.refusal(e.reported(ctx, "guard", r.Cause))
		}
		extensions := map[string]any{"code": r.Code}
		if r.Limit != "" {
			extensions["limit"], extensions["max"] = r.Limit, r.Max
		}
		shown := executor.Error{Message: r.Error(), Extensions: extensions}
		for _, place := range r.Locations {
			shown.Locations = append(shown.Locations, executor.Location(place))
		}
		result.Errors = append(result.Errors, shown)
	}
	return result
}

func (e *Engine) respond(ctx context.Context, result *executor.Result) Response {
	response := Response{Errors: len(result.Errors)}
	if result.Data == nil && len(result.Errors) > 0 {
		response.Outcome = outcomeOf(result.Errors[0].Extensions["code"])
	}
	body, err := result.MarshalJSON()
	if err != nil {
		failed := e.refusal(e.reported(ctx, "response", err))
		response = Response{Outcome: Failed, Errors: 1}
		body, _ = failed.MarshalJSON() // texts only, which JSON can always hold
	}
	response.Body = body
	return response
}
