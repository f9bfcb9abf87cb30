// Package un reads the consolidated list of the United Nations Security
// Council, as its XML (the schema sc-sanctions.xsd).
//
// What enters: the text of the list. What leaves: a dataset, one source, a
// record of each entry under "un:" and its reference number, its listing,
// nationalities and facts, and the ties that comments tell of (package prose).
// A value in an element that is not known is counted as ignored, by the
// element's path. docs/formats/un.md has the table of elements.
//
// An entry is read into memory, at most maxEntry bytes of it; the file is not.
// Definitions of types and entities (<!DOCTYPE) are refused, so nothing expands
// and nothing is fetched. The package imports graph, check, draft, format, prose
// and the standard library.
package un
