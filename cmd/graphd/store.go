package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"strings"
	"time"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/sqlite"
	"github.com/spf13/cobra"
)

const (
	defaultStore = "sqlite:graphd.db"
	inMemory     = ":memory:" // lives as long as the process
	memoryStore  = "sqlite:" + inMemory
)

// storeFlags adds --store and --vocabulary.
func (a *app) storeFlags(command *cobra.Command) {
	fallback := a.env("GRAPHD_STORE")
	if fallback == "" {
		fallback = defaultStore
	}
	command.Flags().StringVar(&a.store, "store", fallback, "sqlite:FILE or "+memoryStore+"; $GRAPHD_STORE is the default if set")
	a.vocabularyFlag(command)
}

// access is what a command does with a store.
type access int

const (
	reads   access = iota
	changes        // writes to one that is there
	creates        // writes, and makes one if there is none
)

// open opens the store of --store.
func (a *app) open(ctx context.Context, how access) (*sqlite.Store, *graph.Vocabulary, error) {
	path, err := storePath(a.store)
	if err != nil {
		return nil, nil, err
	}
	there, err := a.storeIsThere()
	if err != nil {
		return nil, nil, err
	}
	if how != creates && !there {
		return nil, nil, &graph.Error{Op: "open", Kind: graph.NotFound, What: "there is no store " + path,
			Hint: "graphd load --store sqlite:" + path + " FILE makes one"}
	}
	vocabulary, err := a.readVocabulary()
	if err != nil {
		return nil, nil, err
	}
	store, err := sqlite.Open(ctx, sqlite.Options{
		Path: path, ReadOnly: how == reads && path != inMemory, Vocabulary: vocabulary, Clock: time.Now,
	})
	if err != nil {
		return nil, nil, err
	}
	for _, warning := range store.Warnings() {
		a.log.Warn().Str("store", a.store).Msg(warning)
	}
	return store, vocabulary, nil
}

// storeIsThere reports whether opening the store of --store would not have to
// make a file.
func (a *app) storeIsThere() (bool, error) {
	path, err := storePath(a.store)
	if err != nil || path == inMemory {
		return true, err
	}
	_, err = os.Stat(path)
	return !errors.Is(err, fs.ErrNotExist), nil
}

// closeStore reports a failure to close unless the command has failed already.
func closeStore(store graph.Store, failed *error) {
	if err := store.Close(); err != nil && *failed == nil {
		*failed = err
	}
}

// storePath reads --store.
func storePath(spec string) (string, error) {
	scheme, rest, found := strings.Cut(spec, ":")
	switch {
	case found && scheme == "sqlite" && rest != "":
		return rest, nil
	case strings.HasPrefix(rest, "//") && (strings.HasPrefix(scheme, "neo4j") || strings.HasPrefix(scheme, "bolt")):
		return "", usage("--store %s: Neo4j is not built in yet; the stores there are: sqlite:FILE and %s", spec, memoryStore)
	case found && scheme == "sqlite":
		return "", usage("--store %s names no file; write %s or %s", spec, defaultStore, memoryStore)
	case found && !strings.ContainsAny(scheme, `/\.`):
		return "", usage("--store %s: there is no store %q%s (the stores there are: sqlite:FILE and %s)", spec, scheme,
			graph.DidYouMean(scheme, []string{"sqlite", "neo4j", "bolt"}), memoryStore)
	}
	return "", usage("--store %q does not say which store; for a file write sqlite:%s", spec, spec)
}
