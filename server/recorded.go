package server

import (
	"context"
	"time"

	"github.com/graphql-go/graphql/language/ast"

	"github.com/graphd/graphd/executor"
	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/names"
	"github.com/graphd/graphd/recorded"
	"github.com/graphd/graphd/resolvers"
)

// past is what a request with @asRecorded is answered from.
type past struct {
	*recorded.Reader
	says map[string]any // what extensions.asRecorded repeats
}

// asRecorded makes a reader of the past for a request that asks for one; nil
// for one that does not, or that asks for nothing with it.
func (e *Engine) asRecorded(ctx context.Context, snapshot graph.Snapshot, doc *ast.Document, r *Request) (*past, error) {
	args, stands, err := e.executor.Directive(doc, r.OperationName, r.Variables, "asRecorded")
	if err != nil || !stands {
		return nil, err
	}
	when, says, err := whenOf(args)
	if err != nil || when.Now() {
		return nil, err
	}
	history, is := graph.Ability[graph.History](snapshot)
	if !is {
		return nil, &graph.Error{Op: "as recorded", Kind: graph.Unavailable, What: "this store does not tell of its past"}
	}
	reader, err := recorded.New(ctx, snapshot, history, when, recorded.Options{
		Projector: graph.Projector{Vocabulary: e.options.Vocabulary, Fold: names.Fold}, Now: e.options.Clock()})
	if err != nil {
		return nil, err
	}
	info, err := reader.Version(ctx)
	says["version"] = info.Version
	return &past{reader, says}, err
}

// whenOf reads the directive's arguments.
func whenOf(args map[string]any) (when recorded.When, says map[string]any, err error) {
	says = map[string]any{}
	if version, given := args["version"].(int); given {
		exact := int64(version)
		when.Version = &exact
	}
	if before, given := args["before"].(string); given {
		if when.Before, err = time.Parse(time.RFC3339Nano, before); err != nil {
			return when, nil, &graph.Error{Op: "as recorded", Kind: graph.Invalid, What: "recordedBefore is no instant: " + cut(before, 100), Hint: "write it as 2020-08-03T09:30:00Z"}
		}
		says["before"] = when.Before.UTC().Format(time.RFC3339Nano)
	}
	if published, given := args["publishedBefore"].(string); given {
		if when.PublishedBefore, err = graph.ParsePartialDate(published); err != nil {
			return when, nil, err
		}
		says["publishedBefore"] = published
	}
	return when, says, nil
}

// answerPast runs a request on the past. That does not move, whatever is
// written meanwhile, and nothing of it waits to be projected.
func (e *Engine) answerPast(ctx context.Context, p *past, doc *ast.Document, r *Request) *executor.Result {
	asked := resolvers.WithRequest(ctx, resolvers.Request{Reader: p, Now: e.options.Clock()})
	result := e.executor.Execute(asked, doc, r.OperationName, r.Variables)
	if ctx.Err() != nil {
		return result // which says so
	}
	if result.Extensions = extensions(0, resolvers.Cut(asked)); result.Extensions == nil {
		result.Extensions = map[string]any{}
	}
	result.Extensions["asRecorded"] = p.says
	return result
}
