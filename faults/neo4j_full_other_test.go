//go:build unix && !linux

package faults

import (
	"testing"

	"github.com/graphd/graphd/store/neo4j/neo4jtest"
)

func serverOutOfRoom(t *testing.T, _ neo4j, _ *neo4jtest.Process) {
	t.Skip("no way to forbid another process to write here")
}
