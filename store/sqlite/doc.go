// Package sqlite is the embedded store: one SQLite file behind graph.Store,
// through modernc.org/sqlite, which is SQLite in Go.
//
// What enters: batches of statements, and questions about the projected graph.
// What leaves: rows as graph's types. The projector, by way of store/apply,
// decides what a row looks like; this package reads and writes rows. It
// imports graph, names, store/apply and the driver.
//
// The file is in WAL mode: one writer at a time, in one transaction a batch
// (BEGIN IMMEDIATE), beside any number of readers. A Snapshot is one read
// transaction. The file's application_id says that it is graphd's, its
// user_version counts the migrations that it has had.
//
// Statements are kept in a table a kind, with the versions at which they were
// opened and closed; version has the instants. Links stand in link once with
// their body, and in link_end once an end, in the order of confidence, so that
// the first hundred links of a hub are read without its other ones; an index
// has them by type and direction besides. Rows refer to each other by row
// numbers that are never given twice.
//
// A list that a question gives goes to SQLite as one JSON array. No statement's
// text is made from what a user wrote.
package sqlite
