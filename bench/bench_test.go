package main

import (
	"os"
	"strings"
	"testing"

	"github.com/graphd/graphd/bench/powerlaw"
	"github.com/graphd/graphd/store/neo4j/neo4jtest"
)

// The steps are processes of this very program.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == "step" {
		main()
		return
	}
	os.Exit(neo4jtest.Run(m))
}

// All parts run on a small graph, and find that both sides do the same work.
// Nothing is said of times.
func TestEveryPartMeasures(t *testing.T) {
	s, err := read([]string{"--size", "1k", "--repeats", "1", "--requests", "20", "--dir", t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	b, err := begin(s)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range parts {
		t.Run(p.name, func(t *testing.T) {
			if p.name == "neo4j" {
				server := neo4jtest.Use(t)
				t.Setenv("GRAPHD_NEO4J_URI", server.URI)
				t.Setenv("GRAPHD_NEO4J_PASSWORD", server.Password)
			}
			before := len(b.results)
			if err := b.part(t.Context(), p.name, p.measure); err != nil {
				t.Fatal(err)
			}
			if len(b.results) == before {
				t.Error("no result")
			}
			if p.name == "neo4j" {
				theVeryGraphIsSeen(t, b)
			}
		})
	}
	for _, r := range b.results {
		if r.Value <= 0 && r.What != "load: peak memory" { // which not every system tells
			t.Errorf("%+v", r)
		}
	}
	var table strings.Builder
	if err := b.write(&table); err != nil || strings.Count(table.String(), "\n") != len(b.results)+3 {
		t.Errorf("%v\n%s", err, table.String())
	}
}

// theVeryGraphIsSeen finds that a database which holds the graph is known to, and
// one that lacks a link of it is not.
func theVeryGraphIsSeen(t *testing.T, b *bench) {
	s, err := newNeo4jServer()
	if err != nil {
		t.Fatal(err)
	}
	defer s.driver.Close(t.Context())
	if held, err := s.holds(t.Context(), b.size); err != nil || !held {
		t.Errorf("the graph that was loaded: %v %v", held, err)
	}
	if _, err := s.run(t.Context(), "MATCH (:Entity {id: $id})-[r]-() WITH r LIMIT 1 DELETE r", map[string]any{"id": powerlaw.ID(0)}); err != nil {
		t.Fatal(err)
	}
	if held, err := s.holds(t.Context(), b.size); err != nil || held {
		t.Errorf("a link less: %v %v", held, err)
	}
}

func TestUnknownFlagsAreRefused(t *testing.T) {
	for _, args := range [][]string{{"--size", "7"}, {"queries"}, {"--repeats", "x"}} {
		if _, err := read(args); err == nil {
			t.Errorf("%v", args)
		}
	}
	if err := measure(t.Context(), []string{"--only", "nothing", "--dir", t.TempDir()}); err == nil || !strings.Contains(err.Error(), "queries") {
		t.Error(err)
	}
}

func TestMedianAndTail(t *testing.T) {
	s := sample{5, 1, 4, 2, 3}
	if s.median() != 3 || s[:4].median() != 3 || s.at(0.99) != 5 || s.at(0.2) != 2 {
		t.Error(s.median(), s[:4].median(), s.at(0.99), s.at(0.2))
	}
	if got := ratios(sample{1, 4}, sample{2, 2}).spread("%.1f"); got != "0.5 to 2.0" {
		t.Error(got)
	}
}
