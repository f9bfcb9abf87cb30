// Package apply is what every real store does with a write: it says which
// statements are taken (Admit), and brings the projected rows of a store up to
// date with what a write touches (Projection), without knowing how the store
// keeps its rows.
//
// What enters: batches, and the rows that a write has to look at, through the
// small interfaces that make up Tx. What leaves: rows to put and to drop, all
// within one transaction of the store. Every call of Tx is about a list of
// keys; none is made once a row.
//
// The order of work in a transaction:
//
//  1. statements: what is new, what comes back, what is taken back;
//  2. clusters of ids, by judgements;
//  3. entities of the records, clusters and ends that were touched;
//  4. units: pairs of entities, and properties of entities, whose links and
//     facts hang on any of these. What is above the bound stays in the store's
//     durable queue and is projected by later transactions.
//
// The package imports graph, names and golang.org/x/text; never a store.
package apply
