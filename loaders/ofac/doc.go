// Package ofac reads the lists of the US Office of Foreign Assets Control as
// CSV: the SDN list and the consolidated list.
//
// What enters: the primary file (sdn.csv, cons_prim.csv), and, from the folder in
// which it lies, those of aliases, addresses and further remarks, which are of
// the same entries. What leaves: a dataset, one source, a record of each person
// and organization under "ofac:" and its number, their listing, links and facts.
// docs/formats/ofac.md has the table.
//
// The primary file is read row by row. The files beside it are read whole before
// it, at most maxBeside bytes each; names are held until the end, since remarks
// link to entries by name, and so are entries that link to one. A row is of at
// most maxRow bytes. The package imports graph, check, draft, format, lines and
// the standard library.
package ofac
