package main

import (
	"strings"

	"github.com/graphd/graphd/graph"
)

const (
	defaultStore = "sqlite:graphd.db"
	inMemory     = ":memory:" // lives as long as the process
	memoryStore  = "sqlite:" + inMemory
	neo4jStore   = "neo4j://HOST"
)

// storeAddress is what --store says: a file of SQLite's, or a Neo4j server.
type storeAddress struct {
	path string // of the file; empty for a server
	uri  string // of the server; empty for a file
}

// parseStore reads --store.
func parseStore(spec string) (storeAddress, error) {
	scheme, rest, found := strings.Cut(spec, ":")
	switch {
	case found && scheme == "sqlite" && rest != "":
		return storeAddress{path: rest}, nil
	case strings.HasPrefix(rest, "//") && (strings.HasPrefix(scheme, "neo4j") || strings.HasPrefix(scheme, "bolt")):
		if host, at := strings.CutPrefix(rest, "//"); at && strings.Contains(host, "@") {
			return storeAddress{}, usage("--store %s://… holds a user or password, and addresses are logged: set GRAPHD_NEO4J_USER, and GRAPHD_NEO4J_PASSWORD or GRAPHD_NEO4J_PASSWORD_FILE", scheme)
		}
		return storeAddress{uri: spec}, nil
	case found && scheme == "sqlite":
		return storeAddress{}, usage("--store %s names no file; write %s or %s", spec, defaultStore, memoryStore)
	case found && !strings.ContainsAny(scheme, `/\.`):
		return storeAddress{}, usage("--store %s: there is no store %q%s (the stores there are: sqlite:FILE, %s and %s)", spec, scheme,
			graph.DidYouMean(scheme, []string{"sqlite", "neo4j", "bolt"}), memoryStore, neo4jStore)
	}
	return storeAddress{}, usage("--store %q does not say which store; for a file write sqlite:%s", spec, spec)
}
