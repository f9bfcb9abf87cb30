package neo4j

import (
	"context"
	"net/url"
	"strings"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"

	"github.com/graphd/graphd/graph"
)

// How long a connection may take before the server counts as out of reach.
const (
	connectWithin = 3 * time.Second
	acquireWithin = 5 * time.Second // a connection from the pool, an answer from a router included
)

// schemes are those that the driver knows.
var schemes = []string{"neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc"}

// connect makes the driver; it reaches for no server yet.
func connect(o Options) (driver.DriverWithContext, error) {
	u, err := url.Parse(o.URI)
	if err != nil || u.Host == "" || !knownScheme(u.Scheme) {
		return nil, &graph.Error{Op: "neo4j: open", Kind: graph.Invalid, What: "no address of a Neo4j server: " + withoutUser(o.URI),
			Hint: "write neo4j://host, bolt://host:7687, or either with +s for TLS"}
	}
	if u.User != nil {
		return nil, &graph.Error{Op: "neo4j: open", Kind: graph.Invalid, What: "a user or password in the address " + withoutUser(o.URI),
			Hint: "addresses are logged: give GRAPHD_NEO4J_USER, and GRAPHD_NEO4J_PASSWORD or GRAPHD_NEO4J_PASSWORD_FILE"}
	}
	d, err := driver.NewDriverWithContext(o.URI, driver.BasicAuth(o.User, o.Password, ""), func(c *config.Config) {
		c.Log = bridge{o.Log}
		c.TelemetryDisabled = true
		c.UserAgent = "graphd/1 " + driver.UserAgent
		c.FetchSize = driver.FetchAll // every statement bounds its rows itself
		c.SocketConnectTimeout, c.ConnectionAcquisitionTimeout = connectWithin, acquireWithin
		c.MaxTransactionRetryTime = o.RetryWrites
		c.ConnectionLivenessCheckTimeout = time.Minute
	})
	if err != nil {
		return nil, &graph.Error{Op: "neo4j: open", Kind: graph.Invalid, What: "the address " + o.URI, Err: err}
	}
	return d, nil
}

func knownScheme(s string) bool {
	for _, known := range schemes {
		if s == known {
			return true
		}
	}
	return false
}

// withoutUser is an address without what stands before its @.
func withoutUser(address string) string {
	scheme, rest, found := strings.Cut(address, "://")
	if i := strings.LastIndex(rest, "@"); found && i >= 0 {
		return scheme + "://" + rest[i+1:]
	}
	return address
}

// reach looks whether a server answers, and which.
func (s *Store) reach(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, acquireWithin)
	defer cancel()
	info, err := s.driver.GetServerInfo(ctx)
	if err != nil {
		return s.fail("open", err)
	}
	return supported(info.Agent())
}
