// Package native reads graphd's own files, as YAML and as JSON lines. The
// format is described in docs/formats/native.md.
//
// What enters: the text of a file. What leaves: datasets, sources, records,
// claims and judgements, each with its line, given to a format.Sink. A row that
// is wrong is rejected and the rest is read; a claim that is wrong leaves the
// other claims of its link; a link whose head is wrong takes its claims with
// it. A file that is not YAML at all is rejected whole before any of it is
// given on.
//
// The package imports graph, format, check, tree, fields and the standard
// library.
package native
