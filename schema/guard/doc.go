// Package guard stands between a request and the executor: it lets a document through only if the document is valid
// and small enough to be worth the work.
//
// In: the text of a request, a schema, and Limits. Out: a parsed and validated document, or Errors that name what is
// wrong, where, and which limit was passed. It may import the standard library, graphql-go, nearest and schema/sdl/scan.
//
// The stages, each of which is cheap because of those before it:
//
//  1. size, UTF-8 and one pass over the bytes that bounds tokens, nesting, names and strings (package scan);
//  2. graphql-go's parser;
//  3. the shape of the document: counts, kinds of operation, types of variables and fragments;
//  4. fragments: unique, known, without cycles, in an order in which each comes after those it spreads;
//  5. depth, number of fields and least cost, with fragments measured once and multiplied, never expanded;
//  6. fields that share a response key can be merged, within a fixed number of steps;
//  7. the rules of the specification, most of them graphql-go's.
//
// Stages 4 to 6 and the rules for values, names and suggestions are graphd's own because those of graphql-go v0.8.1
// recurse without end on cyclic or duplicate fragments, take quadratic time or worse on repeated fields, miss conflicts
// below two levels of fragments, and word their errors in random order.
//
// A null literal is an enum value with the text "null" in the document (scan.IsNull); an executor must look for it
// before it looks at the type.
//
// Valid documents are kept in a bounded cache and shared between requests: nobody may change one.
package guard
