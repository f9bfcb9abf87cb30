package sdl

import "github.com/graphql-go/graphql/language/ast"

// Undocumented lists every type, field, argument, enum value and directive of a schema text that has no description of
// its own nor one of an interface, in the order of the text, as "Person", "Person.links", "Person.links(first:)",
// "Kind.PERSON", "@asRecorded", "@asRecorded(before:)".
func Undocumented(text string) ([]string, error) {
	doc, err := parse(text)
	if err != nil {
		return nil, err
	}
	if err := doc.check(); err != nil {
		return nil, err
	}
	var missing []string
	need := func(path string, description *ast.StringValue) {
		if doc.described(description) == "" {
			missing = append(missing, path)
		}
	}
	for _, def := range doc.types {
		name := def.name.Value
		need(name, def.description)
		for _, field := range def.fields {
			need(name+"."+field.Name.Value, doc.fieldDescription(def, field))
			for _, arg := range field.Arguments {
				need(name+"."+field.Name.Value+"("+arg.Name.Value+":)", doc.argumentDescription(def, field, arg))
			}
		}
		for _, value := range def.values {
			need(name+"."+value.Name.Value, value.Description)
		}
		for _, input := range def.inputs {
			need(name+"."+input.Name.Value, input.Description)
		}
	}
	for _, directive := range doc.directives {
		need("@"+directive.Name.Value, directive.Description)
		for _, arg := range directive.Arguments {
			need("@"+directive.Name.Value+"("+arg.Name.Value+":)", arg.Description)
		}
	}
	return missing, nil
}
