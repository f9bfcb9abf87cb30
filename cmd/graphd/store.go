package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"time"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/neo4j"
	"github.com/graphd/graphd/store/sqlite"
	"github.com/spf13/cobra"
)

// storeFlags adds --store and --vocabulary.
func (a *app) storeFlags(command *cobra.Command) {
	fallback := a.env("GRAPHD_STORE")
	if fallback == "" {
		fallback = defaultStore
	}
	command.Flags().StringVar(&a.store, "store", fallback, "sqlite:FILE, "+memoryStore+", or neo4j://HOST or bolt://HOST (its user and password come\nfrom GRAPHD_NEO4J_USER and GRAPHD_NEO4J_PASSWORD or GRAPHD_NEO4J_PASSWORD_FILE);\n$GRAPHD_STORE is the default if set")
	a.vocabularyFlag(command)
}

// access is what a command does with a store.
type access int

const (
	reads   access = iota
	serves         // reads, and waits for a server that is not there yet
	changes        // writes to one that is there
	creates        // writes, and makes one if there is none
)

// openStore is a store that can say what its reader should know.
type openStore interface {
	graph.Store
	Warnings() []string
}

// open opens the store of --store.
func (a *app) open(ctx context.Context, how access) (graph.Store, *graph.Vocabulary, error) {
	address, err := parseStore(a.store)
	if err != nil {
		return nil, nil, err
	}
	vocabulary, err := a.readVocabulary()
	if err != nil {
		return nil, nil, err
	}
	var store openStore
	if address.uri != "" {
		store, err = a.openNeo4j(ctx, address.uri, how, vocabulary)
	} else {
		store, err = a.openSQLite(ctx, address.path, how, vocabulary)
	}
	if err != nil {
		return nil, nil, err
	}
	for _, warning := range store.Warnings() {
		a.log.Warn().Str("store", a.store).Msg(warning)
	}
	return store, vocabulary, nil
}

func (a *app) openSQLite(ctx context.Context, path string, how access, vocabulary *graph.Vocabulary) (*sqlite.Store, error) {
	there, err := a.storeIsThere()
	if err != nil {
		return nil, err
	}
	if how != creates && !there {
		return nil, &graph.Error{Op: "open", Kind: graph.NotFound, What: "there is no store " + path,
			Hint: "graphd load --store sqlite:" + path + " FILE makes one"}
	}
	return sqlite.Open(ctx, sqlite.Options{
		Path: path, ReadOnly: how <= serves && path != inMemory, Vocabulary: vocabulary, Clock: time.Now,
	})
}

func (a *app) openNeo4j(ctx context.Context, uri string, how access, vocabulary *graph.Vocabulary) (*neo4j.Store, error) {
	user, password, err := a.neo4jCredentials()
	if err != nil {
		return nil, err
	}
	limit, err := a.neo4jWriteLimit()
	if err != nil {
		return nil, err
	}
	return neo4j.Open(ctx, neo4j.Options{URI: uri, User: user, Password: password, Database: a.env("GRAPHD_NEO4J_DATABASE"), WriteLimit: limit,
		ReadOnly: how <= serves, Existing: how != creates, Late: how == serves, Vocabulary: vocabulary, Clock: time.Now, Log: a.log})
}

// storeIsThere reports whether opening the store of --store would not have to
// make a file. A server is there, or opening it says that it is not.
func (a *app) storeIsThere() (bool, error) {
	address, err := parseStore(a.store)
	if err != nil || address.path == inMemory || address.path == "" {
		return true, err
	}
	_, err = os.Stat(address.path)
	return !errors.Is(err, fs.ErrNotExist), nil
}

// closeStore reports a failure to close unless the command has failed already.
func closeStore(store graph.Store, failed *error) {
	if err := store.Close(); err != nil && *failed == nil {
		*failed = err
	}
}
