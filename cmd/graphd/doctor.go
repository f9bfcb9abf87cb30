package main

import (
	"context"
	"fmt"
	"slices"
	"text/tabwriter"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/neo4j"
	"github.com/graphd/graphd/store/sqlite"
	"github.com/spf13/cobra"
)

func doctorCommand(a *app) *cobra.Command {
	command := &cobra.Command{
		Use:   "doctor",
		Short: "Check a store: is it whole, and does anything in it wait?",
		Args:  arguments(0, 0, "no arguments"),
		RunE: func(command *cobra.Command, _ []string) error {
			return a.doctor(command.Context())
		},
	}
	a.storeFlags(command)
	a.jsonFlag(command)
	return command
}

// doctor prints what it finds, and fails if any of it is bad.
func (a *app) doctor(ctx context.Context) (err error) {
	store, _, err := a.open(ctx, reads)
	if err != nil {
		return err
	}
	defer closeStore(store, &err)
	findings, err := examine(ctx, store)
	if err != nil {
		return err
	}
	if err := a.writeFindings(findings); err != nil {
		return err
	}
	if slices.ContainsFunc(findings, func(f finding) bool { return f.State == stateBad }) {
		return &exit{exitFailed, "the store is damaged (restore it from a copy, or load the datasets into a new file)"}
	}
	return nil
}

// examine looks a store over, each kind in its own way.
func examine(ctx context.Context, store graph.Store) ([]finding, error) {
	switch s := store.(type) {
	case *sqlite.Store:
		health, err := s.Check(ctx)
		if err != nil {
			return nil, err
		}
		return sqliteFindings(health), nil
	case *neo4j.Store:
		health, err := s.Check(ctx)
		if err != nil {
			return nil, err
		}
		return neo4jFindings(health), nil
	}
	return nil, &graph.Error{Op: "doctor", Kind: graph.Internal, What: "a store of no known kind"}
}

func (a *app) writeFindings(findings []finding) error {
	if a.wantsJSON() {
		return a.writeJSON(findings)
	}
	table := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', 0)
	for _, f := range findings {
		says := f.Says
		if f.Hint != "" {
			says += " (" + f.Hint + ")"
		}
		_, _ = fmt.Fprintf(table, "%s\t%s\t%s\n", f.State, f.Check, says)
	}
	return table.Flush()
}
