// Package executor answers a valid GraphQL query over a graphql-go schema,
// breadth first and in batches, and writes JSON in query order.
//
// What enters: a schema with a resolver or a property for every field (New),
// then documents that have already been validated, with an operation name and
// the variables as decoded JSON (Execute).
//
// What leaves: a Result, whose data is JSON text with its keys in the order of
// the query, the same bytes on every run, and whose errors stand in the order
// in which a reader of the data meets them.
//
// The walk goes level by level. A level is one place in the shape of the
// response, list indices ignored: all objects found there, of whatever type.
// Each field of a level costs at most one Resolver call, however many objects
// the level has; objects of different types share the call where they inherit
// the resolver of one interface and were asked by the same selection with the
// same arguments. Fields run one after another, without goroutines.
//
// The rules are those of the GraphQL specification of October 2021, sections 6
// (execution) and 3 (coercion), for queries. Where this package is stricter
// than graphql-go: a leaf value that its type cannot represent is a field
// error, not null; a fraction is never cut down to an Int; variables keep
// null and absent apart; no two runs differ in the order of anything.
// An object that a null has swallowed may already have been asked for more,
// and the errors met there are kept. On generated requests it is compared with
// graphql-go's own executor, but for the faults of that one which the tests
// declare.
//
// The end of the context stops the work between two calls: the answer is then
// one error and data null, never a part of the data.
//
// It imports the standard library and graphql-go's type system and syntax
// tree, and of this project nearest alone: it does not know what an actor is.
package executor
