package faults

import (
	"strings"
	"testing"
	"time"

	"github.com/graphd/graphd/store/neo4j/neo4jtest"
)

// A server whose disk takes nothing any more in the middle of a load: the load
// says so, and run again, once there is room and the server was started anew,
// it completes.
func serverOutOfRoom(t *testing.T, server neo4j, p *neo4jtest.Process) {
	file := edition{dataset: "ties", groups: 560, number: 1, chained: true}.file(t, t.TempDir(), -1)
	want := inSQLite(t, file)
	began := time.Now()
	server.graphd(t, "load", file)
	lasts := time.Since(began)
	server.Clear(t)
	process := server.command("load", file)
	end := start(t, process)
	time.Sleep(lasts / 4)
	refuseWrites(p.Pid())
	e := end()
	t.Log(strings.TrimSpace(e.err))
	saysClearly(t, e, server.Password, "could not write to its disk", "make room on it", "restart the server")
	p.Kill()
	p.Restart()
	server.completes(t, file, want)
}
