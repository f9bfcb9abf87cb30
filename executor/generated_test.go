package executor

import (
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/parser"
	"pgregory.net/rapid"
)

func TestGeneratedQueriesAsGraphQLGoAnswers(t *testing.T) {
	schema := testSchema()
	withData := 0
	rapid.Check(t, func(t *rapid.T) {
		g := &queryGenerator{T: t, schema: schema}
		query := g.document()
		doc, err := parser.Parse(parser.ParseParams{Source: query})
		if err != nil {
			t.Fatalf("%s: %v", query, err)
		}
		if checked := graphql.ValidateDocument(schema, doc, nil); !checked.IsValid {
			t.Fatalf("%s: %v", query, checked.Errors)
		}
		root := randomFields(rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "data"), 0)), "Query", 5)
		if compare(t, root, query, map[string]any{"yes": true, "no": false}) != nil {
			withData++
		}
	})
	if withData < 50 {
		t.Errorf("only %d queries had data: too few to tell", withData)
	}
}

// queryGenerator writes valid queries over the test schema: a key stands for
// one field only, and no field has arguments.
type queryGenerator struct {
	*rapid.T
	schema    *graphql.Schema
	fragments []string
}

func (g *queryGenerator) document() string {
	body := g.selectionSet("Query", 5)
	return "query($yes: Boolean!, $no: Boolean!) { used: __typename @include(if: $yes) @skip(if: $no) ..." +
		" on Query " + body + " }\n" + strings.Join(g.fragments, "\n")
}

func (g *queryGenerator) pick(from ...string) string {
	return rapid.SampledFrom(from).Draw(g.T, "pick")
}

func (g *queryGenerator) selectionSet(on string, depth int) string {
	selections := []string{"__typename"}
	for range rapid.IntRange(1, 4).Draw(g.T, "selections") {
		selections = append(selections, g.selection(on, depth))
	}
	return "{ " + strings.Join(selections, " ") + " }"
}

func (g *queryGenerator) selection(on string, depth int) string {
	directive := g.pick("", "", "", "", " @skip(if: $no)", " @skip(if: $yes)", " @include(if: false)", " @include(if: $yes)")
	kind := g.pick("field", "field", "field", "inline", "spread")
	if depth == 0 || kind == "field" || !slices.Contains([]string{"Node", "Thing", "Person", "Organization"}, on) {
		return g.field(on, directive, depth)
	}
	condition := g.pick("Node", "Thing", "Person", "Organization", on)
	if on == "Person" || on == "Organization" {
		condition = g.pick("Node", "Thing", on)
	}
	body := g.selectionSet(condition, depth-1)
	if kind == "inline" {
		return "... on " + condition + directive + " " + body
	}
	name := fmt.Sprint("F", len(g.fragments))
	g.fragments = append(g.fragments, "fragment "+name+" on "+condition+" "+body)
	return "..." + name + directive
}

func (g *queryGenerator) field(on, directive string, depth int) string {
	fields := fieldsOf(g.schema, on)
	names := []string{"__typename"}
	for _, name := range slices.Sorted(maps.Keys(fields)) {
		composite := graphql.IsCompositeType(graphql.GetNamed(fields[name].Type))
		if name != "node" && name != "need" && (depth > 0 || !composite) {
			names = append(names, name)
			if composite {
				names = append(names, name, name)
			}
		}
	}
	name := g.pick(names...)
	text := g.pick("", "", "", "k"+name+": ", "j"+name+": ") + name + directive
	if name == "__typename" {
		return text
	}
	if inner := graphql.GetNamed(fields[name].Type); graphql.IsCompositeType(inner) {
		text += " " + g.selectionSet(inner.(graphql.Type).Name(), depth-1)
	}
	return text
}

func fieldsOf(schema *graphql.Schema, name string) graphql.FieldDefinitionMap {
	switch t := schema.Type(name).(type) {
	case *graphql.Object:
		return t.Fields()
	case *graphql.Interface:
		return t.Fields()
	}
	return nil
}

// randomFields fills the fields of an object: now and then with null or an
// error, whether or not the schema allows it.
func randomFields(random *rand.Rand, name string, depth int) map[string]any {
	fields := map[string]any{}
	definitions := fieldsOf(testSchemaOnce, name)
	for _, field := range slices.Sorted(maps.Keys(definitions)) {
		if random.IntN(25) == 0 {
			fields[field] = errors.New("no " + field)
			continue
		}
		fields[field] = randomValue(random, definitions[field].Type, depth)
	}
	return fields
}

var testSchemaOnce = testSchema()

func randomValue(random *rand.Rand, t graphql.Type, depth int) any {
	_, required := t.(*graphql.NonNull)
	if random.IntN(20) == 0 && (!required || random.IntN(4) == 0) {
		return nil
	}
	switch t := graphql.GetNullable(t).(type) {
	case *graphql.List:
		items := make([]any, random.IntN(4))
		for i := range items {
			items[i] = randomValue(random, t.OfType, depth)
		}
		return items
	case *graphql.Enum:
		return 1 + random.IntN(2)
	case *graphql.Scalar:
		return map[*graphql.Scalar]any{graphql.ID: fmt.Sprint(random.IntN(9)), graphql.String: "s<" + fmt.Sprint(random.IntN(9)),
			graphql.Int: random.IntN(99) - 50, graphql.Float: random.NormFloat64(), graphql.Boolean: random.IntN(2) == 0}[t]
	case *graphql.Object:
		return randomObject(random, t.Name(), depth)
	}
	return randomObject(random, []string{"Person", "Organization"}[random.IntN(2)], depth)
}

func randomObject(random *rand.Rand, name string, depth int) any {
	if depth == 0 {
		return nil
	}
	return &object{name, randomFields(random, name, depth-1)}
}
