package executor

import "github.com/graphql-go/graphql/language/ast"

// Directive gives the arguments of a directive that stands on the operation to
// run, and whether it does. Directives on operations bear on what a query is
// answered from, which is the caller's to choose before it is executed. Where
// the operation or a variable is at fault there is none: Execute says why.
func (e *Executor) Directive(doc *ast.Document, operationName string, variables map[string]any, name string) (args map[string]any, stands bool, err error) {
	operation, err := pickOperation(doc, operationName)
	if err != nil {
		return nil, false, nil
	}
	for _, directive := range operation.Directives {
		if directive.Name.Value != name {
			continue
		}
		values, faults := e.coerceVariables(operation, variables)
		if len(faults) > 0 {
			return nil, false, nil
		}
		args, err := coerceArguments(e.schema.Directive(name).Args, directive.Arguments, values)
		return args, true, err
	}
	return nil, false, nil
}
