package sdl

import "github.com/graphql-go/graphql/language/ast"

// definition is one named type of the text, of whichever sort. Only the lists of its sort are filled.
type definition struct {
	sort        string // "scalar", "type", "interface", "union", "enum", "input"
	node        ast.Node
	name        *ast.Name
	description *ast.StringValue
	directives  []*ast.Directive
	interfaces  []*ast.Named
	fields      []*ast.FieldDefinition
	members     []*ast.Named
	values      []*ast.EnumValueDefinition
	inputs      []*ast.InputValueDefinition
}

// define gives nil for a node that is no type definition.
func define(node ast.Node) *definition {
	switch n := node.(type) {
	case *ast.ScalarDefinition:
		return &definition{sort: "scalar", node: n, name: n.Name, description: n.Description, directives: n.Directives}
	case *ast.ObjectDefinition:
		return &definition{sort: "type", node: n, name: n.Name, description: n.Description, directives: n.Directives,
			interfaces: n.Interfaces, fields: n.Fields}
	case *ast.InterfaceDefinition:
		return &definition{sort: "interface", node: n, name: n.Name, description: n.Description, directives: n.Directives,
			fields: n.Fields}
	case *ast.UnionDefinition:
		return &definition{sort: "union", node: n, name: n.Name, description: n.Description, directives: n.Directives,
			members: n.Types}
	case *ast.EnumDefinition:
		return &definition{sort: "enum", node: n, name: n.Name, description: n.Description, directives: n.Directives,
			values: n.Values}
	case *ast.InputObjectDefinition:
		return &definition{sort: "input", node: n, name: n.Name, description: n.Description, directives: n.Directives,
			inputs: n.Fields}
	}
	return nil
}

func (d *definition) field(name string) *ast.FieldDefinition {
	for _, field := range d.fields {
		if field.Name.Value == name {
			return field
		}
	}
	return nil
}

func argument(field *ast.FieldDefinition, name string) *ast.InputValueDefinition {
	for _, arg := range field.Arguments {
		if arg.Name.Value == name {
			return arg
		}
	}
	return nil
}
