package guard

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/graphd/graphd/schema/sdl/scan"
	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"
	"github.com/graphql-go/graphql/language/kinds"
)

// argumentsFit checks literals in arguments against their types, down lists and input objects.
func (v *validation) argumentsFit(rules *graphql.ValidationContext) *graphql.ValidationRuleInstance {
	return onEnter(kinds.Argument, func(node *ast.Argument) {
		if argument := rules.Argument(); argument != nil {
			v.fits(node.Name.Value, argument.Type, node.Value)
		}
	})
}

// defaultsFit checks the defaults of variables.
func (v *validation) defaultsFit(rules *graphql.ValidationContext) *graphql.ValidationRuleInstance {
	return onEnter(kinds.VariableDefinition, func(node *ast.VariableDefinition) {
		if node.DefaultValue != nil {
			v.fits("$"+node.Variable.Name.Value, rules.InputType(), node.DefaultValue)
		}
	})
}

// fits reports where a literal does not fit its type. Variables inside are checked by graphql-go.
func (v *validation) fits(path string, of graphql.Type, value ast.Value) {
	if _, isVariable := value.(*ast.Variable); isVariable || len(v.found) > v.limits.Errors {
		return
	}
	if required, ok := of.(*graphql.NonNull); ok {
		if scan.IsNull(value) {
			v.report(value.GetLoc().Start, "", "Argument %q must be of type %s, not null.", path, of)
			return
		}
		of = required.OfType
	}
	if scan.IsNull(value) {
		return
	}
	switch of := of.(type) {
	case *graphql.List:
		list, isList := value.(*ast.ListValue)
		if !isList {
			v.fits(path, of.OfType, value)
			return
		}
		for i, item := range list.Values {
			v.fits(path+"["+strconv.Itoa(i)+"]", of.OfType, item)
		}
	case *graphql.InputObject:
		v.fitsObject(path, of, value)
	case *graphql.Enum:
		v.fitsEnum(path, of, value)
	case *graphql.Scalar:
		v.fitsScalar(path, of, value)
	}
}

func (v *validation) fitsObject(path string, of *graphql.InputObject, value ast.Value) {
	object, isObject := value.(*ast.ObjectValue)
	if !isObject {
		v.report(value.GetLoc().Start, "write it in braces: {…}", "Argument %q must be an object of type %s.", path, of)
		return
	}
	fields := of.Fields()
	known := make([]string, 0, len(fields))
	for name := range fields {
		known = append(known, name)
	}
	slices.Sort(known)
	given := map[string]bool{}
	for _, field := range object.Fields {
		name := field.Name.Value
		if given[name] {
			v.report(field.Loc.Start, "", "Argument %q: the field %q is given twice.", path, name)
		}
		given[name] = true
		if fields[name] == nil {
			v.report(field.Loc.Start, didYouMean(name, known, quoted), "Argument %q: %s has no field %q.", path, of, name)
			continue
		}
		v.fits(path+"."+name, fields[name].Type, field.Value)
	}
	for _, name := range known {
		if _, required := fields[name].Type.(*graphql.NonNull); required && !given[name] && fields[name].DefaultValue == nil {
			v.report(object.Loc.Start, "", "Argument %q needs the field %q of type %s.", path, name, fields[name].Type)
		}
	}
}

func (v *validation) fitsEnum(path string, of *graphql.Enum, value ast.Value) {
	word, isWord := value.(*ast.EnumValue)
	if isWord && of.ParseLiteral(word) != nil {
		return
	}
	var known []string
	for _, member := range of.Values() {
		known = append(known, member.Name)
	}
	written, hint := literalText(value), "write it without quotes"
	if text, isText := value.(*ast.StringValue); !isText || !slices.Contains(known, text.Value) {
		hint = didYouMean(written, known, func(name string) string { return name })
	}
	if hint == "" {
		hint = "one of " + strings.Join(known, ", ")
	}
	v.report(value.GetLoc().Start, hint, "Argument %q: %s is no value of %s.", path, written, of)
}

func (v *validation) fitsScalar(path string, of *graphql.Scalar, value ast.Value) {
	if number, isInt := value.(*ast.IntValue); isInt && of == graphql.Int {
		if parsed, err := strconv.ParseInt(number.Value, 10, 64); err != nil || parsed < math.MinInt32 || parsed > math.MaxInt32 {
			v.report(value.GetLoc().Start, "Int goes from -2147483648 to 2147483647",
				"Argument %q: %s does not fit a 32-bit Int.", path, number.Value)
		}
		return
	}
	if of.ParseLiteral(value) == nil {
		v.report(value.GetLoc().Start, "", "Argument %q: %s is no %s.", path, literalText(value), of)
	}
}

// literalText writes a literal for an error, long ones not whole.
func literalText(value ast.Value) string {
	switch value := value.(type) {
	case *ast.ListValue:
		return "a list"
	case *ast.ObjectValue:
		return "an object"
	case *ast.StringValue:
		return strconv.Quote(clip(value.Value))
	case *ast.BooleanValue:
		return strconv.FormatBool(value.Value)
	case *ast.EnumValue:
		return value.Value
	case *ast.IntValue:
		return value.Value
	case *ast.FloatValue:
		return value.Value
	}
	return "this"
}
