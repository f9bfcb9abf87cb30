package guard

import (
	"fmt"

	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"
)

// sameShape is SameResponseShape: whatever the type of the object, the answer's key holds one kind of value.
func (m *merger) sameShape(fields group) {
	first := firstKnown(fields)
	for _, field := range fields {
		if field.def != nil && !alikeInAnswer(first.def.Type, field.def.Type) {
			m.conflict(first, field, fmt.Sprintf("they are of the types %s and %s", first.def.Type, field.def.Type))
		}
	}
	if m.goOn() {
		for _, inside := range m.below(fields) {
			m.sameShape(inside)
		}
	}
}

// sameField is the rest of FieldsInSetCanMerge: fields that one object can have at once are the same field with the
// same arguments. Those on different object types never meet; those on an interface or union meet each.
func (m *merger) sameField(fields group) {
	if len(fields) == 0 || !m.goOn() {
		return
	}
	for _, together := range byObject(fields) {
		first := together[0]
		for _, field := range together[1:] {
			if first.node.Name.Value != field.node.Name.Value {
				m.conflict(first, field, fmt.Sprintf("%s and %s are different fields", first.node.Name.Value, field.node.Name.Value))
			} else if !sameArguments(first.node.Arguments, field.node.Arguments) {
				m.conflict(first, field, "their arguments differ")
			}
		}
		for _, inside := range m.below(together) {
			m.sameField(inside)
		}
	}
}

func (m *merger) goOn() bool { return m.stop == nil && len(m.found) <= m.limits.Errors }

func (m *merger) conflict(a, b selected, reason string) {
	if !m.goOn() {
		return
	}
	e := m.bad(a.node.Loc.Start, "use different aliases if you want both",
		"Two fields share the response key %q and cannot be merged: %s.", responseKey(a.node), reason)
	e.Locations = append(e.Locations, m.at(b.node.Loc.Start)...)
	m.found = append(m.found, e)
}

// firstKnown is the first field that the schema has; unknown ones are reported by validation.
func firstKnown(fields group) selected {
	for _, field := range fields {
		if field.def != nil {
			return field
		}
	}
	return selected{}
}

// byObject splits a group by object type; each part has the fields on interfaces and unions too.
func byObject(fields group) []group {
	var objects []graphql.Type
	part := map[graphql.Type]group{}
	var abstract group
	for _, field := range fields {
		if _, isObject := field.parent.(*graphql.Object); !isObject {
			abstract = append(abstract, field)
			continue
		}
		if part[field.parent] == nil {
			objects = append(objects, field.parent)
		}
		part[field.parent] = append(part[field.parent], field)
	}
	if len(objects) == 0 {
		return []group{abstract}
	}
	parts := make([]group, len(objects))
	for i, object := range objects {
		parts[i] = append(part[object], abstract...)
	}
	return parts
}

func alikeInAnswer(a, b graphql.Type) bool {
	switch x := a.(type) {
	case *graphql.NonNull:
		y, ok := b.(*graphql.NonNull)
		return ok && alikeInAnswer(x.OfType, y.OfType)
	case *graphql.List:
		y, ok := b.(*graphql.List)
		return ok && alikeInAnswer(x.OfType, y.OfType)
	}
	switch b.(type) {
	case *graphql.NonNull, *graphql.List:
		return false
	}
	return a == b || graphql.IsCompositeType(a) && graphql.IsCompositeType(b)
}

func sameArguments(a, b []*ast.Argument) bool {
	if len(a) != len(b) {
		return false
	}
	values := map[string]ast.Value{}
	for _, argument := range a {
		values[argument.Name.Value] = argument.Value
	}
	for _, argument := range b {
		if other, ok := values[argument.Name.Value]; !ok || !sameValue(other, argument.Value) {
			return false
		}
	}
	return true
}

// sameValue compares literals; variables are equal if their names are. Fields of objects may stand in any order.
func sameValue(a, b ast.Value) bool {
	switch x := a.(type) {
	case *ast.Variable:
		y, ok := b.(*ast.Variable)
		return ok && x.Name.Value == y.Name.Value
	case *ast.ListValue:
		y, ok := b.(*ast.ListValue)
		if !ok || len(x.Values) != len(y.Values) {
			return false
		}
		for i := range x.Values {
			if !sameValue(x.Values[i], y.Values[i]) {
				return false
			}
		}
		return true
	case *ast.ObjectValue:
		y, ok := b.(*ast.ObjectValue)
		return ok && sameArguments(asArguments(x), asArguments(y))
	}
	return a.GetKind() == b.GetKind() && a.GetValue() == b.GetValue()
}

func asArguments(object *ast.ObjectValue) []*ast.Argument {
	arguments := make([]*ast.Argument, len(object.Fields))
	for i, field := range object.Fields {
		arguments[i] = &ast.Argument{Name: field.Name, Value: field.Value}
	}
	return arguments
}
