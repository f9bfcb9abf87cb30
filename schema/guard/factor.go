package guard

import (
	"encoding/json"
	"math"
	"strconv"

	"github.com/graphd/graphd/schema/sdl/scan"
	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"
)

// multiplier tells how many times what is below a field is counted, from the field's arguments.
type multiplier struct {
	pageSize  int
	defaults  map[string]ast.Value // of the operation's variables
	variables map[string]any       // nil while they are not known: then one that has no default counts as 1
}

func newMultiplier(pageSize int, operation *ast.OperationDefinition, variables map[string]any) *multiplier {
	m := &multiplier{pageSize: pageSize, defaults: map[string]ast.Value{}, variables: variables}
	for _, variable := range operation.VariableDefinitions {
		if variable.DefaultValue != nil {
			m.defaults[variable.Variable.Name.Value] = variable.DefaultValue
		}
	}
	return m
}

func (m *multiplier) of(def *graphql.FieldDefinition, node *ast.Field) int {
	factor := 1
	for _, argument := range def.Args {
		var given ast.Value
		for _, written := range node.Arguments {
			if written.Name.Value == argument.Name() {
				given = written.Value
			}
		}
		value, known := m.value(given)
		switch {
		case !known:
		case argument.Name() == "first":
			factor = product(factor, m.first(value, argument.DefaultValue))
		case listOfThings(argument.Type):
			factor = product(factor, length(value))
		}
	}
	return factor
}

// first is the number that a "first" argument asks for. One that is no Int above 0 counts once, it is refused elsewhere.
func (m *multiplier) first(value, fallback any) int {
	if value == nil {
		value = fallback
	}
	if value == nil {
		return m.pageSize
	}
	number, ok := toFloat(value)
	if !ok || number < 1 || number > math.MaxInt32 {
		return 1
	}
	return int(number)
}

func length(value any) int {
	if items, ok := value.([]any); ok {
		return max(len(items), 1)
	}
	return 1
}

// listOfThings tells whether an argument is a list whose items each ask for something: ids and input objects do, enum
// values and strings only filter.
func listOfThings(of graphql.Input) bool {
	list, ok := graphql.GetNullable(of).(*graphql.List)
	if !ok {
		return false
	}
	switch item := graphql.GetNullable(list.OfType).(type) {
	case *graphql.InputObject:
		return true
	case *graphql.Scalar:
		return item == graphql.ID
	}
	return false
}

// value gives an argument's value as far as counting needs it: a number, a []any of the right length, or nil where
// there is none. It is not known where it is a variable that will only come later.
func (m *multiplier) value(value ast.Value) (any, bool) {
	switch v := value.(type) {
	case *ast.Variable:
		if given := m.variables[v.Name.Value]; given != nil {
			return given, true
		}
		if fallback := m.defaults[v.Name.Value]; fallback != nil {
			return m.value(fallback)
		}
		return nil, m.variables != nil
	case *ast.IntValue:
		return json.Number(v.Value), true
	case *ast.ListValue:
		return make([]any, len(v.Values)), true
	case nil:
		return nil, true
	default:
		if scan.IsNull(v) {
			return nil, true
		}
		return v, true
	}
}

func toFloat(value any) (float64, bool) {
	switch v := value.(type) {
	case int:
		return float64(v), true
	case int64:
		return float64(v), true
	case float64:
		return v, true
	case json.Number:
		number, err := strconv.ParseFloat(v.String(), 64)
		return number, err == nil
	}
	return 0, false
}

func product(a, b int) int { return min(a*min(b, far), far) }
