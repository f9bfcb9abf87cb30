// Package ftm reads FollowTheMoney entities, one JSON object a line.
//
// What enters: the text of a file. What leaves: a dataset, one source, a record
// of each person and organization under "ftm:" and its id, links of the edge
// schemata, facts, and a count of every property that is not loaded, as
// "Schema:property". docs/formats/ftm.md has the table.
//
// Rows are given on as they come, but for occupancies, which are told by their
// positions: positions, and occupancies that came before theirs, are held until
// the file ends, some 300 bytes each, at most maxHeld of both. The package
// imports graph, draft, format, lines, loose, tree and the standard library.
package ftm
