package executor

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/graphql-go/graphql"
)

// arguments writes arguments, those that may be left out now and then not.
func (g *queryGenerator) arguments(definitions []*graphql.Argument) string {
	sorted := slices.SortedFunc(slices.Values(definitions), func(a, b *graphql.Argument) int { return cmp.Compare(a.Name(), b.Name()) })
	var parts []string
	for _, definition := range sorted {
		if _, required := definition.Type.(*graphql.NonNull); required || g.one(2) {
			parts = append(parts, definition.Name()+": "+g.literal(definition.Type))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return "(" + strings.Join(parts, ", ") + ")"
}

// literal writes a value of the type, or a variable.
func (g *queryGenerator) literal(t graphql.Input) string {
	if g.one(4) {
		return g.variable(t)
	}
	switch t := graphql.GetNullable(t).(type) {
	case *graphql.List:
		if g.one(5) {
			return g.literal(graphql.NewNonNull(bare(t.OfType)))
		}
		var items []string
		for range g.upTo(0, 3) {
			items = append(items, g.literal(t.OfType))
		}
		return "[" + strings.Join(items, ", ") + "]"
	case *graphql.InputObject:
		var parts []string
		for _, name := range slices.Sorted(maps.Keys(t.Fields())) {
			field := t.Fields()[name]
			if _, required := field.Type.(*graphql.NonNull); required || g.one(3) {
				parts = append(parts, name+": "+g.literal(field.Type))
			}
		}
		return "{" + strings.Join(parts, " ") + "}"
	case *graphql.Enum:
		return g.pick("RED", "BLUE", "GREEN")
	case *graphql.Scalar:
		return g.pick(literals[t.Name()]...)
	}
	panic(fmt.Sprint("no input type: ", t))
}

var literals = map[string][]string{
	"Int":     {"0", "-1", "42", "2147483647"},
	"Float":   {"0", "1.5", "-2e3", "0.1"},
	"String":  {`""`, `"a"`, `"é\u00e9\n\"\\"`, `"""block "quoted" text"""`},
	"Boolean": {"true", "false"},
	"ID":      {`"a"`, "7", `""`},
	"Tag":     {`"t1"`, `"t22"`},
}

// variable declares a variable for the place: now and then stricter than it,
// or with a default, or not given, or null.
func (g *queryGenerator) variable(t graphql.Input) string {
	required, ok := t.(*graphql.NonNull)
	nullable := bare(t)
	name := fmt.Sprint("v", len(g.declared))
	g.declared = append(g.declared, name) // holds its place while the default is written
	declaration := fmt.Sprintf("$%s: %s", name, t)
	optional := !ok
	switch {
	case ok && g.one(3):
		declaration, optional = fmt.Sprintf("$%s: %s = %s", name, required.OfType, g.constant(required.OfType)), true
	case !ok && g.one(4):
		declaration, optional = declaration+"!", false
	case !ok && g.one(3):
		declaration += " = " + g.constant(nullable)
	}
	g.declared[slices.Index(g.declared, name)] = declaration
	switch {
	case optional && g.one(3):
	case g.awkward && g.one(20):
		g.variables[name] = nil
	default:
		g.variables[name] = g.json(nullable)
	}
	return "$" + name
}

// constant is a literal without variables.
func (g *queryGenerator) constant(t graphql.Input) string {
	for {
		declared, variables := slices.Clone(g.declared), maps.Clone(g.variables)
		text := g.literal(t)
		if !strings.Contains(text, "$v") {
			return text
		}
		g.declared, g.variables = declared, variables
	}
}

// json is a value of the type as decoded JSON. A few are null where that is
// allowed, and a few do not fit.
func (g *queryGenerator) json(t graphql.Input) any {
	_, required := t.(*graphql.NonNull)
	switch {
	case !required && g.awkward && g.one(50):
		return nil
	case g.awkward && g.one(50):
		return []any{nil, "VIOLET", 1.5, 1 << 40, map[string]any{"none": 1}, []any{}}[g.upTo(0, 5)]
	}
	switch t := graphql.GetNullable(t).(type) {
	case *graphql.List:
		if g.one(5) {
			return g.json(graphql.NewNonNull(bare(t.OfType)))
		}
		items := make([]any, g.upTo(0, 3))
		for i := range items {
			items[i] = g.json(t.OfType)
		}
		return items
	case *graphql.InputObject:
		object := map[string]any{}
		for _, name := range slices.Sorted(maps.Keys(t.Fields())) {
			field := t.Fields()[name]
			if _, required := field.Type.(*graphql.NonNull); required && !g.one(9) || g.one(3) {
				object[name] = g.json(field.Type)
			}
		}
		return object
	case *graphql.Enum:
		return g.pick("RED", "BLUE", "GREEN")
	case *graphql.Scalar:
		values := map[string][]any{"Int": {0, -7.0, 1<<31 - 1}, "Float": {0.25, 3, -1e300}, "String": {"", "s", "é\n"},
			"Boolean": {true, false}, "ID": {"id", 12, 3.0, 7654321.0}, "Tag": {"t3", "t4"}}[t.Name()]
		return values[g.upTo(0, len(values)-1)]
	}
	panic(fmt.Sprint("no input type: ", t))
}

// bare is the type without its outermost non-null.
func bare(t graphql.Type) graphql.Type {
	if required, ok := t.(*graphql.NonNull); ok {
		return required.OfType
	}
	return t
}
