package sdl_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/graphd/graphd/schema/sdl"
	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"
)

const smallSchema = `
# Überschrift: letters beyond ASCII in a comment must not shift what follows
"Marks a reading of the past."
directive @asRecorded("An instant." before: Date, version: Int) on QUERY

"What can be asked."
type Query {
  """Entities of the graph.
     In order of their ids."""
  entities(last: Int, kinds: [Kind!] = [PERSON, PLACE], first: Int = 20, at: Date = "2020-08", filter: Filter): [Entity!]!
  things: [Thing!]
}
"Anything in the graph."
interface Entity {
  "The id."
  id: ID!
  "Ties to others."
  links("How many." first: Int = 10): [Link!]!
}
type Person implements Entity { id: ID!  links(first: Int = 10): [Link!]!  alias: String @deprecated(reason: "Use names.") }
type Place implements Entity & Located { id: ID!  links(first: Int = 10): [Link!]!  in: Place }
interface Located { in: Place }
type Link { from: Entity!  to: Entity! }
union Thing = Place | Link
enum Kind { PLACE  PERSON @deprecated  EVENT }
input Filter { and: [Filter!]  kinds: [Kind!]  text: String = "x" }
scalar Date
`

var date = graphql.NewScalar(graphql.ScalarConfig{
	Name:       "Date",
	Serialize:  func(value any) any { return value },
	ParseValue: func(value any) any { return value },
	ParseLiteral: func(value ast.Value) any {
		if text, ok := value.(*ast.StringValue); ok && strings.HasPrefix(text.Value, "20") {
			return text.Value
		}
		return nil
	},
})

func build(t *testing.T, text string) *graphql.Schema {
	t.Helper()
	schema, err := sdl.Build(text, map[string]*graphql.Scalar{"Date": date})
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

func TestBuildKeepsArgumentsInTheOrderOfTheText(t *testing.T) {
	for range 5 {
		var names []string
		for _, arg := range build(t, smallSchema).QueryType().Fields()["entities"].Args {
			names = append(names, arg.Name())
		}
		if got := strings.Join(names, " "); got != "last kinds first at filter" {
			t.Fatalf("arguments are %s", got)
		}
	}
}

func TestBuildKeepsEnumValuesAndPossibleTypesInTheOrderOfTheText(t *testing.T) {
	for range 5 {
		schema := build(t, smallSchema)
		var names []string
		for _, value := range schema.Type("Kind").(*graphql.Enum).Values() {
			names = append(names, value.Name)
		}
		for _, object := range schema.PossibleTypes(schema.Type("Entity").(*graphql.Interface)) {
			names = append(names, object.Name())
		}
		if got := strings.Join(names, " "); got != "PLACE PERSON EVENT Person Place" {
			t.Fatalf("order is %s", got)
		}
	}
}

func TestBuildKeepsDefaults(t *testing.T) {
	defaults := map[string]any{}
	for _, arg := range build(t, smallSchema).QueryType().Fields()["entities"].Args {
		defaults[arg.Name()] = arg.DefaultValue
	}
	kinds, _ := defaults["kinds"].([]any)
	if len(kinds) != 2 || kinds[0] != "PERSON" || defaults["first"] != 20 || defaults["at"] != "2020-08" || defaults["last"] != nil {
		t.Fatalf("defaults are %v", defaults)
	}
}

func TestBuildKeepsDescriptionsAndInheritsThoseOfInterfaces(t *testing.T) {
	schema := build(t, smallSchema)
	if got := schema.QueryType().Fields()["entities"].Description; got != "Entities of the graph.\nIn order of their ids." {
		t.Errorf("block string is %q", got)
	}
	links := schema.Type("Person").(*graphql.Object).Fields()["links"]
	if links.Description != "Ties to others." || links.Args[0].Description() != "How many." {
		t.Errorf("inherited %q and %q", links.Description, links.Args[0].Description())
	}
}

func TestBuildKeepsDeprecationsAndDirectives(t *testing.T) {
	schema := build(t, smallSchema)
	if got := schema.Type("Person").(*graphql.Object).Fields()["alias"].DeprecationReason; got != "Use names." {
		t.Errorf("reason is %q", got)
	}
	if got := schema.Type("Kind").(*graphql.Enum).Values()[1].DeprecationReason; got != graphql.DefaultDeprecationReason {
		t.Errorf("reason is %q", got)
	}
	directive := schema.Directive("asRecorded")
	if directive == nil || directive.Description != "Marks a reading of the past." || directive.Args[0].Name() != "before" {
		t.Errorf("directive is %+v", directive)
	}
}

func TestBuiltSchemaAnswersIntrospection(t *testing.T) {
	query := `{ __type(name: "Entity") { possibleTypes { name } fields { args { name defaultValue } } } }`
	result := graphql.Do(graphql.Params{Schema: *build(t, smallSchema), RequestString: query})
	if result.HasErrors() {
		t.Fatal(result.Errors)
	}
	if shown := fmt.Sprint(result.Data); !strings.Contains(shown, "possibleTypes:[map[name:Person] map[name:Place]]") || !strings.Contains(shown, "defaultValue:10 name:first") {
		t.Error(shown)
	}
}
