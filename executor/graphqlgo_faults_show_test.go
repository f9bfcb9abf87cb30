package executor

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/graphd/graphd/schema/sdl"
	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/gqlerrors"
	"github.com/graphql-go/graphql/language/ast"
	"github.com/graphql-go/graphql/language/parser"
)

// Each fault still shows: when graphql-go mends one, its entry has to go.
func TestGraphQLGoStillHasItsFaults(t *testing.T) {
	for _, fault := range faults {
		t.Run(fault.does, func(t *testing.T) {
			schema, err := sdl.Build(faultSchema, nil)
			if err != nil {
				t.Fatal(err)
			}
			doc, err := parser.Parse(parser.ParseParams{Source: fault.query})
			if err != nil {
				checkHolds(t, err.Error(), fault.theirs)
				return
			}
			checked := graphql.ValidateDocument(schema, doc, nil)
			if !checked.IsValid {
				checkHolds(t, checked.Errors[0].Message, fault.theirs)
				if !isValid(schema, doc) {
					t.Error("the comparison drops this request")
				}
			}
			c := newPair(t, schema, fault.answer, nil).run(doc, fault.variables)
			var ours, theirs []string
			for _, e := range c.ours.Errors {
				ours = append(ours, e.Message)
			}
			for _, e := range c.theirs.Errors {
				theirs = append(theirs, e.Message)
			}
			checkHolds(t, short(t, ours, c.ours.Data), fault.ours)
			if checked.IsValid {
				checkHolds(t, short(t, theirs, c.theirs.Data), fault.theirs)
			}
			c.misfit = fault.root["number"] != nil
			if fault.excludes != nil && !fault.excludes(c) {
				t.Error("the comparison does not leave this request out")
			}
		})
	}
}

// isValid is what graphql-go says, but for the inline fragments that it should
// not refuse.
func isValid(schema *graphql.Schema, doc *ast.Document) bool {
	return !slices.ContainsFunc(graphql.ValidateDocument(schema, doc, nil).Errors, func(e gqlerrors.FormattedError) bool {
		return !strings.HasPrefix(e.Message, "Fragment cannot be spread here") ||
			!strings.HasSuffix(e.Message, `!".`) && !strings.HasSuffix(e.Message, `]".`)
	})
}

// answer is a property of the root, or the arguments as JSON.
func (f fault) answer(_ any, field string, args map[string]any) any {
	if field != "echo" {
		return f.root[field]
	}
	text, err := marshal(args)
	if err != nil {
		return err
	}
	return string(text)
}

// short is an answer with no more of its errors than what they say.
func short(t *testing.T, errs []string, data any) string {
	t.Helper()
	text, err := json.Marshal(struct {
		Errors []string `json:"errors,omitempty"`
		Data   any      `json:"data"`
	}{errs, data})
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func checkHolds(t *testing.T, got, want string) {
	t.Helper()
	if !strings.Contains(got, want) {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
}
