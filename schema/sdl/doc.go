// Package sdl turns a GraphQL schema text into a graphql-go schema.
//
// In: the text, and the Go side of each custom scalar. Out: a *graphql.Schema that is safe for concurrent use, or an
// Error with line and column. It may import the standard library, graphql-go, and its own package scan.
//
// The text is the contract that users read; nothing of it is lost on the way: descriptions, defaults, deprecations and
// the order of arguments, enum values, union members and possible types are those of the text (graphql-go keeps fields
// in a map, so their order cannot be kept; sort them by name).
//
// An object's field or argument without a description takes that of the interface that requires it.
//
// The schema holds types only. It resolves nothing: ResolveType gives nil, because the executor asks elsewhere which
// type a value has.
//
// What graphql-go v0.8.1 cannot express is refused with a hint: interfaces that implement interfaces, repeatable
// directives, a leading "|", "extend", a description on "schema", deprecated arguments, null as a default. An object as
// a default is refused too; its fields can have defaults of their own.
package sdl
