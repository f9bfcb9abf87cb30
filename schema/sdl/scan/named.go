package scan

import "github.com/graphql-go/graphql/language/ast"

// Named is the type that a reference names, without the lists and bangs around
// it.
func Named(reference ast.Type) *ast.Named {
	switch reference := reference.(type) {
	case *ast.List:
		return Named(reference.Type)
	case *ast.NonNull:
		return Named(reference.Type)
	}
	return reference.(*ast.Named)
}
