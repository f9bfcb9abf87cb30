// Package schema holds the contract, schema.graphql, and builds it into a
// graphql-go schema.
//
// What enters: nothing; the text is embedded. What leaves: the text and the
// schema, whose fields resolve nothing: resolvers says where values come from,
// executor asks there. It imports the standard library, graphql-go and its own
// package sdl.
package schema
