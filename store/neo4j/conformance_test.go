package neo4j

import (
	"os"
	"testing"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/neo4j/neo4jtest"
	"github.com/graphd/graphd/store/storetest"
)

func TestMain(m *testing.M) { os.Exit(neo4jtest.Run(m)) }

// Every store must give the answers of the model.
func TestConformance(t *testing.T) {
	storetest.Run(t, func(t *testing.T, clock func() time.Time) graph.Store {
		return open(t, Options{Clock: clock})
	})
}

// open opens the run's server with nothing in its database, and watches every
// statement.
func open(t *testing.T, o Options) *Store {
	t.Helper()
	server := neo4jtest.Use(t)
	o.URI, o.User, o.Password = server.URI, server.User, server.Password
	server.Clear(t)
	s, err := Open(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	s.watch = watch(t)
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// watch fails the test for every notification that is a warning.
func watch(t *testing.T) func(string, map[string]any, driver.ResultSummary) {
	return func(text string, _ map[string]any, summary driver.ResultSummary) {
		for _, n := range summary.Notifications() {
			if n.SeverityLevel() == "WARNING" {
				t.Errorf("%s: %s\n%s", n.Code(), n.Description(), text)
			}
		}
	}
}
