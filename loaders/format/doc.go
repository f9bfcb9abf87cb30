// Package format is the contract between the runner of loads and the formats
// that it reads.
//
// What enters: the text of one file, unpacked. What leaves: statements as
// graph types, each with the line that it comes from, given one by one to a
// Sink, so that memory stays flat however long the file is.
//
// A format writes ids, dataset and source ids as the file has them; the Sink
// sets the dataset, scopes source ids to it, refuses duplicates and batches.
//
// The package imports graph and the standard library only. It knows no format.
package format
