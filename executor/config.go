package executor

import (
	"context"

	"github.com/graphql-go/graphql"
)

// Resolver answers one field for all parents of a level at once.
//
// The result has one element a parent, in the order of the parents. An element
// that is an error is a field error for that parent alone; a returned error
// fails the field for every parent. A list may be any slice, and a nil slice
// is an empty list; nil and nil pointers are null; an error inside a list is
// a field error at its index. A Resolver must not change call.Parents.
type Resolver func(ctx context.Context, call *Call) ([]any, error)

// Property reads a plain field off its parent, without access to a store.
// It may return an error value, as an element of a Resolver's result may. The
// pointer to a string field costs no allocation, the string itself costs one.
type Property func(parent any) any

// Call is one field of one level.
type Call struct {
	// Parents are the objects that are asked, of one or several types. At the
	// root there is one, which is nil.
	Parents []any
	// Args are coerced: defaults applied, enum values as the schema's internal
	// value, integers as int, an optional argument that is not given absent,
	// an explicit null present as nil. All parents share them.
	Args map[string]any
	// Selection tells which fields of the result are asked for.
	Selection Selection
}

// Config is what an Executor is built from.
type Config struct {
	Schema *graphql.Schema
	// Resolvers by field ("Query.entity", "Entity.links"). An object inherits
	// those of its interfaces; its own win.
	Resolvers map[string]Resolver
	// Properties by field, inherited likewise. A field has a resolver or a
	// property, not both.
	Properties map[string]Property
	// TypeOf names the object type of a value of an interface or union type.
	// It is needed only if the schema has such types.
	TypeOf func(value any) string
	// ErrorOf says what the user sees of an error: one that a resolver gave, or
	// one that errors.Is an ErrRequest or ErrResolver, or the context's cause
	// when it ended. By default the message alone.
	ErrorOf func(error) (message string, extensions map[string]any)
	// Panicked turns a panic of a resolver, a property, TypeOf or a scalar
	// into an error. The path has response keys only, since a call is for many
	// rows. By default the error says no more than where it happened.
	Panicked func(ctx context.Context, path []any, value any, stack []byte) error
}
