package main

import (
	"context"
	"fmt"
	"os"
	"strings"

	"github.com/graphd/graphd/graph"
	"github.com/spf13/cobra"
)

func backupCommand(a *app) *cobra.Command {
	var to string
	command := &cobra.Command{
		Use:   "backup --to FILE",
		Short: "Copy a store into a new file, while it is in use",
		Long: "Copy a SQLite store into a new file, as it is at this moment, while others read it and load into it.\n" +
			"The copy is a store itself. A file that is there already is never written over.",
		Args: arguments(0, 0, "no arguments"),
		RunE: func(command *cobra.Command, _ []string) error {
			return a.backup(command.Context(), to)
		},
	}
	command.Flags().StringVar(&to, "to", "", "the file to make")
	a.storeFlags(command)
	a.jsonFlag(command)
	return command
}

// copier is a store that can be copied while it is in use.
type copier interface {
	Backup(ctx context.Context, path string) error
}

// backupDone is what a backup says of the copy.
type backupDone struct {
	Store   string `json:"store"`
	To      string `json:"to"`
	Bytes   int64  `json:"bytes"`
	Version int64  `json:"version"` // the store's, of which it is a copy
}

func (a *app) backup(ctx context.Context, to string) error {
	switch scheme, _, _ := strings.Cut(a.store, "://"); {
	case to == "":
		return usage("give the file to make: --to FILE")
	case a.store == memoryStore:
		return usage("--store %s is empty whenever it is opened; name the file of a store", memoryStore)
	case strings.HasPrefix(scheme, "neo4j") || strings.HasPrefix(scheme, "bolt"):
		return noBackup()
	}
	done := backupDone{Store: a.store, To: to}
	if err := a.copyStore(ctx, to); err != nil {
		if ctx.Err() != nil {
			return &graph.Error{Op: "backup", Kind: graph.Timeout, What: "interrupted; no file was made"}
		}
		return err
	}
	info, err := os.Stat(to)
	if err != nil {
		return &graph.Error{Op: "backup", Kind: graph.Unavailable, Err: err}
	}
	done.Bytes = info.Size()
	if done.Version, err = a.versionOf(ctx, "sqlite:"+to); err != nil {
		return err
	}
	if a.wantsJSON() {
		return a.writeJSON(done)
	}
	_, err = fmt.Fprintf(a.out, "%s is version %d of %s (%d bytes)\n", to, done.Version, a.store, done.Bytes)
	return err
}

func (a *app) copyStore(ctx context.Context, to string) (err error) {
	store, _, err := a.open(ctx, reads)
	if err != nil {
		return err
	}
	defer closeStore(store, &err)
	copies, ok := store.(copier)
	if !ok {
		return noBackup()
	}
	return copies.Backup(ctx, to)
}

// versionOf opens a copy, which shows that it is a store, and reads its version.
func (a *app) versionOf(ctx context.Context, spec string) (version int64, err error) {
	copied := *a
	copied.store = spec
	store, _, err := copied.open(ctx, reads)
	if err != nil {
		return 0, err
	}
	defer closeStore(store, &err)
	err = withSnapshot(ctx, store, func(r graph.Reader) error {
		info, err := r.Version(ctx)
		version = info.Version
		return err
	})
	return version, err
}

// noBackup says how a Neo4j database is backed up.
func noBackup() error {
	return usage("graphd backup copies sqlite:FILE stores; a Neo4j database is dumped by its own tool, with the server stopped: " +
		"neo4j-admin database dump neo4j --to-path=FOLDER (docs/operating.md, Back up and restore)")
}
