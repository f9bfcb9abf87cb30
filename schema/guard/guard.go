package guard

import (
	"context"
	"fmt"

	"github.com/graphd/graphd/schema/sdl/scan"
	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"
)

// Guard checks requests against one schema. It is safe for concurrent use if the schema comes from sdl.Build.
type Guard struct {
	schema *graphql.Schema
	limits Limits
	cache  *cache
}

// New makes a guard. Limits that are zero take their default.
func New(schema *graphql.Schema, limits Limits) *Guard {
	limits = limits.orDefault()
	return &Guard{schema: schema, limits: limits, cache: newCache(limits.CachedDocuments, limits.CachedBytes)}
}

// Document reads a request's text. It gives the document, which is shared and must not be changed, or the reasons why
// there is none; never both. The context is looked at between the stages and at every node of the validation.
func (g *Guard) Document(ctx context.Context, query string) (*ast.Document, []Error) {
	r := newReading(g.schema, g.limits, query)
	if most := g.limits.BodyBytes; len(query) > most {
		return nil, []Error{r.tooMuch(0, "max-body", most, "send values as variables, or ask in several requests",
			"The request is %d bytes long, more than %d.", len(query), most)}
	}
	if doc := g.cache.get(query); doc != nil {
		return doc, nil
	}
	stages := []func() []Error{
		r.read, r.checkShape, r.checkFragments, r.checkSize, r.checkMerge, func() []Error { return r.validate(ctx) },
	}
	for _, stage := range stages {
		if ctx.Err() != nil {
			return nil, []Error{ended(ctx)}
		}
		if errs := stage(); len(errs) > 0 {
			return nil, r.inOrder(errs)
		}
	}
	r.text.AttachSource()
	g.cache.put(query, r.doc, r.text.Tokens)
	return r.doc, nil
}

func ended(ctx context.Context) Error {
	return Error{Code: Timeout, Message: fmt.Sprintf("The request ended while it was being checked: %v.", context.Cause(ctx))}
}

// reading is one document on its way through the stages.
type reading struct {
	schema    *graphql.Schema
	limits    Limits
	query     string
	text      *scan.Text
	doc       *ast.Document
	fragments []*ast.FragmentDefinition // each after those it spreads, from stage 4 on
	byName    map[string]*ast.FragmentDefinition
}

// newReading copies the schema's struct: graphql-go writes to it, if only what is there already.
func newReading(schema *graphql.Schema, limits Limits, query string) *reading {
	own := *schema
	return &reading{schema: &own, limits: limits, query: query, byName: map[string]*ast.FragmentDefinition{}}
}

// read is stages 1 and 2.
func (r *reading) read() []Error {
	var problem *scan.Problem
	r.text, problem = scan.Scan(r.query, scan.Bounds{
		Tokens: r.limits.Tokens, Nesting: r.limits.Nesting, NameBytes: r.limits.NameBytes, StringBytes: r.limits.StringBytes,
	})
	if problem != nil {
		return r.problem(problem)
	}
	if r.text.Tokens == 0 {
		return []Error{r.bad(0, `write a query, such as { version { version } }`, "The request is empty.")}
	}
	if r.doc, problem = r.text.Parse(); problem != nil {
		return r.problem(problem)
	}
	return nil
}

func (r *reading) operations() []*ast.OperationDefinition {
	var operations []*ast.OperationDefinition
	for _, node := range r.doc.Definitions {
		if operation, ok := node.(*ast.OperationDefinition); ok {
			operations = append(operations, operation)
		}
	}
	return operations
}
