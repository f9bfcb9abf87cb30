package executor

import (
	"context"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"

	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"
	"github.com/graphql-go/graphql/language/visitor"
	"pgregory.net/rapid"
)

// comparison is one request and both answers.
type comparison struct {
	schema    *graphql.Schema
	doc       *ast.Document
	variables map[string]any
	ours      *Result
	theirs    *graphql.Result
	misfit    bool // a leaf value was none that its type can hold
}

func (p *pair) run(doc *ast.Document, variables map[string]any) *comparison {
	return &comparison{
		schema: p.schema, doc: doc, variables: variables,
		ours:   p.ours.Execute(context.Background(), doc, "", variables),
		theirs: graphql.Execute(graphql.ExecuteParams{Schema: *p.schema, AST: doc, Args: variables, Context: context.Background()}),
	}
}

// difference says in which way the answers differ, or "". Data must be equal
// as values, and null for the same reasons: the places at which errors took
// the data to null must be the same, and every error that graphql-go tells
// must be among ours. At such a place we may tell more, since graphql-go
// leaves an object at the first field that takes it to null (specification
// 6.3 lets it).
func (c *comparison) difference(t rapid.TB) string {
	refused := c.theirs.Data == nil && c.theirs.HasErrors() && c.theirs.Errors[0].Path == nil
	if (c.ours.Data == nil) != refused {
		return "only one refuses the request"
	}
	got, want := c.decoded(t, c.ours.Data), c.decoded(t, c.theirs.Data)
	if !reflect.DeepEqual(got, want) {
		return fmt.Sprintf("data:\n got %v\nwant %v", got, want)
	}
	if refused {
		return ""
	}
	told := map[string]string{}
	ours, theirs := map[string]bool{}, map[string]bool{}
	for _, fault := range c.ours.Errors {
		if path := fmt.Sprint(fault.Path); told[path] != "" {
			return "two errors at " + path
		}
		told[fmt.Sprint(fault.Path)] = fault.Message
		ours[nulled(got, fault.Path)] = true
	}
	for _, fault := range c.theirs.Errors {
		message := told[fmt.Sprint(fault.Path)]
		same := strings.HasPrefix(fault.Message, "Cannot return null") || strings.HasPrefix(fault.Message, "failure ")
		if message == "" || same && message != fault.Message {
			return fmt.Sprintf("%q at %v is to us %q", fault.Message, fault.Path, message)
		}
		theirs[nulled(want, fault.Path)] = true
	}
	if !maps.Equal(ours, theirs) || ours["no null"] {
		return fmt.Sprintf("null because of errors: got %v, want %v", slices.Sorted(maps.Keys(ours)), slices.Sorted(maps.Keys(theirs)))
	}
	return ""
}

// nulled is the place on the way to an error at which the data is null.
func nulled(data any, path []any) string {
	for i, step := range path {
		switch inner := data.(type) {
		case nil:
			return fmt.Sprint(path[:i])
		case []any:
			data = inner[step.(int)]
		case map[string]any:
			data = inner[step.(string)]
		}
	}
	if data != nil {
		return "no null"
	}
	return fmt.Sprint(path)
}

// decoded is data as values, with the lists of introspection in one order:
// graphql-go gives them in the order of its maps.
func (c *comparison) decoded(t rapid.TB, data any) any {
	value := decoded(t, data)
	root, _ := value.(map[string]any)
	visitor.Visit(c.doc, &visitor.VisitorOptions{Enter: func(p visitor.VisitFuncParams) (string, any) {
		if field, ok := p.Node.(*ast.Field); ok && (field.Name.Value == "__schema" || field.Name.Value == "__type") {
			key := field.Name.Value
			if field.Alias != nil {
				key = field.Alias.Value
			}
			if root[key] != nil {
				root[key] = sorted(root[key])
			}
		}
		return visitor.ActionNoChange, nil
	}}, nil)
	return value
}
