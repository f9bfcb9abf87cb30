//go:build unix

package faults

import (
	"net/http"
	"path/filepath"
	"strings"
	"testing"

	"github.com/graphd/graphd/store/neo4j/neo4jtest"
)

const ofRows = `{ entities(first: 100) { nodes { id name } } links(first: 100) { nodes { id confidence claims(first: 3) { id } } } }`

// A server that only reads answers what it held before, and who wants to write
// is told which setting to look at.
func onlyRead(t *testing.T, server neo4j, p *neo4jtest.Process) {
	first, second := edition{dataset: "ties", groups: 20, number: 1}, edition{dataset: "ties", groups: 20, number: 2}
	files := []string{first.file(t, t.TempDir(), -1), second.file(t, t.TempDir(), -1)}
	sqlite := filepath.Join(t.TempDir(), "reference.db")
	graphd(t, load(sqlite, files[0])...)
	want := graphd(t, "query", "--store", "sqlite:"+sqlite, ofRows).out
	server.graphd(t, "load", files[0])
	p.Configure(append(serverSettings, "server.databases.read_only=neo4j")...)
	p.Restart()
	for _, command := range [][]string{{"load", files[1]}, {"load", "--replace", files[1]}, {"withdraw", "ties"}} {
		e := finish(t, server.command(command[0], command[1:]...))
		t.Log(strings.TrimSpace(e.err))
		saysClearly(t, e, server.Password, "only reads", "server.databases.read_only")
	}
	s := server.serve(t)
	s.recovers(t)
	if status, _, text := s.ready(t); status != http.StatusOK {
		t.Errorf("readiness is %d: %s", status, text)
	}
	if got := server.graphd(t, "query", "--timeout", "5m", ofRows).out; got != want {
		t.Errorf("it answers\n%s\n%s", short(got), short(want))
	}
	server.healthy(t)
	p.Configure(serverSettings...)
	p.Restart()
	server.graphd(t, "load", files[1])
}
