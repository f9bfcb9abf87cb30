// Package server answers GraphQL over a store, in the process and over HTTP.
//
// What enters: a store to read from, a vocabulary and limits (NewEngine), then
// requests: a query, an operation name and variables. What leaves: responses
// in the GraphQL form, every error with extensions.code.
//
// POST /v1/affiliation asks the same engine a query of graphd's own, for programs
// that send and read plain JSON.
//
// Engine is the whole of answering without HTTP: guards, one snapshot a
// request, the executor, a deadline. Handler is HTTP around an Engine, by the
// rules of the GraphQL-over-HTTP specification, with health checks, request
// ids, logs, bearer tokens, metrics and a bound on the requests in work. Serve
// runs a Handler on a listener, which Secure makes one for TLS, and stops it
// gracefully.
//
// Below it: tokens holds the file of bearer tokens, metrics counts for
// Prometheus, reread reads files again when they change.
//
// It wires: it may import graph, schema and its sub-packages, executor,
// resolvers, graphql-go's syntax tree and zerolog. It knows no particular store
// and no loader.
package server
