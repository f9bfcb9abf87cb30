package executor

import "github.com/graphql-go/graphql/language/ast"

// pickOperation finds the operation to run: the one of that name, or the only
// one if no name is given.
func pickOperation(doc *ast.Document, name string) (*ast.OperationDefinition, error) {
	var picked *ast.OperationDefinition
	for _, definition := range doc.Definitions {
		operation, ok := definition.(*ast.OperationDefinition)
		if !ok || (name != "" && (operation.Name == nil || operation.Name.Value != name)) {
			continue
		}
		if picked != nil {
			return nil, requestError("Must provide operation name if query contains multiple operations.")
		}
		picked = operation
	}
	switch {
	case picked == nil && name != "":
		return nil, requestError("Unknown operation named %q.", name)
	case picked == nil:
		return nil, requestError("Must provide an operation.")
	case picked.Operation != ast.OperationTypeQuery:
		return nil, requestError("Only queries can be executed, not a %s.", picked.Operation)
	}
	return picked, nil
}

func fragmentsOf(doc *ast.Document) map[string]*ast.FragmentDefinition {
	fragments := map[string]*ast.FragmentDefinition{}
	for _, definition := range doc.Definitions {
		if fragment, ok := definition.(*ast.FragmentDefinition); ok {
			fragments[fragment.Name.Value] = fragment
		}
	}
	return fragments
}
