// Package faults holds tests of the graphd program from outside: loads that
// are killed, disks that are full or refuse every write, and a server that is
// asked while others load.
//
// What enters: the program, built once from cmd/graphd and run as child
// processes, and generated files. What leaves: nothing. The package imports the
// standard library only, since it knows the program as its users do.
//
// A full run, with fifty kills and larger files:
//
//	GRAPHD_KILLS=50 go test -count=1 ./faults
//
// GRAPHD_RACE=1 builds the program with the race detector, and GRAPHD_SEED
// repeats the kills of a run that printed its seed.
//
// With Neo4j a full run is ten pairs of loads at once, twenty kills each of the
// loader and of the server, twenty bad lines and a hub of 50,000 links:
//
//	GRAPHD_TOGETHER=10 GRAPHD_NEO4J_KILLS=20 GRAPHD_SERVER_KILLS=20 GRAPHD_LINES=20 \
//	GRAPHD_HUB_LINKS=50000 go test -count=1 -timeout 2h -run Neo4j ./faults
package faults
