// Package resolvers answers the fields of schema.graphql from a graph.Reader.
//
// What enters: a Request with the Reader to ask, put into the context with
// WithRequest, and the executor's calls: a field, its arguments, and all
// parents of one level. What leaves: maps of resolvers and properties for
// executor.New, and ErrorOf, which turns an error into what a user may see.
//
// A field is answered for all its parents by one call of the Reader, however
// many there are. Entities and sources that a request has met before are not
// asked for again. Some fields take a constant number of calls, whatever the
// rows: search (candidates, then their entities), Claim.via and
// Source.authorEntity and publisherEntity (a source, where it has not been met,
// then what it names), and Claim.waitsFor (entities, and sources). A filter by
// source or dataset that finds nothing is followed up, to tell a mistyped id
// from an empty answer.
//
// Values that are read off a row without the Reader are properties. Rows are
// the types of graph, shared and never changed: an entity is *graph.Entity, a
// link *graph.Link, a claim *graph.StatedClaim. What the schema adds around
// them (connections, edges, hits) is defined here.
//
// Arguments are checked here, and an error names the argument by its path, such
// as filter.linkedTo.types. Nothing is cut without saying so: lists are pages
// or have a count beside them.
//
// It may import graph, names and executor, the standard library, and nothing
// else of the project.
package resolvers
