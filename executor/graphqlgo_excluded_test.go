package executor

import (
	"math"
	"slices"
	"strconv"

	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"
	"github.com/graphql-go/graphql/language/visitor"
)

// excluded tells whether graphql-go is known to be wrong about the request.
func (c *comparison) excluded() bool {
	return slices.ContainsFunc(faults, func(f fault) bool { return f.excludes != nil && f.excludes(c) })
}

// given tells whether the test holds for a given value of a variable, or for
// any value inside of one.
func (c *comparison) given(test func(value any, t graphql.Input) bool) bool {
	return c.has(func(node ast.Node) bool {
		definition, ok := node.(*ast.VariableDefinition)
		if !ok {
			return false
		}
		t := (&Executor{schema: c.schema}).inputType(definition.Type)
		value, present := c.variables[definition.Variable.Name.Value]
		return present && t != nil && within(value, t, test)
	})
}

func within(value any, t graphql.Input, test func(any, graphql.Input) bool) bool {
	t = bare(t)
	if test(value, t) {
		return true
	}
	switch t := t.(type) {
	case *graphql.List:
		items, ok := value.([]any)
		if !ok {
			return value != nil && within(value, t.OfType, test)
		}
		return slices.ContainsFunc(items, func(item any) bool { return item != nil && within(item, t.OfType, test) })
	case *graphql.InputObject:
		fields, _ := value.(map[string]any)
		for name, field := range t.Fields() {
			if inner, ok := fields[name]; ok && within(inner, field.Type, test) {
				return true
			}
		}
	}
	return false
}

// has tells whether the test holds for a node of the document.
func (c *comparison) has(test func(ast.Node) bool) bool {
	found := false
	visitor.Visit(c.doc, &visitor.VisitorOptions{Enter: func(p visitor.VisitFuncParams) (string, any) {
		if node, ok := p.Node.(ast.Node); ok && test(node) {
			found = true
		}
		return visitor.ActionNoChange, nil
	}}, nil)
	return found
}

func (c *comparison) asksFor(field string) bool {
	return c.has(func(node ast.Node) bool {
		asked, ok := node.(*ast.Field)
		return ok && asked.Name.Value == field
	})
}

func (c *comparison) leavesInputFieldToVariable() bool {
	defaults := map[string]bool{}
	c.has(func(node ast.Node) bool {
		if definition, ok := node.(*ast.VariableDefinition); ok && definition.DefaultValue != nil {
			defaults[definition.Variable.Name.Value] = true
		}
		return false
	})
	return c.has(func(node ast.Node) bool {
		field, ok := node.(*ast.ObjectField)
		if !ok {
			return false
		}
		variable, ok := field.Value.(*ast.Variable)
		return ok && !defaults[variable.Name.Value] && isAbsent(variable, c.variables)
	})
}

func isNullOrHasNullField(value any, _ graphql.Input) bool {
	object, ok := value.(map[string]any)
	for _, field := range object {
		if ok && field == nil {
			return true
		}
	}
	return value == nil
}

func lacksRequiredFieldWithDefault(value any, t graphql.Input) bool {
	object, ok := t.(*graphql.InputObject)
	fields, isObject := value.(map[string]any)
	if !ok || !isObject {
		return false
	}
	for name, field := range object.Fields() {
		_, required := field.Type.(*graphql.NonNull)
		if required && field.DefaultValue != nil && fields[name] == nil {
			return true
		}
	}
	return false
}

func isOfAnotherScalar(value any, t graphql.Input) bool {
	scalar, ok := t.(*graphql.Scalar)
	if !ok || value == nil || !isBuiltIn(scalar) {
		return false
	}
	_, bad := coerceInputScalar(value, scalar)
	return bad != nil
}

func isLargeID(value any, t graphql.Input) bool {
	number, ok := value.(float64)
	return t == graphql.ID && ok && math.Abs(number) >= 1e6
}

func isLargeInt(node ast.Node) bool {
	written, ok := node.(*ast.IntValue)
	if !ok {
		return false
	}
	_, err := strconv.ParseInt(written.Value, 10, 32)
	return err != nil
}

func repeatsDirective(node ast.Node) bool {
	var directives []*ast.Directive
	switch node := node.(type) {
	case *ast.Field:
		directives = node.Directives
	case *ast.InlineFragment:
		directives = node.Directives
	case *ast.FragmentSpread:
		directives = node.Directives
	}
	names := map[string]bool{}
	for _, directive := range directives {
		names[directive.Name.Value] = true
	}
	return len(names) < len(directives)
}
