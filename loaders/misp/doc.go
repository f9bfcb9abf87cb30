// Package misp reads MISP galaxy clusters: lists of threat actors, terrorist
// groups and the like, each a JSON object with an array of values.
//
// What enters: the text of a cluster. What leaves: a dataset named after the
// cluster's type, one source, a record of each value under "misp:" and its uuid,
// links to related values and to countries, and facts. Fields that are not
// loaded are counted. docs/formats/misp.md has the table.
//
// Values are given on one by one, so what describes the cluster counts only if it
// stands before them: the dataset of a cluster whose type does not is "misp". The
// package imports graph, draft, format, loose, tree and the standard library.
package misp
