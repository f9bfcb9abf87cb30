package main

import (
	"context"
	"errors"
	"os"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"

	"github.com/graphd/graphd/loaders"
	"github.com/graphd/graphd/store/neo4j"
)

// neo4jServer is the server of GRAPHD_NEO4J_URI, whose database is emptied
// unless it holds the very graph and that is to be kept.
type neo4jServer struct {
	options neo4j.Options
	driver  driver.DriverWithContext
}

func newNeo4jServer() (*neo4jServer, error) {
	o := neo4j.Options{URI: os.Getenv("GRAPHD_NEO4J_URI"), User: "neo4j", Password: os.Getenv("GRAPHD_NEO4J_PASSWORD")}
	if o.URI == "" {
		return nil, errors.New("set GRAPHD_NEO4J_URI and GRAPHD_NEO4J_PASSWORD to a server whose database may be emptied (make neo4j starts one)")
	}
	d, err := driver.NewDriverWithContext(o.URI, driver.BasicAuth(o.User, o.Password, ""), func(c *config.Config) {
		c.TelemetryDisabled = true // as graphd's own driver has it: it is a message more with each statement
	})
	return &neo4jServer{o, d}, err
}

// run carries out one statement and returns its records.
func (s *neo4jServer) run(ctx context.Context, text string, params map[string]any) ([]*driver.Record, error) {
	session := s.driver.NewSession(ctx, driver.SessionConfig{DatabaseName: neo4j.DefaultDatabase, FetchSize: driver.FetchAll})
	defer session.Close(ctx)
	result, err := session.Run(ctx, text, params)
	if err != nil {
		return nil, err
	}
	return result.Collect(ctx)
}

func (s *neo4jServer) empty(ctx context.Context) error {
	_, err := s.run(ctx, "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS", nil)
	return err
}

// load loads the graph as graphd load does, and returns how long that took.
func (s *neo4jServer) load(ctx context.Context, path string) (time.Duration, error) {
	store, err := neo4j.Open(ctx, s.options)
	if err != nil {
		return 0, err
	}
	defer store.Close()
	begun := time.Now()
	_, err = loaders.Run(ctx, store, loaders.Options{Paths: []string{path}})
	return time.Since(begun), err
}

// measureNeo4j compares a load with bare statements that write the same rows,
// and questions over HTTP with hand-written Cypher behind a bare handler, and
// with @neo4j/graphql if that is wanted.
func measureNeo4j(ctx context.Context, b *bench) (err error) {
	s, err := newNeo4jServer()
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.driver.Close(ctx)) }()
	if b.keep {
		err = b.fill(ctx, s)
	} else {
		err = b.ingest(ctx, s)
	}
	if err != nil {
		return err
	}
	return b.askNeo4j(ctx, s)
}
