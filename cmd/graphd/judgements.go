package main

import (
	"cmp"
	"context"
	"fmt"
	"strings"
	"text/tabwriter"

	"github.com/graphd/graphd/graph"
	"github.com/spf13/cobra"
)

func undoCommand(a *app) *cobra.Command {
	command := &cobra.Command{
		Use:   "undo A B",
		Short: "Take back what was judged by hand of two ids",
		Long: "Take back what was judged by hand of two ids. Every claim kept the id that it was made with, so that a merger\n" +
			"comes apart as it was. What a dataset judges is taken back with the dataset.",
		Args: arguments(2, 2, "two ids"),
		RunE: func(command *cobra.Command, args []string) error {
			return a.undo(command.Context(), min(args[0], args[1]), max(args[0], args[1]))
		},
	}
	a.storeFlags(command)
	a.jsonFlag(command)
	return command
}

func (a *app) undo(ctx context.Context, x, y string) error {
	return a.judgeIn(ctx, graph.Judgement{A: x, B: y}, "undo", func(before []graph.Judgement) (b graph.Batch, err error) {
		for _, old := range before {
			b.Withdraw = append(b.Withdraw, old.StatementID())
		}
		if len(b.Withdraw) == 0 {
			err = &graph.Error{Op: "undo", Kind: graph.NotFound, What: fmt.Sprintf("nothing is judged by hand of %q and %q", x, y), Hint: "graphd judgements lists what is"}
		}
		return b, err
	})
}

func judgementsCommand(a *app) *cobra.Command {
	command := &cobra.Command{
		Use:   "judgements",
		Short: "List which ids are judged to be one entity, or not",
		Args:  arguments(0, 0, "no arguments"),
		RunE: func(command *cobra.Command, _ []string) error {
			return a.listJudgements(command.Context())
		},
	}
	a.storeFlags(command)
	a.jsonFlag(command)
	return command
}

// judgementList is all that is judged, and what is in conflict with itself.
type judgementList struct {
	Judgements []graph.Judgement `json:"judgements"`
	Conflicts  [][]string        `json:"conflicts"` // ids that are judged the same, of which two are judged different too
}

func (a *app) listJudgements(ctx context.Context) (err error) {
	store, _, err := a.open(ctx, reads)
	if err != nil {
		return err
	}
	defer closeStore(store, &err)
	list := judgementList{Judgements: []graph.Judgement{}, Conflicts: [][]string{}}
	err = withSnapshot(ctx, store, func(r graph.Reader) error {
		all, err := r.Judgements(ctx)
		list.Judgements = append(list.Judgements, all...)
		list.Conflicts = append(list.Conflicts, graph.ResolveClusters(all).Conflicts...)
		return err
	})
	if err != nil {
		return err
	}
	if a.wantsJSON() {
		return a.writeJSON(list)
	}
	if len(list.Judgements) == 0 {
		_, err := fmt.Fprintln(a.out, "nothing is judged; graphd suggestions lists what may be one")
		return err
	}
	table := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', 0)
	_, _ = fmt.Fprintln(table, "VERDICT\tA\tB\tBY\tDATASET\tBECAUSE")
	for _, j := range list.Judgements {
		_, _ = fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\t%s\n", j.Verdict, j.A, j.B, cmp.Or(j.By, "-"), cmp.Or(j.Dataset, "by hand"), j.Because)
	}
	for _, c := range list.Conflicts {
		_, _ = fmt.Fprintf(table, "conflict: of %s some are judged the same and some different, so none of them is merged\n", strings.Join(c, ", "))
	}
	return table.Flush()
}
