// Package formattest is for the tests of formats: a sink that notes what a
// format gives, and reading from texts.
//
// What enters: a format and texts. What leaves: the statements, rejects and
// ignored fields in the order in which they came. It imports graph, the format
// contract and the standard library.
package formattest
