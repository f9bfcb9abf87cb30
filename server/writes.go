package server

import (
	"github.com/graphd/graphd/schema/guard"
	"github.com/graphd/graphd/schema/sdl/scan"
	"github.com/graphql-go/graphql/language/ast"
)

// asksToWrite reports whether a document that the guards may have refused asks
// to execute a mutation. GET has to answer that with 405, whatever else is
// wrong. The scan bounds what the parser gets to see.
func asksToWrite(query, operationName string, limits guard.Limits) bool {
	if len(query) > limits.BodyBytes {
		return false
	}
	bounds := guard.Default()
	text, problem := scan.Scan(query, scan.Bounds{Tokens: bounds.Tokens, Nesting: bounds.Nesting,
		NameBytes: bounds.NameBytes, StringBytes: bounds.StringBytes})
	if problem != nil || text.Tokens == 0 {
		return false
	}
	doc, problem := text.Parse()
	if problem != nil {
		return false
	}
	for _, node := range doc.Definitions {
		operation, ok := node.(*ast.OperationDefinition)
		if !ok || operation.Operation != ast.OperationTypeMutation {
			continue
		}
		if operationName == "" || (operation.Name != nil && operation.Name.Value == operationName) {
			return true
		}
	}
	return false
}
