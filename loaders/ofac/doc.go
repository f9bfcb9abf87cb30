// Package ofac reads the lists of the US Office of Foreign Assets Control as
// CSV: the SDN list and the consolidated list.
//
// What enters: the primary file (sdn.csv, cons_prim.csv), and, from the folder in
// which it lies, those of aliases, addresses and further comments, which are of
// the same entries. What leaves: a dataset, one source, a record of each person
// and organization under "ofac:" and its number, their listing, links and facts.
// docs/formats/ofac.md has the table.
//
// The files beside the primary one are read whole, at most maxBeside bytes each,
// and names are held until the end, since remarks link to entries by name. The
// package imports graph, draft, format and the standard library.
package ofac
