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
package faults
