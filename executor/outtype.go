package executor

import (
	"slices"
	"strings"

	"github.com/graphql-go/graphql"
)

// outType is the type of a field's value, or of a list's items, with what the
// walk asks of it at hand.
type outType struct {
	nonNull  bool
	item     *outType          // of a list
	leaf     graphql.Leaf      // a scalar or enum
	words    map[string][]byte // of an enum whose values are strings: each one's JSON
	named    string            // of an object, interface or union
	abstract bool              // an interface or union
}

func outTypeOf(t graphql.Type) *outType {
	if inner, ok := t.(*graphql.NonNull); ok {
		out := outTypeOf(inner.OfType)
		out.nonNull = true
		return out
	}
	switch t := t.(type) {
	case *graphql.List:
		return &outType{item: outTypeOf(t.OfType)}
	case graphql.Leaf:
		return &outType{leaf: t, words: wordsOf(t)}
	case *graphql.Object:
		return &outType{named: t.Name()}
	}
	return &outType{named: t.Name(), abstract: true}
}

// wordsOf returns what an enum writes for each of its values, or nil if one of
// them is no string.
func wordsOf(t graphql.Leaf) map[string][]byte {
	enum, ok := t.(*graphql.Enum)
	if !ok {
		return nil
	}
	words := map[string][]byte{}
	for _, v := range enum.Values() {
		value, ok := v.Value.(string)
		if !ok {
			return nil
		}
		words[value] = appendString(nil, v.Name)
	}
	return words
}

// composite is the name of the object, interface or union type that the value
// or the items of its lists have, or "" for leaves.
func (t *outType) composite() string {
	for t.item != nil {
		t = t.item
	}
	return t.named
}

// membersOf lists, for each object, interface and union type, the object types
// that its values can have. It also makes graphql-go fill the caches that it
// would otherwise fill, without a lock, during the first requests.
func membersOf(schema *graphql.Schema) map[string]map[string]bool {
	members := map[string]map[string]bool{}
	for name, t := range schema.TypeMap() {
		switch t := t.(type) {
		case *graphql.Object:
			t.Fields()
			t.Interfaces()
			members[name] = map[string]bool{name: true}
		case *graphql.Interface:
			t.Fields()
			members[name] = namesOf(schema.PossibleTypes(t))
		case *graphql.Union:
			members[name] = namesOf(t.Types())
		case *graphql.InputObject:
			t.Fields()
		case *graphql.Enum:
			t.ParseValue("")
			t.Serialize("")
		}
	}
	return members
}

func hasAbstract(schema *graphql.Schema) bool {
	for _, t := range schema.TypeMap() {
		if graphql.IsAbstractType(t) {
			return true
		}
	}
	return false
}

func namesOf(objects []*graphql.Object) map[string]bool {
	names := make(map[string]bool, len(objects))
	for _, object := range objects {
		names[object.Name()] = true
	}
	return names
}

func sortedArgs(args []*graphql.Argument) []*graphql.Argument {
	return slices.SortedFunc(slices.Values(args), func(a, b *graphql.Argument) int {
		return strings.Compare(a.Name(), b.Name())
	})
}
