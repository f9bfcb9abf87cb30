package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/graphd/graphd/graph"
	"github.com/spf13/cobra"
)

// judging is what the commands same, different and unsure have in common.
func judging(a *app, verdict graph.Verdict, name, short, long string) *cobra.Command {
	var because, by string
	command := &cobra.Command{
		Use:   name + " A B --because REASON",
		Short: short,
		Long:  long + "\nIt takes the place of what was judged by hand of the two before. graphd undo A B takes it back.",
		Args:  arguments(2, 2, "two ids"),
		RunE: func(command *cobra.Command, args []string) error {
			if strings.TrimSpace(because) == "" {
				return usage("--because is needed: what shows it, for whoever reads the judgement later")
			}
			return a.judge(command.Context(), graph.Judgement{A: min(args[0], args[1]), B: max(args[0], args[1]), Verdict: verdict, Because: because, By: by})
		},
	}
	command.Flags().StringVar(&because, "because", "", "the reason")
	command.Flags().StringVar(&by, "by", a.env("USER"), "who judges")
	a.storeFlags(command)
	a.jsonFlag(command)
	return command
}

func sameCommand(a *app) *cobra.Command {
	return judging(a, graph.Same, "same", "Judge two ids to be one entity",
		"Judge two ids to be one entity. Their records, links and facts become one's, and both ids go on resolving.")
}

func differentCommand(a *app) *cobra.Command {
	return judging(a, graph.Different, "different", "Judge two ids to be different entities",
		"Judge two ids to be different entities. Whatever else is judged, they are not merged.")
}

func unsureCommand(a *app) *cobra.Command {
	return judging(a, graph.Unsure, "unsure", "Note that two ids may be one entity",
		"Note that two ids may be one entity. They are not merged, and not suggested again; affiliations that hang on it say so.")
}

// judged is what a judgement, or its undoing, came to.
type judged struct {
	graph.Judgement
	Changed  bool      `json:"changed"`
	Version  int64     `json:"version"`
	Entities [2]string `json:"entities"`           // the ids that A and B resolve to now
	Conflict []string  `json:"conflict,omitempty"` // ids that are judged the same, of which two are judged different too
}

func (a *app) judge(ctx context.Context, j graph.Judgement) error {
	if j.A == j.B {
		return usage("%s is given twice; name two ids", j.A)
	}
	return a.judgeIn(ctx, j, "judge", func(before []graph.Judgement) (graph.Batch, error) {
		b := graph.Batch{Judgements: []graph.Judgement{j}}
		for _, old := range before {
			if old != j {
				b.Withdraw = append(b.Withdraw, old.StatementID())
			}
		}
		return b, nil
	})
}

// judgeIn applies what change makes of the judgements by hand on a pair.
func (a *app) judgeIn(ctx context.Context, j graph.Judgement, op string, change func(before []graph.Judgement) (graph.Batch, error)) (err error) {
	store, _, err := a.open(ctx, changes)
	if err != nil {
		return err
	}
	defer closeStore(store, &err)
	var batch graph.Batch
	err = withSnapshot(ctx, store, func(r graph.Reader) error {
		if err := there(ctx, r, op, j.A, j.B); err != nil {
			return err
		}
		all, err := r.Judgements(ctx)
		if err != nil {
			return err
		}
		var before []graph.Judgement
		for _, old := range all {
			if old.A == j.A && old.B == j.B && old.Dataset == "" {
				before = append(before, old)
			}
		}
		batch, err = change(before)
		return err
	})
	if err != nil {
		return err
	}
	receipt, err := store.Apply(ctx, batch)
	if err != nil {
		return err
	}
	if len(receipt.Rejected) > 0 {
		return &graph.Error{Op: op, Kind: graph.Invalid, What: receipt.Rejected[0].Field + ": " + receipt.Rejected[0].Reason}
	}
	if err := projectAll(ctx, store); err != nil {
		return err
	}
	done := judged{Judgement: j, Changed: receipt.Added+receipt.Withdrawn > 0, Version: receipt.Version}
	err = withSnapshot(ctx, store, func(r graph.Reader) error { return done.look(ctx, r) })
	if err != nil {
		return err
	}
	if a.wantsJSON() {
		return a.writeJSON(done)
	}
	return done.write(a.out)
}

// there is an error unless both ids are in the store.
func there(ctx context.Context, r graph.Reader, op string, ids ...string) error {
	found, err := r.Entities(ctx, ids)
	if err != nil {
		return err
	}
	for i, e := range found {
		if e == nil {
			return &graph.Error{Op: op, Kind: graph.NotFound, What: fmt.Sprintf("there is no entity %q", ids[i]), Hint: "search for it by name (docs/lookups.md); ids are written as in the answer"}
		}
	}
	return nil
}

// look tells how the two stand now.
func (d *judged) look(ctx context.Context, r graph.Reader) error {
	found, err := r.Entities(ctx, []string{d.A, d.B})
	if err != nil {
		return err
	}
	for i, e := range found {
		if e != nil {
			d.Entities[i] = e.ID
		}
	}
	all, err := r.Judgements(ctx)
	if err != nil {
		return err
	}
	for _, c := range graph.ResolveClusters(all).Conflicts {
		for _, id := range c {
			if id == d.A || id == d.B {
				d.Conflict = c
			}
		}
	}
	return nil
}
