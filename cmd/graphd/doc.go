// Command graphd loads, serves and asks an actor-relationship knowledge graph.
//
// What enters: flags, files and environment. What leaves: data on standard
// output (a table for a terminal, JSON with --json or in a pipe), everything
// else on standard error, and an exit code: 0 done, 1 failed, 2 wrong usage, 3
// loaded with rejected rows.
//
// The command only wires: it may import every package of the project, and
// nothing imports it. One file holds one command.
package main
