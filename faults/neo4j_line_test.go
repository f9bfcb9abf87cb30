//go:build unix

package faults

import (
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/graphd/graphd/store/neo4j/neo4jtest"
)

// longestLoad is what a load over a bad line may take before it has to give up.
const longestLoad = 90 * time.Second

// writeLimit is how long a write may take on the server, where the test does not
// want to wait two minutes for the end of one whose client has gone.
const writeLimit = 20 * time.Second

// A load over a line that cuts, resets and stalls connections either succeeds
// or says what happened; run again without faults it ends as if there had been
// none. GRAPHD_LINES says how many loads there are.
func badLine(t *testing.T, server neo4j, _ *neo4jtest.Process) {
	first := edition{dataset: "ties", groups: 560, number: 1, chained: true}
	file := first.file(t, t.TempDir(), -1)
	want := inSQLite(t, file)
	failed, spoiled := 0, 0
	t.Logf("seed %d", *seed)
	for n := range fromEnv("GRAPHD_LINES", 2) {
		server.Clear(t)
		dice := rand.New(rand.NewPCG(*seed, uint64(n)))
		l := newLine(t, strings.TrimPrefix(server.URI, "bolt://"), dice, 1+dice.IntN(8))
		through := server
		through.URI = "bolt://" + l.listener.Addr().String()
		through.more = []string{"GRAPHD_NEO4J_WRITE_LIMIT=" + writeLimit.String()}
		process := through.command("load", file)
		end := start(t, process)
		late := time.AfterFunc(longestLoad, func() { _ = process.Process.Kill() })
		e := end()
		late.Stop()
		l.close()
		met := []int64{l.met[cut].Load(), l.met[reset].Load(), l.met[stall].Load()}
		t.Logf("exit %d after %d cuts, %d resets and %d stalls", e.code, met[0], met[1], met[2])
		spoiled += int(met[0] + met[1] + met[2])
		switch {
		case e.code < 0:
			t.Errorf("it did not end within %v", longestLoad)
		case e.code != 0:
			failed++
			saysClearly(t, e, server.Password, "(")
		}
		server.graphd(t, "load", file)
		server.equals(t, want)
		if t.Failed() {
			t.Fatalf("repeat it with GRAPHD_SEED=%d, run %d", *seed, n+1)
		}
	}
	if spoiled == 0 {
		t.Error("no connection was spoiled")
	}
	t.Logf("%d connections were spoiled, %d loads failed", spoiled, failed)
}
