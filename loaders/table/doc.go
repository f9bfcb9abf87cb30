// Package table reads tables (CSV, TSV and the like) by a mapping: a YAML file
// that says which entities, links and facts a row states. The mapping is
// described in docs/formats/table.md. Some are shipped in mappings/, and are
// found by the header and the name of a file.
//
// What enters: the text of a table, in UTF-8 or in an encoding that the mapping
// names, and mappings. What leaves: a dataset, sources, records, claims, and a
// count of every value that no statement of its row took.
//
// Claims are given on row by row. Sources that rows name, and entities of which
// several rows may speak, are held until the file's end, so that what is said
// of them does not depend on the order of rows: some 500 bytes each, at most
// MaxHeld. An entity that the mapping calls unique is given on at once, and
// costs 32 bytes. A row may have MaxRow bytes.
//
// The package imports graph, check, draft, fields, format, lines, tree,
// golang.org/x/text and the standard library.
package table
