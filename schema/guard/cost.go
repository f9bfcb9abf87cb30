package guard

import (
	"github.com/graphql-go/graphql/language/ast"
)

// Cost gives the cost of an operation with its variables, and the errors if there is no such operation or the cost is
// above max-cost. The document must come from Document.
//
// Each field costs 1. What is below a field counts
//   - as many times as its argument "first" says: the value given, else the variable's default, else the schema's,
//     else PageSize;
//   - times the length of each list of ids or input objects among its arguments;
//   - once for lists without such arguments, as those of roles and names.
//
// @skip and @include are not looked at, so the cost is the most the operation can ask for: about the number of values
// in the answer.
func (g *Guard) Cost(doc *ast.Document, operationName string, variables map[string]any) (int, []Error) {
	query := ""
	if doc.Loc != nil && doc.Loc.Source != nil {
		query = string(doc.Loc.Source.Body)
	}
	r := newReading(g.schema, g.limits, query)
	r.doc = doc
	operation, errs := r.operation(operationName)
	if len(errs) == 0 {
		errs = r.checkFragments()
	}
	if len(errs) > 0 {
		return 0, errs
	}
	if variables == nil {
		variables = map[string]any{}
	}
	total, costliest := r.size(operation, variables)
	if total.cost > r.limits.Cost {
		return total.cost, []Error{r.tooCostly(total.cost, costliest)}
	}
	return total.cost, nil
}

func (r *reading) operation(name string) (*ast.OperationDefinition, []Error) {
	operations := r.operations()
	if name == "" && len(operations) == 1 {
		return operations[0], nil
	}
	if name == "" {
		return nil, []Error{r.bad(0, "send operationName", "The request has %d operations and does not say which one to execute.", len(operations))}
	}
	var known []string
	for _, operation := range operations {
		if operation.Name == nil {
			continue
		}
		if operation.Name.Value == name {
			return operation, nil
		}
		known = append(known, operation.Name.Value)
	}
	return nil, []Error{r.bad(0, didYouMean(name, known, quoted), "The request has no operation named %q.", clip(name))}
}

// checkSize is stage 5: depth, fields, and the cost as far as it is known without variables.
func (r *reading) checkSize() []Error {
	var found []Error
	for _, operation := range r.operations() {
		total, worst := r.size(operation, nil)
		switch l := r.limits; {
		case total.depth > l.Depth:
			found = append(found, r.tooMuch(worst.deepest.GetLoc().Start, "max-depth", l.Depth, "ask for less at once, and for the rest by id",
				"Fields are nested %d deep, more than %d.", total.depth, l.Depth))
		case total.fields > l.Fields:
			found = append(found, r.tooMuch(worst.widest.GetLoc().Start, "max-fields", l.Fields, "split the query",
				"The operation selects %s fields, more than %d.", grouped(total.fields), l.Fields))
		case total.cost > l.Cost:
			found = append(found, r.tooCostly(total.cost, worst))
		}
	}
	return found
}

// worst are the selections at the top of an operation that ask for most, to be named in an error.
type worst struct{ deepest, widest, costliest ast.Node }

func (r *reading) size(operation *ast.OperationDefinition, variables map[string]any) (size, worst) {
	m := &measurer{schema: r.schema, factor: newMultiplier(r.limits.PageSize, operation, variables).of}
	m.fragmentSizes(r.fragments)
	var total, most size
	var at worst
	for _, selection := range operation.SelectionSet.Selections {
		one := m.selection(selection, r.rootType(operation))
		node := selection.(ast.Node)
		if one.depth >= most.depth {
			most.depth, at.deepest = one.depth, node
		}
		if one.fields >= most.fields {
			most.fields, at.widest = one.fields, node
		}
		if one.cost >= most.cost {
			most.cost, at.costliest = one.cost, node
		}
		total = total.plus(one)
	}
	return total, at
}

func (r *reading) tooCostly(cost int, at worst) Error {
	return r.tooMuch(at.costliest.GetLoc().Start, "max-cost", r.limits.Cost, `ask for fewer with "first", or for fewer lists inside lists`,
		"The operation may ask for %s values, more than %s.", grouped(cost), grouped(r.limits.Cost))
}
