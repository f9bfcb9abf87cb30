package sdl

import (
	"fmt"
	"strings"

	"github.com/graphd/graphd/schema/sdl/scan"
	"github.com/graphql-go/graphql/language/ast"
)

// document is a parsed schema text: its definitions by name and in the order of the text.
type document struct {
	text       *scan.Text
	types      []*definition
	byName     map[string]*definition
	directives []*ast.DirectiveDefinition
	query      string // name of the query type
}

func parse(source string) (*document, error) {
	text, problem := scan.Scan(source, scan.Bounds{Nesting: 64})
	if problem != nil {
		return nil, errorAt(source, problem.Offset, problem.Hint, "%s", problem.Message)
	}
	parsed, problem := text.Parse()
	if problem != nil {
		return nil, errorAt(source, problem.Offset, parserLimit(source, problem), "%s", problem.Message)
	}
	doc := &document{text: text, byName: map[string]*definition{}, query: "Query"}
	for _, node := range parsed.Definitions {
		if err := doc.add(node); err != nil {
			return nil, err
		}
	}
	return doc, nil
}

func (d *document) add(node ast.Node) error {
	switch node := node.(type) {
	case *ast.SchemaDefinition:
		return d.addRoots(node)
	case *ast.DirectiveDefinition:
		d.directives = append(d.directives, node)
		return nil
	case *ast.TypeExtensionDefinition:
		return d.wrong(node, "write the fields into the type itself", "a type cannot be extended here")
	}
	def := define(node)
	if def == nil {
		return d.wrong(node, "", "%s has no place in a schema", node.GetKind())
	}
	if before := d.byName[def.name.Value]; before != nil {
		line, _ := scan.Position(d.text.Source, before.name.Loc.Start)
		return d.wrong(def.name, "", "type %s is defined twice, first on line %d", def.name.Value, line)
	}
	d.types = append(d.types, def)
	d.byName[def.name.Value] = def
	return nil
}

func (d *document) addRoots(node *ast.SchemaDefinition) error {
	for _, root := range node.OperationTypes {
		if root.Operation != ast.OperationTypeQuery {
			return d.wrong(root, "leave it out", "the schema answers queries only, it can have no %s type", root.Operation)
		}
		d.query = root.Type.Name.Value
	}
	return nil
}

func (d *document) wrong(node ast.Node, hint, format string, args ...any) error {
	return errorAt(d.text.Source, node.GetLoc().Start, hint, format, args...)
}

// parserLimit tells from a syntax error and the line it is on which part of the language the parser does not know.
func parserLimit(source string, problem *scan.Problem) string {
	limits := []struct{ message, line, hint string }{
		{`"implements"`, "interface", "graphql-go v0.8.1 knows no interface that implements another; let each type name both"},
		{`"repeatable"`, "directive", "graphql-go v0.8.1 knows no repeatable directives"},
		{"found |", "", `graphql-go v0.8.1 allows no "|" before the first member`},
		{`Expected "type"`, "extend", "write the fields into the type itself"},
		{`Expected "schema"`, "", "graphql-go v0.8.1 allows no description before schema; use a comment"},
	}
	line, _ := scan.Position(source, problem.Offset)
	written := strings.Split(source, "\n")[line-1]
	for _, limit := range limits {
		if strings.Contains(problem.Message, limit.message) && strings.Contains(written, limit.line) {
			return limit.hint
		}
	}
	return ""
}

// describe names a kind of definition in an error.
func describe(kind string) string {
	return fmt.Sprintf("a GraphQL %s", strings.ToLower(kind))
}
