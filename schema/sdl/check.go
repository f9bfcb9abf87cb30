package sdl

import (
	"strings"

	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"
)

var builtIn = map[string]*graphql.Scalar{
	"Int": graphql.Int, "Float": graphql.Float, "String": graphql.String, "Boolean": graphql.Boolean, "ID": graphql.ID,
}

// check finds whatever would make building fail, so that building itself need not: unknown and misplaced types, names
// given twice, empty types, directives that say nothing to graphql-go.
func (d *document) check() error {
	if query := d.byName[d.query]; query == nil || query.sort != "type" {
		return &Error{Message: "there is no type " + d.query + " to query", Hint: "define it: type " + d.query + " { … }"}
	}
	for _, def := range d.types {
		if err := d.checkType(def); err != nil {
			return err
		}
	}
	for _, directive := range d.directives {
		if err := d.checkInputs("@"+directive.Name.Value, directive.Arguments); err != nil {
			return err
		}
	}
	return nil
}

func (d *document) checkType(def *definition) error {
	name := def.name.Value
	if builtIn[name] != nil {
		return d.wrong(def.name, "leave the definition out", "%s is built in", name)
	}
	if strings.HasPrefix(name, "__") {
		return d.wrong(def.name, "", "%s: names that begin with __ belong to introspection", name)
	}
	if def.sort != "scalar" && len(def.fields)+len(def.members)+len(def.values)+len(def.inputs) == 0 {
		return d.wrong(def.name, "", "%s %s is empty", def.sort, name)
	}
	if err := d.checkDirectives(name, def.directives, false); err != nil {
		return err
	}
	for _, iface := range def.interfaces {
		if err := d.checkSort(iface, "interface"); err != nil {
			return err
		}
	}
	for _, member := range def.members {
		if err := d.checkSort(member, "type"); err != nil {
			return err
		}
	}
	if err := d.checkValues(def); err != nil {
		return err
	}
	if err := d.checkFields(def); err != nil {
		return err
	}
	return d.checkInputs(name, def.inputs)
}

func (d *document) checkValues(def *definition) error {
	seen := map[string]bool{}
	for _, value := range def.values {
		if word := value.Name.Value; seen[word] || word == "true" || word == "false" || word == "null" {
			return d.wrong(value, "", "%s cannot be a value of %s: it is there already, or reserved", word, def.name.Value)
		}
		seen[value.Name.Value] = true
		if err := d.checkDirectives(def.name.Value+"."+value.Name.Value, value.Directives, true); err != nil {
			return err
		}
	}
	return nil
}

func (d *document) checkFields(def *definition) error {
	seen := map[string]bool{}
	for _, field := range def.fields {
		path := def.name.Value + "." + field.Name.Value
		if seen[field.Name.Value] || strings.HasPrefix(field.Name.Value, "__") {
			return d.wrong(field, "", "field %s is there twice, or its name begins with __", path)
		}
		seen[field.Name.Value] = true
		if err := d.checkReference(path, field.Type, field, "scalar", "enum", "type", "interface", "union"); err != nil {
			return err
		}
		if err := d.checkInputs(path, field.Arguments); err != nil {
			return err
		}
		if err := d.checkDirectives(path, field.Directives, true); err != nil {
			return err
		}
	}
	return nil
}

func (d *document) checkInputs(path string, inputs []*ast.InputValueDefinition) error {
	seen := map[string]bool{}
	for _, input := range inputs {
		if seen[input.Name.Value] || strings.HasPrefix(input.Name.Value, "__") {
			return d.wrong(input, "", "%s: %s is there twice, or its name begins with __", path, input.Name.Value)
		}
		seen[input.Name.Value] = true
		if err := d.checkReference(path+"."+input.Name.Value, input.Type, input, "scalar", "enum", "input"); err != nil {
			return err
		}
		if err := d.checkDirectives(path+"."+input.Name.Value, input.Directives, false); err != nil {
			return err
		}
	}
	return nil
}
