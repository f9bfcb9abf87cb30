package main

import (
	"context"
	"fmt"

	"github.com/graphd/graphd/graph"
	"github.com/spf13/cobra"
)

// migrateCommand does what any command that writes does first, and nothing else.
func migrateCommand(a *app) *cobra.Command {
	command := &cobra.Command{
		Use:   "migrate",
		Short: "Bring a store to the format of this version: make the indexes of an imported one",
		Args:  arguments(0, 0, "no arguments"),
		RunE: func(command *cobra.Command, _ []string) error {
			return a.migrate(command.Context())
		},
	}
	a.storeFlags(command)
	a.jsonFlag(command)
	return command
}

func (a *app) migrate(ctx context.Context) (err error) {
	store, _, err := a.open(ctx, changes)
	if err != nil {
		return err
	}
	defer closeStore(store, &err)
	return withSnapshot(ctx, store, func(r graph.Reader) error {
		info, err := r.Version(ctx)
		if err != nil {
			return err
		}
		if a.wantsJSON() {
			return a.writeJSON(map[string]any{"store": a.store, "version": info.Version})
		}
		_, err = fmt.Fprintf(a.out, "%s is in order, at version %d\n", a.store, info.Version)
		return err
	})
}
