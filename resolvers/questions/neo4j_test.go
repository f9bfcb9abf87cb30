package questions

import (
	"os"
	"testing"
	"time"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/neo4j"
	"github.com/graphd/graphd/store/neo4j/neo4jtest"
)

func TestMain(m *testing.M) { os.Exit(neo4jtest.Run(m)) }

func TestNeo4j(t *testing.T) { Run(t, openNeo4j, engine) }

func openNeo4j(t *testing.T, clock func() time.Time) graph.Store {
	server := neo4jtest.Use(t)
	server.Clear(t)
	store, err := neo4j.Open(t.Context(), neo4j.Options{URI: server.URI, User: server.User, Password: server.Password, Clock: clock})
	if err != nil {
		t.Fatal(err)
	}
	return store
}
