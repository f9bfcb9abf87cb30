// Package identity finds entities that may be the same: those that have an
// identifier in common, such as a passport's number. It suggests and decides
// nothing; a person judges.
//
// What enters: a graph.Reader. What leaves: suggestions, in an order that hangs
// on the entities alone. The package imports graph and the standard library.
package identity
