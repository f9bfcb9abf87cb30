//go:build unix

package faults

import (
	"testing"
	"time"

	"github.com/graphd/graphd/store/neo4j/neo4jtest"
)

var serverSettings = []string{
	"db.memory.transaction.total.max=128m",
	"server.bolt.connection_keep_alive=1s",
	"server.bolt.connection_keep_alive_streaming_scheduling_interval=1s",
}

// The tests of Neo4j share one server, since one that has just started is five
// times slower for a while. Its heap is small, and so is what all transactions
// together may take of it. It tells that it is alive once a second, so that a
// connection that has gone silent is given up after seconds and not minutes.
func TestNeo4j(t *testing.T) {
	p := neo4jtest.Start(t, neo4jtest.Options{Heap: "512m", Conf: serverSettings})
	server := neo4j{Server: p.Server()}
	if got := server.value(t, "SHOW SETTINGS YIELD name, value WHERE name = 'db.memory.transaction.total.max' RETURN value"); got != `"128.00MiB"` {
		t.Fatalf("transactions may take %s", got)
	}
	for _, test := range []struct {
		name string
		run  func(*testing.T, neo4j, *neo4jtest.Process)
	}{
		{"loaded by two at once", loadedByTwoAtOnce},
		{"bad line", badLine},
		{"stalled", stalled},
		{"loader killed", loaderKilled},
		{"refused", refused},
		{"served while the server is away", servedWhileAway},
		{"only read", onlyRead},
		{"server out of room", serverOutOfRoom},
		{"server killed in mid-load", serverKilled},
	} {
		t.Run(test.name, func(t *testing.T) {
			server.Clear(t)
			began := time.Now()
			test.run(t, server, p)
			t.Logf("%.1f s", time.Since(began).Seconds())
		})
	}
}
