package executor

import (
	"fmt"
	"math"
	"reflect"

	"github.com/graphql-go/graphql"
)

// appendOut writes a leaf of a field's type; the words of an enum straight away.
func appendOut(buf []byte, value any, t *outType) (out []byte, isNull bool, err error) {
	if t.words != nil {
		text, _ := value.(string)
		if p, ok := value.(*string); ok && p != nil {
			text = *p
		}
		if word := t.words[text]; word != nil {
			return append(buf, word...), false, nil
		}
	}
	return appendLeaf(buf, value, t.leaf)
}

// appendLeaf writes a scalar or enum value as its type serializes it. A value
// that the type cannot represent is an error. The commonest pairs of value and
// type, for which Serialize changes nothing, are written straight away.
func appendLeaf(buf []byte, value any, t graphql.Leaf) (out []byte, isNull bool, err error) {
	switch value := value.(type) {
	case string:
		if t == graphql.String || t == graphql.ID {
			return appendString(buf, value), false, nil
		}
	case *string:
		if value != nil && (t == graphql.String || t == graphql.ID) {
			return appendString(buf, *value), false, nil
		}
	case bool:
		if t == graphql.Boolean {
			return appendJSON(buf, value)
		}
	case int:
		if t == graphql.Int && value >= math.MinInt32 && value <= math.MaxInt32 {
			return appendJSON(buf, value)
		}
	case float64:
		if t == graphql.Float {
			return appendJSON(buf, value)
		}
	}
	if isNilPointer(value) {
		return buf, true, nil
	}
	value, ok := readable(value, t)
	if !ok {
		return nil, false, cannotRepresent(value, t)
	}
	serialized := t.Serialize(value)
	if v := reflect.ValueOf(value); serialized == nil && v.Kind() == reflect.String {
		serialized = t.Serialize(v.String()) // of a named string type, which enums do not know
	}
	if serialized == nil {
		return nil, false, cannotRepresent(value, t)
	}
	return appendJSON(buf, serialized)
}

// readable refuses what graphql-go's own scalars would turn into something
// else without a word: a fraction cut to an Int, anything at all as a Boolean,
// a pointer's address or a struct's insides as a String.
func readable(value any, t graphql.Leaf) (any, bool) {
	if scalar, ok := t.(*graphql.Scalar); !ok || !isBuiltIn(scalar) {
		return value, true
	}
	_, speaks := value.(fmt.Stringer)
	v := reflect.ValueOf(value)
	if v.Kind() == reflect.Pointer && !speaks {
		v = v.Elem()
		value = v.Interface()
	}
	basic := v.Kind() == reflect.String || v.Kind() == reflect.Bool || v.CanInt() || v.CanUint() || v.CanFloat()
	switch t {
	case graphql.Boolean:
		return value, v.Kind() == reflect.Bool
	case graphql.Int:
		return value, basic && (!v.CanFloat() || v.Float() == math.Trunc(v.Float()))
	case graphql.Float:
		return value, basic
	}
	return value, basic || speaks
}

func isBuiltIn(t *graphql.Scalar) bool {
	return t == graphql.Int || t == graphql.Float || t == graphql.String || t == graphql.Boolean || t == graphql.ID
}

func cannotRepresent(value any, t graphql.Leaf) error {
	return resolverError("%s cannot represent the value %s", t.Name(), shown(value))
}
