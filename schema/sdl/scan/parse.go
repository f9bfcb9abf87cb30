package scan

import (
	"bytes"
	"errors"
	"strings"

	"github.com/graphql-go/graphql/gqlerrors"
	"github.com/graphql-go/graphql/language/ast"
	"github.com/graphql-go/graphql/language/parser"
	"github.com/graphql-go/graphql/language/source"
)

// Parse parses the clean text. Values are as graphql-go reads them until Repair, types unchecked until TypeProblem.
//
// The nodes share a source that is empty until AttachSource: graphql-go searches the whole source for line ends once
// for each error it makes, which a text of line ends and errors would turn into seconds.
func (t *Text) Parse() (*ast.Document, *Problem) {
	t.shared = source.NewSource(&source.Source{Body: bytes.Clone(t.clean)})
	doc, err := parser.Parse(parser.ParseParams{Source: t.shared})
	t.shared.Body = nil
	if err == nil {
		return doc, nil
	}
	problem := &Problem{Message: err.Error()}
	var syntax *gqlerrors.Error
	if errors.As(err, &syntax) && len(syntax.Positions) > 0 {
		problem.Offset = syntax.Positions[0]
		problem.Message = withoutExcerpt(syntax.Message)
	}
	return nil, problem
}

// AttachSource gives the nodes of the parsed document their source, so that later errors can tell line and column.
func (t *Text) AttachSource() { t.shared.Body = []byte(t.Source) }

// withoutExcerpt keeps the description of "Syntax Error GraphQL (1:2) description\n\nexcerpt": position and excerpt
// are given otherwise, and the excerpt repeats what may be a very long line.
func withoutExcerpt(message string) string {
	if _, description, found := strings.Cut(message, ") "); found {
		message = description
	}
	message, _, _ = strings.Cut(message, "\n\n")
	return "Syntax error: " + strings.TrimSuffix(message, ".") + "."
}

// TypeProblem finds what the parser lets pass in a type reference: a missing type, and a list closed by something
// other than "]". The offset is the place to blame if there is no type at all.
func (t *Text) TypeProblem(reference ast.Type, offset int) *Problem {
	switch reference := reference.(type) {
	case *ast.Named:
		return nil
	case *ast.NonNull:
		return t.TypeProblem(reference.Type, reference.Loc.Start)
	case *ast.List:
		if problem := t.TypeProblem(reference.Type, reference.Loc.Start); problem != nil {
			return problem
		}
		if last := reference.Loc.End - 1; t.clean[last] != ']' {
			return &Problem{Offset: last, Message: `Syntax error: Expected "]" after the type of the items.`}
		}
		return nil
	default:
		return &Problem{Offset: offset, Message: "Syntax error: Expected a type."}
	}
}
