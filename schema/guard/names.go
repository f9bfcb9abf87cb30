package guard

import (
	"strconv"

	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"
	"github.com/graphql-go/graphql/language/kinds"
	"github.com/graphql-go/graphql/language/visitor"
)

func quoted(name string) string { return strconv.Quote(name) }

// grouped writes a number with commas: 1,234,567.
func grouped(number int) string {
	if number >= far {
		return "over two billion"
	}
	digits := strconv.Itoa(number)
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits
}

// onEnter makes a rule that looks at all nodes of one kind.
func onEnter[N ast.Node](kind string, look func(N)) *graphql.ValidationRuleInstance {
	return &graphql.ValidationRuleInstance{VisitorOpts: &visitor.VisitorOptions{
		KindFuncMap: map[string]visitor.NamedVisitFuncs{kind: {Enter: func(p visitor.VisitFuncParams) (string, any) {
			if node, ok := p.Node.(N); ok {
				look(node)
			}
			return visitor.ActionNoChange, nil
		}}},
	}}
}

// fieldsAreKnown suggests the nearest field, or the types that have the field.
func (v *validation) fieldsAreKnown(rules *graphql.ValidationContext) *graphql.ValidationRuleInstance {
	return onEnter(kinds.Field, func(node *ast.Field) {
		parent := rules.ParentType()
		if rules.FieldDef() != nil || !graphql.IsCompositeType(parent) {
			return
		}
		name := node.Name.Value
		var fields graphql.FieldDefinitionMap
		switch parent := parent.(type) {
		case *graphql.Object:
			fields = parent.Fields()
		case *graphql.Interface:
			fields = parent.Fields()
		}
		known := make([]string, 0, len(fields))
		for field := range fields {
			known = append(known, field)
		}
		hint := didYouMean(name, known, quoted)
		if hint == "" {
			hint = v.typesWith(parent, name)
		}
		v.report(node.Loc.Start, hint, "%s has no field %q.", parent, name)
	})
}

// typesWith tells which possible type of an interface or union has a field.
func (v *validation) typesWith(parent graphql.Type, field string) string {
	abstract, ok := parent.(graphql.Abstract)
	if !ok {
		return ""
	}
	for _, object := range v.schema.PossibleTypes(abstract) {
		if object.Fields()[field] != nil {
			return "select it on a type that has it: ... on " + object.Name() + " { " + field + " }"
		}
	}
	return ""
}

// argumentsAreKnown looks at the arguments of fields and directives.
func (v *validation) argumentsAreKnown(rules *graphql.ValidationContext) *graphql.ValidationRuleInstance {
	return onEnter(kinds.Argument, func(node *ast.Argument) {
		var owner string
		var arguments []*graphql.Argument
		if directive := rules.Directive(); directive != nil {
			owner, arguments = "@"+directive.Name, directive.Args
		} else if field := rules.FieldDef(); field != nil {
			owner, arguments = field.Name, field.Args
		} else {
			return // the field or directive itself is unknown, and reported
		}
		var known []string
		for _, argument := range arguments {
			if argument.Name() == node.Name.Value {
				return
			}
			known = append(known, argument.Name())
		}
		v.report(node.Loc.Start, didYouMean(node.Name.Value, known, quoted), "%s has no argument %q.", owner, node.Name.Value)
	})
}
