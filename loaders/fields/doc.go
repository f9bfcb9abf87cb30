// Package fields reads the fields of an object in a file and keeps the first
// problem of the row, so that the code of a format reads as a list of its
// fields.
//
// What enters: an object as a tree.Value and the keys that it may have. What
// leaves: checked values as graph types, or one problem with line and field.
// A key whose value is null counts as not given, and so does an empty text
// where the field is not required.
//
// The package imports graph, format, check, tree and the standard library.
package fields
