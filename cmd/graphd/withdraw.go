package main

import (
	"context"
	"fmt"
	"slices"

	"github.com/graphd/graphd/graph"
	"github.com/spf13/cobra"
)

func withdrawCommand(a *app) *cobra.Command {
	var purge bool
	command := &cobra.Command{
		Use:   "withdraw DATASET",
		Short: "Take back everything a dataset says",
		Long: "Take back everything a dataset says. What other datasets say stands, and loading the dataset again\n" +
			"brings it back; the store remembers when it was held. With --purge it does not: all that the dataset ever\n" +
			"said is removed for good, and questions of the past do not tell of it any more.",
		Args: arguments(1, 1, "one dataset"),
		RunE: func(command *cobra.Command, args []string) error {
			return a.withdraw(command.Context(), args[0], purge)
		},
	}
	command.Flags().BoolVar(&purge, "purge", false, "remove for good what the dataset ever said")
	a.storeFlags(command)
	a.jsonFlag(command)
	return command
}

// projectAtOnce is how many waiting keys one transaction works off.
const projectAtOnce = 5000

func (a *app) withdraw(ctx context.Context, id string, purge bool) (err error) {
	store, _, err := a.open(ctx, changes)
	if err != nil {
		return err
	}
	defer closeStore(store, &err)
	statuses, err := datasetsOf(ctx, store)
	if err != nil {
		return err
	}
	if err := known("withdraw", id, statuses); err != nil {
		return err
	}
	if purge {
		return a.purge(ctx, store, id)
	}
	receipt, err := store.WithdrawDataset(ctx, id)
	if err != nil {
		return err
	}
	if err := projectAll(ctx, store); err != nil {
		return err
	}
	if a.wantsJSON() {
		return a.writeJSON(map[string]any{"dataset": id, "withdrawn": receipt.Withdrawn, "version": receipt.Version})
	}
	if receipt.Withdrawn == 0 {
		_, err = fmt.Fprintf(a.out, "nothing of %s was held any more\n", id)
		return err
	}
	_, err = fmt.Fprintf(a.out, "withdrew %s: %d statements; the store is at version %d\n", id, receipt.Withdrawn, receipt.Version)
	return err
}

func (a *app) purge(ctx context.Context, store graph.Store, id string) error {
	removed, err := store.PurgeDataset(ctx, id)
	if err != nil {
		return err
	}
	if err := projectAll(ctx, store); err != nil {
		return err
	}
	if a.wantsJSON() {
		return a.writeJSON(map[string]any{"dataset": id, "removed": removed})
	}
	_, err = fmt.Fprintf(a.out, "removed %s for good: %d statements, those that were withdrawn before among them\n", id, removed)
	return err
}

func known(op, id string, statuses []graph.DatasetStatus) error {
	var ids []string
	for _, s := range statuses {
		ids = append(ids, s.ID)
	}
	if slices.Contains(ids, id) {
		return nil
	}
	return &graph.Error{Op: op, Kind: graph.NotFound,
		What: fmt.Sprintf("there is no dataset %q%s", id, graph.DidYouMean(id, ids)), Hint: "graphd datasets lists them"}
}

// projectAll works off the queue of what waits to be projected anew.
func projectAll(ctx context.Context, store graph.Writer) error {
	for {
		left, err := store.Project(ctx, projectAtOnce)
		if err != nil || left == 0 {
			return err
		}
	}
}
