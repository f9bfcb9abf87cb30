package main

import (
	"os"
	"strings"
	"testing"

	"github.com/graphd/graphd/store/neo4j/neo4jtest"
)

func TestMain(m *testing.M) { os.Exit(neo4jtest.Run(m)) }

// A store that is in order stays as it is, and a person is told so.
func TestMigrate(t *testing.T) {
	s := loaded(t)
	wantInOrder(t, s)
	s.tty = true
	s.want(exitDone, []string{"migrate"}, s.env["GRAPHD_STORE"]+" is in order, at version 1\n")
	s.want(exitDone, []string{"query", `{ entity(id: "ann") { name } }`}, "Ann")
}

func TestMigrateFails(t *testing.T) {
	s := newShell(t)
	s.want(exitFailed, []string{"migrate"}, "graphd: there is no store", "graphd load --store sqlite:")
	s.want(exitFailed, []string{"migrate", "--store", "sqlite:" + s.file("text.db", "no store")}, "graphd: ")
	s.want(exitUsage, []string{"migrate", "now"}, "too much")
	s.want(exitUsage, []string{"migrate", "--store", "graph.db"}, "write sqlite:graph.db")
	if _, err := os.Stat(s.path("graph.db")); err == nil {
		t.Error("migrate made a store")
	}
}

// An empty database is none to migrate; one that a load has made stays as it
// is.
func TestMigrateNeo4j(t *testing.T) {
	s := onNeo4j(t)
	s.want(exitFailed, []string{"migrate"}, "graphd: database neo4j at "+s.env["GRAPHD_STORE"]+" has no graph in it yet")
	s.want(exitDone, []string{"load", s.file("small.yaml", small)}, "dataset small: 5 read, 5 added")
	r := wantInOrder(t, s)
	if strings.Contains(r.err, "indexes") {
		t.Errorf("it speaks of indexes that were there: %s", r.err)
	}
	s.want(exitDone, []string{"query", `{ entity(id: "ann") { name } }`}, "Ann")
}

func wantInOrder(t *testing.T, s *shell) result {
	t.Helper()
	r := s.want(exitDone, []string{"migrate"})
	done := decode[struct {
		Store   string
		Version int
	}](t, r.out)
	if done.Store != s.env["GRAPHD_STORE"] || done.Version != 1 {
		t.Errorf("%+v", done)
	}
	return r
}

// onNeo4j is a shell whose store is the run's server, with an empty database.
func onNeo4j(t *testing.T) *shell {
	t.Helper()
	server := neo4jtest.Use(t)
	server.Clear(t)
	s := newShell(t)
	s.env = map[string]string{"GRAPHD_STORE": server.URI, "GRAPHD_NEO4J_USER": server.User, "GRAPHD_NEO4J_PASSWORD": server.Password}
	return s
}
