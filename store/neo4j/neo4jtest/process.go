package neo4jtest

import "testing"

// Options are what a test may want otherwise in its own server.
type Options struct {
	Conf []string // lines of neo4j.conf; they go before what start.sh sets
	Heap string   // the most it may take, as Java writes it; "" for 512m
}

// Process is a test's own server, running when Start returns. Its methods are
// for the test's own goroutine.
type Process struct {
	t testing.TB
	*instance
}

// Start starts a server for this test alone, which ends with the test.
func Start(t testing.TB, o Options) *Process {
	t.Helper()
	find(t, "")
	i, err := newInstance(t.TempDir(), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(i.kill)
	if err := i.start(); err != nil {
		t.Fatal(err)
	}
	return &Process{t, i}
}

// Startable ends the test where no server can be started: for one that does so
// by other means.
func Startable(t testing.TB) {
	t.Helper()
	find(t, "")
}

// Server says how to reach it, which stays the same.
func (p *Process) Server() Server { return p.server() }

// Pid is the number of its process, which is another one after each start.
func (p *Process) Pid() int { return p.process.Pid }

// Configure gives it other lines of neo4j.conf than Options did, from its next
// start on.
func (p *Process) Configure(lines ...string) {
	p.t.Helper()
	if err := p.configure(lines); err != nil {
		p.t.Fatal(err)
	}
}

// Kill ends it at once, as a power cut would.
func (p *Process) Kill() { p.kill() }

// Stop ends it in good order.
func (p *Process) Stop() {
	p.t.Helper()
	if err := p.stop(); err != nil {
		p.t.Fatal(err)
	}
}

// Restart starts it again with the same data, stopping it before if it runs.
func (p *Process) Restart() {
	p.t.Helper()
	p.Stop()
	if err := p.start(); err != nil {
		p.t.Fatal(err)
	}
}
