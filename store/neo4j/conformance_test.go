package neo4j

import (
	"flag"
	"os"
	"testing"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/neo4j/neo4jtest"
	"github.com/graphd/graphd/store/storetest"
)

// rapidChecks is how many random graphs are drawn unless the command line says
// otherwise: each costs hundreds of round trips.
const rapidChecks = "6"

func TestMain(m *testing.M) {
	flag.Parse()
	said := false
	flag.Visit(func(f *flag.Flag) { said = said || f.Name == "rapid.checks" })
	if !said {
		if err := flag.Set("rapid.checks", rapidChecks); err != nil {
			panic(err) // the flag is rapid's, which storetest imports
		}
	}
	os.Exit(neo4jtest.Run(m))
}

// Every store must give the answers of the model.
func TestConformance(t *testing.T) {
	defer func(from int) { hubFrom = from }(hubFrom)
	hubFrom = 2
	storetest.Run(t, func(t *testing.T, clock func() time.Time) graph.Store {
		return open(t, Options{Clock: clock})
	})
	t.Run("no statement reads more than it has to", plans)
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
		carryOut(text)
		for _, n := range summary.Notifications() {
			if n.SeverityLevel() == "WARNING" {
				t.Errorf("%s: %s\n%s", n.Code(), n.Description(), text)
			}
		}
	}
}
