// Package questions holds a store, seen through GraphQL, to the answers in its
// question files: small graphs, queries on them, and the answers byte by byte.
//
// What enters: a function that opens an empty store, and one that answers
// queries over a store, such as a server. What leaves: a test case a question.
// Any test may import it, beside storetest, which asks the store itself. It
// imports graph and a YAML reader.
//
// A file has a title, a graph and questions. The graph is a graph.Batch, its
// statements with the fields of graph's types; where a statement says nothing
// else its dataset is the file's only one, a claim asserts, and a name that is
// a plain text is a primary one. Dates are quoted, or YAML takes them for
// instants. Editions are further graphs, recorded a day after each other, each
// of which adds or replaces a dataset. A question has a query, variables, and
// the whole answer.
package questions
