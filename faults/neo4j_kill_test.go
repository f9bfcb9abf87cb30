//go:build unix

package faults

import (
	"math/rand/v2"
	"testing"
	"time"

	"github.com/graphd/graphd/store/neo4j/neo4jtest"
)

// A loader that is killed at any moment leaves a graph that the same command
// run again completes. GRAPHD_NEO4J_KILLS says how often; 20 is a full run.
func loaderKilled(t *testing.T, server neo4j, _ *neo4jtest.Process) {
	file := edition{dataset: "ties", groups: 560, number: 1, chained: true}.file(t, t.TempDir(), -1)
	want := inSQLite(t, file)
	began := time.Now()
	server.graphd(t, "load", file)
	lasts := time.Since(began)
	dice := rand.New(rand.NewPCG(*seed, 1))
	t.Logf("seed %d; a load takes %v", *seed, lasts)
	wanted := fromEnv("GRAPHD_NEO4J_KILLS", 2)
	killed := 0
	for n := 0; n < 3*wanted && killed < wanted; n++ {
		server.Clear(t)
		at := time.Duration(dice.Int64N(int64(lasts)))
		process := server.command("load", file)
		end := start(t, process)
		time.Sleep(at)
		_ = process.Process.Kill() // it may have ended
		if end().code >= 0 {
			lasts = lasts * 3 / 4 // the server has become faster
			continue
		}
		killed++
		server.completes(t, file, want)
		if t.Failed() {
			t.Fatalf("killed after %v; repeat it with GRAPHD_SEED=%d", at, *seed)
		}
	}
	if killed < wanted {
		t.Errorf("only %d of %d loads lived long enough to be killed", killed, wanted)
	}
}

// completes runs a load to its end.
func (n neo4j) completes(t testing.TB, file, want string) {
	t.Helper()
	n.graphd(t, "load", file)
	n.equals(t, want)
}

// A server that is killed while a load runs has lost nothing when it is there
// again: the load either waited for it or says what to do, and run again it
// completes. GRAPHD_SERVER_KILLS says how often.
func serverKilled(t *testing.T, server neo4j, p *neo4jtest.Process) {
	file := edition{dataset: "ties", groups: 560, number: 1, chained: true}.file(t, t.TempDir(), -1)
	want := inSQLite(t, file)
	began := time.Now()
	server.graphd(t, "load", file)
	lasts := time.Since(began)
	dice := rand.New(rand.NewPCG(*seed, 2))
	for range fromEnv("GRAPHD_SERVER_KILLS", 1) {
		server.Clear(t)
		at := lasts/4 + time.Duration(dice.Int64N(int64(lasts)/2))
		process := server.command("load", file)
		end := start(t, process)
		time.Sleep(at)
		p.Kill()
		e := end()
		t.Logf("seed %d: killed after %v of %v; the load ended with %d", *seed, at, lasts, e.code)
		if e.code != 0 {
			saysClearly(t, e, server.Password, "cannot be reached", "running it again")
		}
		p.Restart()
		server.completes(t, file, want)
	}
}
