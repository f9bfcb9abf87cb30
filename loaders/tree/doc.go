// Package tree is what YAML and JSON have in common: values with the lines
// they stand in.
//
// What enters: a YAML document, or one line of JSON. What leaves: a Value, or a
// problem with its line. Scalars keep the text that the file has, so that a
// date or a number is never reshaped on the way.
//
// Refused here: invalid UTF-8, aliases and anchors, more than one document,
// tags of one's own, nesting and sizes beyond bounds. Duplicate keys are kept;
// who reads an object reports them by row.
//
// The package imports format, check, go.yaml.in/yaml/v3 and the standard
// library.
package tree
