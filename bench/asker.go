package main

import (
	"context"
	"encoding/json"
	"errors"
	"io"

	"github.com/rs/zerolog"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/server"
	"github.com/graphd/graphd/store/sqlite"
)

// asker asks a served store over HTTP, on a loopback address, through one
// connection that is kept alive.
type asker struct {
	url   string
	store graph.Store
	stop  context.CancelFunc
	ended chan error
}

// serve serves the store in a file.
func serve(ctx context.Context, path string) (*asker, error) {
	store, err := sqlite.Open(ctx, sqlite.Options{Path: path, ReadOnly: true})
	if err != nil {
		return nil, err
	}
	return serveStore(ctx, store)
}

// serveStore serves a store as graphd serve does, its log thrown away.
func serveStore(ctx context.Context, store graph.Store) (*asker, error) {
	server.CollectLess(0) // as graphd serve does
	log := zerolog.New(io.Discard)
	engine, err := server.NewEngine(server.EngineOptions{Store: store, Vocabulary: graph.DefaultVocabulary(), Log: log})
	if err != nil {
		return nil, errors.Join(err, store.Close())
	}
	listener, err := server.Listen(ctx, "127.0.0.1:0")
	if err != nil {
		return nil, errors.Join(err, store.Close())
	}
	ctx, stop := context.WithCancel(ctx)
	a := &asker{url: server.URL(listener) + "/graphql", store: store, stop: stop, ended: make(chan error, 1)}
	handler := server.NewHandler(engine, server.HandlerOptions{Local: true, Log: log})
	go func() { a.ended <- server.Serve(ctx, listener, handler, server.ServeOptions{Log: log}) }()
	return a, nil
}

func (a *asker) close() error {
	pool.CloseIdleConnections()
	a.stop()
	return errors.Join(<-a.ended, a.store.Close())
}

// request writes the body of a request.
func request(query, id string) ([]byte, error) {
	return json.Marshal(map[string]any{"query": query, "variables": map[string]string{"id": id}})
}

// ask sends a request and reads the whole answer.
func (a *asker) ask(ctx context.Context, body []byte) ([]byte, error) {
	return post(ctx, a.url, body)
}
