//go:build unix

package faults

import (
	"strings"
	"testing"
	"time"

	"github.com/graphd/graphd/store/neo4j/neo4jtest"
)

// A loader that vanishes in the middle of a batch, while its connection stays
// open, holds the next loader up no longer than a write may take.
func stalled(t *testing.T, server neo4j, _ *neo4jtest.Process) {
	file := edition{dataset: "ties", groups: 400, number: 1, chained: true}.file(t, t.TempDir(), -1)
	want := inSQLite(t, file)
	server.graphd(t, "load", edition{dataset: "ties", groups: 0, number: 1}.file(t, t.TempDir(), -1)) // makes the indexes
	const holding = "SHOW TRANSACTIONS YIELD activeLockCount WHERE activeLockCount > 0 RETURN count(*)"
	server.value(t, holding) // plans it, so that it is quick below
	l := newStall(t, strings.TrimPrefix(server.URI, "bolt://"), 300<<10)
	defer l.close()
	through := server
	through.URI = "bolt://" + l.listener.Addr().String()
	limit := 10 * time.Second
	through.more = []string{"GRAPHD_NEO4J_WRITE_LIMIT=" + limit.String()}
	process := through.command("load", file)
	end := start(t, process)
	for began := time.Now(); l.met[stall].Load() == 0; time.Sleep(10 * time.Millisecond) {
		if time.Since(began) > longestLoad {
			t.Fatal("no connection has stalled")
		}
	}
	stood := time.Now()
	open := server.value(t, holding)
	if open == "0" && time.Since(stood) < limit/2 {
		t.Error("the stalled load holds nothing on the server")
	}
	_ = process.Process.Kill()
	if e := end(); e.code >= 0 {
		t.Errorf("it ended before it was killed: %s", e)
	}
	began := time.Now()
	server.completes(t, file, want)
	t.Logf("%s transactions held locks; the next load took %.1f s", open, time.Since(began).Seconds())
}
