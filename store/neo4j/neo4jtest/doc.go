// Package neo4jtest gives tests a real Neo4j server: the one that the
// environment names, or one that it starts from the server's own jars.
//
// What enters: GRAPHD_TEST_NEO4J_URI, GRAPHD_TEST_NEO4J_USER (neo4j),
// GRAPHD_TEST_NEO4J_PASSWORD and GRAPHD_TEST_NEO4J_HTTP, or Java 17 and Maven
// on the PATH. What leaves: the address of a server that answers. The package
// imports the standard library only, and never a driver, since a store's tests
// are to see the server through the store.
//
// A package whose tests use the server says so once, which stops it at the end:
//
//	func TestMain(m *testing.M) { os.Exit(neo4jtest.Run(m)) }
//
// Its tests call [Use], and have the server's one database to themselves: other
// packages that name the same server wait until this test process has ended.
// Nobody empties the database, neither before nor after, and tests of one
// package that use it must not run in parallel. Tests that have to kill a
// server [Start] their own.
//
// Where there is no server to be had, tests skip; with CI=true they fail.
package neo4jtest
