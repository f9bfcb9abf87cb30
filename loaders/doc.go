// Package loaders runs loads: it finds the files, tells their format, reads
// them as a stream and writes what they hold to a graph.Writer in batches.
//
// What enters: Options, with paths of files, folders, globs or "-". What
// leaves: batches, each whole or not at all, and a Summary that accounts for
// every row. Nothing depends on the order of files or rows, or on the size of
// batches, but which of two rows with one id is the second.
//
// Only checks that need no store are made here. What else has been loaded is
// never a reason to reject a row: claims whose ends or sources are not there
// yet are kept by the store and counted as dangling or misfit.
//
// Formats are packages beside this one, listed in formats.go. The package
// imports graph, its own sub-packages and the standard library; no store and
// nothing of GraphQL.
package loaders
