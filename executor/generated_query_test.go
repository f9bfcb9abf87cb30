package executor

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/graphql-go/graphql"
	"pgregory.net/rapid"
)

// queryGenerator writes queries over a schema. Most are valid: a field that
// stands twice under one key mostly has the same arguments there.
type queryGenerator struct {
	*rapid.T
	schema    *graphql.Schema
	fragments []string            // their text
	on        []string            // their type conditions
	written   map[string]string   // arguments by type, key and field
	declared  []string            // variables, as the operation declares them
	variables map[string]any      // their values, as decoded JSON
	awkward   bool                // some are null, or do not fit
	narrower  map[string][]string // types that can stand in a fragment on a type
}

func newQueryGenerator(t *rapid.T, schema *graphql.Schema) *queryGenerator {
	g := &queryGenerator{T: t, schema: schema, written: map[string]string{}, variables: map[string]any{}, narrower: map[string][]string{}}
	g.awkward = rapid.SampledFrom([]bool{false, false, false, true}).Draw(t, "awkward")
	members := membersOf(schema)
	for on, objects := range members {
		for other := range members {
			if !strings.HasPrefix(other, "__") && slices.ContainsFunc(slices.Collect(maps.Keys(members[other])), func(o string) bool { return objects[o] }) {
				g.narrower[on] = append(g.narrower[on], other)
			}
		}
		slices.Sort(g.narrower[on])
	}
	return g
}

func (g *queryGenerator) document() string {
	body := g.selectionSet("Query", 4)
	declarations := ""
	if len(g.declared) > 0 {
		declarations = "(" + strings.Join(g.declared, ", ") + ")"
	}
	return "query Q" + declarations + " " + body + "\n" + strings.Join(g.fragments, "\n")
}

func (g *queryGenerator) upTo(least, most int) int { return rapid.IntRange(least, most).Draw(g.T, "n") }
func (g *queryGenerator) one(in int) bool          { return g.upTo(1, in) == in }
func (g *queryGenerator) pick(from ...string) string {
	return rapid.SampledFrom(from).Draw(g.T, "pick")
}

func (g *queryGenerator) selectionSet(on string, depth int) string {
	var selections []string
	for range g.upTo(1, 5) {
		selections = append(selections, g.selection(on, depth))
	}
	return "{ " + strings.Join(selections, " ") + " }"
}

func (g *queryGenerator) selection(on string, depth int) string {
	if depth == 0 || len(g.narrower[on]) == 0 || g.one(2) {
		return g.field(on, depth)
	}
	switch g.upTo(1, 4) {
	case 1:
		return "..." + g.directive() + " " + g.selectionSet(on, depth-1)
	case 2:
		condition := g.pick(g.narrower[on]...)
		return "... on " + condition + g.directive() + " " + g.selectionSet(condition, depth-1)
	case 3:
		for i := range g.on { // one that is already there
			if slices.Contains(g.narrower[on], g.on[i]) && g.one(2) {
				return fmt.Sprint("...F", i, g.directive())
			}
		}
	}
	condition := g.pick(g.narrower[on]...)
	body := g.selectionSet(condition, depth-1) // spreads only what is complete: no cycles
	g.fragments = append(g.fragments, fmt.Sprint("fragment F", len(g.fragments), " on ", condition, " ", body))
	g.on = append(g.on, condition)
	return fmt.Sprint("...F", len(g.on)-1, g.directive())
}

// directive is mostly nothing, else one or two directives.
func (g *queryGenerator) directive() string {
	if !g.one(6) {
		return ""
	}
	text := ""
	for _, name := range [][]string{{"@skip"}, {"@include"}, {"@include", "@skip"}}[g.upTo(0, 2)] {
		condition := g.pick("true", "false", "")
		if condition == "" {
			condition = g.variable(graphql.NewNonNull(graphql.Boolean))
		}
		text += " " + name + "(if: " + condition + ")"
	}
	return text
}

func (g *queryGenerator) field(on string, depth int) string {
	if on == "Query" && g.one(16) {
		return g.introspection()
	}
	fields := fieldsOf(g.schema, on)
	var names []string
	for _, name := range slices.Sorted(maps.Keys(fields)) {
		if depth > 0 || !graphql.IsCompositeType(graphql.GetNamed(fields[name].Type)) {
			names = append(names, name)
			if strings.HasPrefix(name, "face") { // on an interface and its objects, so that they merge
				names = append(names, name, name)
			}
		}
	}
	if len(names) == 0 || g.one(8) {
		return g.pick("", "", "k: ") + "__typename" + g.directive()
	}
	name := g.pick(names...)
	alias := g.pick("", "", "", "k"+name+": ", "j"+name+": ")
	text := alias + name
	if args := fields[name].Args; len(args) > 0 {
		place := on + "." + text
		if strings.HasPrefix(name, "face") {
			place = text
		}
		if _, ok := g.written[place]; !ok || g.one(40) {
			g.written[place] = g.arguments(args)
		}
		text += g.written[place]
	}
	text += g.directive()
	if inner := graphql.GetNamed(fields[name].Type); graphql.IsCompositeType(inner) {
		text += " " + g.selectionSet(inner.(graphql.Type).Name(), depth-1)
	}
	return text
}

func (g *queryGenerator) introspection() string {
	const reference = "{ kind name ofType { kind name ofType { name ofType { __typename name } } } }"
	name := g.pick(slices.Sorted(maps.Keys(g.schema.TypeMap()))...)
	return g.pick(`metas: __schema { queryType { name } types { k: kind name } directives { name locations args { name type `+reference+` } } }`,
		`meta`+name+`: __type(name: "`+name+`") { ...@include(if: true) { name } possibleTypes { name interfaces { name } }
			fields(includeDeprecated: true) { name type `+reference+` args { name type `+reference+` } } __typename }`,
		`meta`+name+`: __type(name: "`+name+`") { kind name enumValues { name isDeprecated } inputFields { name type `+reference+` } }`,
		`metanone: __type(name: "None") { name }`)
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
