// Package neo4j is the store for a team: a Neo4j server behind graph.Store,
// through the official driver.
//
// What enters: batches of statements, and questions about the projected graph.
// What leaves: rows as graph's types. The projector, by way of store/apply,
// decides what a row looks like; this package reads and writes rows. It
// imports graph, names, store/apply and the driver.
//
// # What is in the database
//
// Entities are nodes (:Entity:Person), links are relationships between them
// (LEADER_OF): nothing else has relationships, so that expanding an actor in
// Neo4j Browser shows actors. Claims, records, sources, editions and judgements
// are nodes that are found by their properties. What a person reads stands in
// properties with plain names; those that begin with z_, so that Browser lists
// them last, are the store's own, z_row among them: the projected row as JSON,
// which is what is read back. docs/neo4j.md has the whole list.
//
// # Reading
//
// A call of graph.Reader is one statement, run as an auto-commit transaction,
// which is one round trip, and tried again a few times where the driver calls
// the error retryable. Neo4j has no snapshots: each statement also reads the
// version, behind its rows, and Snapshot.Moved tells whether it is still that
// which the store was known to have before.
//
// # Writing
//
// A write is a managed transaction that begins by locking the marker node,
// (:Graphd), on which the version stands: writers take turns. No transaction is
// larger than a batch: a withdrawal goes portion by portion, and what a merge
// or a new rating touches is put down in the durable queue as one key, from
// which its units are read in portions.
//
// Statements' texts are made of this package's words, and of link types that
// the vocabulary has; what a user wrote is in parameters only. Text is ordered
// by keys in ASCII (see ordered), as Neo4j's order of other text depends on the
// plan.
package neo4j
