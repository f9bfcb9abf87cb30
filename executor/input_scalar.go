package executor

import (
	"encoding/json"
	"math"
	"strconv"

	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"
	"github.com/graphql-go/graphql/language/printer"
)

// coerceInputScalar is stricter for the five scalars of the specification than
// graphql-go, which takes "1", true and 1.5 for an Int.
func coerceInputScalar(value any, t *graphql.Scalar) (any, *misfit) {
	if number, ok := value.(json.Number); ok {
		value = plainNumber(number)
	}
	number, isNumber := numberOf(value)
	integer := isNumber && number == math.Trunc(number) && !math.IsInf(number, 0)
	switch t {
	case graphql.Int:
		switch {
		case !integer:
			return nil, misfitf("Int cannot represent non-integer value: %s.", shown(value))
		case number < math.MinInt32 || number > math.MaxInt32:
			return nil, misfitf("Int cannot represent non 32-bit signed integer value: %s.", shown(value))
		}
		return int(number), nil
	case graphql.Float:
		if !isNumber || math.IsInf(number, 0) || math.IsNaN(number) {
			return nil, misfitf("Float cannot represent non numeric value: %s.", shown(value))
		}
		return number, nil
	case graphql.String:
		if _, ok := value.(string); !ok {
			return nil, misfitf("String cannot represent a non string value: %s.", shown(value))
		}
		return value, nil
	case graphql.Boolean:
		if _, ok := value.(bool); !ok {
			return nil, misfitf("Boolean cannot represent a non boolean value: %s.", shown(value))
		}
		return value, nil
	case graphql.ID:
		if text, ok := value.(string); ok {
			return text, nil
		}
		if integer && math.Abs(number) < 1<<53 {
			return strconv.FormatInt(int64(number), 10), nil
		}
		return nil, misfitf("ID cannot represent value: %s.", shown(value))
	}
	if coerced := t.ParseValue(value); coerced != nil {
		return coerced, nil
	}
	return nil, misfitf("Expected a value of type %q, found %s.", t.Name(), shown(value))
}

// plainNumber is a JSON number as an int where that is exact, else a float64.
func plainNumber(number json.Number) any {
	if integer, err := strconv.Atoi(number.String()); err == nil {
		return integer
	}
	float, err := number.Float64()
	if err != nil {
		return number.String()
	}
	return float
}

func numberOf(value any) (float64, bool) {
	switch value := value.(type) {
	case float64:
		return value, true
	case int:
		return float64(value), true
	case int32:
		return float64(value), true
	case int64:
		return float64(value), true
	}
	return 0, false
}

// coerceLiteralScalar bounds Int to 32 bits and Float to what a float64 holds;
// for the rest graphql-go's own parsing of literals is right.
func coerceLiteralScalar(value ast.Value, t *graphql.Scalar) (any, *misfit) {
	if written, ok := value.(*ast.IntValue); ok && t == graphql.Int {
		number, err := strconv.ParseInt(written.Value, 10, 32)
		if err != nil {
			return nil, misfitf("Int cannot represent non 32-bit signed integer value: %s.", written.Value)
		}
		return int(number), nil
	}
	if coerced := t.ParseLiteral(value); coerced != nil {
		return coerced, nil
	}
	return nil, misfitf("Expected a value of type %q, found %v.", t.Name(), printer.Print(value))
}
