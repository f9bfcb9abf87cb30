package neo4j

import (
	"strings"
	"testing"

	"github.com/graphd/graphd/graph"
)

func TestSupported(t *testing.T) {
	for _, agent := range []string{"Neo4j/5.23.0", "Neo4j/5.26.30", "Neo4j/5.27-aura", "Neo4j/2025.01.0", "Neo4j/2026.10", "Neo4j/dev", "Memgraph", ""} {
		if err := supported(agent); err != nil {
			t.Errorf("%q: %v", agent, err)
		}
	}
	for _, agent := range []string{"Neo4j/3.5.35", "Neo4j/4.4.40", "Neo4j/5.0.0", "Neo4j/5.22.0", "Neo4j/5.9-aura"} {
		err := supported(agent)
		if graph.KindOf(err) != graph.Invalid || !strings.Contains(err.Error(), agent) {
			t.Errorf("%q: %v", agent, err)
		}
	}
}
