//go:build unix

package faults

import (
	"strings"
	"testing"

	"github.com/graphd/graphd/store/neo4j/neo4jtest"
)

// A batch for which the server has not the memory leaves nothing behind.
func TestNeo4jWithTooLittleMemory(t *testing.T) {
	small := neo4j{Server: neo4jtest.Start(t, neo4jtest.Options{Conf: []string{"db.memory.transaction.max=3m"}}).Server()}
	folder := t.TempDir()
	tiny := edition{dataset: "tiny", groups: 2, number: 1}.file(t, folder, -1)
	small.graphd(t, "load", tiny)
	const counted = "RETURN toString(COUNT { (:Statement) }) + ' ' + toString(COUNT { (:Entity) }) + ' ' + toString(COUNT { ()-->() })"
	before := small.value(t, counted)
	e := finish(t, small.command("load", edition{dataset: "large", groups: 450, number: 1}.file(t, folder, -1)))
	t.Log(strings.TrimSpace(e.err))
	saysClearly(t, e, small.Password, "memory", "db.memory.transaction")
	if after := small.value(t, counted); after != before {
		t.Errorf("statements, entities and links were %s and are %s", before, after)
	}
	small.graphd(t, "load", tiny)
}
