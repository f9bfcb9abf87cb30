package neo4jtest

import (
	"cmp"
	"os"
)

// Server says how to reach a server.
type Server struct {
	URI      string // bolt://127.0.0.1:7687
	User     string
	Password string
	HTTP     string // of Browser and the HTTP API, without a slash at the end; "" if not known
}

// named is the server that the environment names, if it does.
func named() Server {
	return Server{
		URI:      os.Getenv("GRAPHD_TEST_NEO4J_URI"),
		User:     cmp.Or(os.Getenv("GRAPHD_TEST_NEO4J_USER"), "neo4j"),
		Password: os.Getenv("GRAPHD_TEST_NEO4J_PASSWORD"),
		HTTP:     os.Getenv("GRAPHD_TEST_NEO4J_HTTP"),
	}
}
