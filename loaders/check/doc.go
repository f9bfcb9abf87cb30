// Package check holds the rules for single values that every format shares:
// ids, texts, dates, Admiralty ratings, numbers, words from a list.
//
// What enters: a value as a file writes it. What leaves: the value as graphd
// stores it (text in NFC, without blanks at its ends), or a problem with reason
// and hint; the caller knows line and field.
//
// The package imports graph, format, x/text/unicode/norm and the standard
// library.
package check
