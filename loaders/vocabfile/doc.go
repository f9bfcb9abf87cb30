// Package vocabfile reads a file that adds link types and fact properties to
// the vocabulary.
//
// What enters: YAML (or JSON) with the keys linkTypes and properties. What
// leaves: a graph.Extension, or an error that names file, line and field.
// Whether the extension fits the built-in vocabulary (names taken, types that
// imply each other) is for graph.Vocabulary.Extend to say.
//
// The package imports graph, check, fields, format, tree and the standard
// library.
package vocabfile
