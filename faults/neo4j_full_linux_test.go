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
	file := edition{dataset: "ties", groups: 300, number: 1, chained: true}.file(t, t.TempDir(), -1)
	want := inSQLite(t, file)
	end := start(t, server.command("load", file))
	for began := time.Now(); server.value(t, "RETURN COUNT { MATCH (d:Dataset) WHERE d.open RETURN d }") == "0"; time.Sleep(10 * time.Millisecond) {
		if time.Since(began) > longestLoad {
			t.Fatal("the load does not begin")
		}
	}
	refuseWrites(p.Pid()) // the batch is on its way, which takes a second
	e := end()
	if strings.Contains(e.err, "cannot be reached") { // a busy machine may be silent for too long
		e = finish(t, server.command("load", file))
	}
	t.Log(e)
	saysClearly(t, e, server.Password, "could not write to its disk", "make room on it", "restart the server")
	e = finish(t, server.command("load", file))
	t.Log(e)
	saysClearly(t, e, server.Password, "(", "restart the server")
	p.Kill()
	p.Restart()
	server.completes(t, file, want)
}
