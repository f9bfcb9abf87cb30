package main

import (
	"errors"
	"io"
	"os"
	"path/filepath"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/table"
	"github.com/spf13/cobra"
)

func mapCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "map FILE",
		Short: "Look at a table (CSV, TSV) and write a first mapping for graphd load --mapping",
		Long: "Look at a table (CSV, TSV; - is standard input) and write a first mapping to standard output, with\n" +
			"comments on what was seen. A simple table of entities or ties loads by it as it is; read it first.",
		Args: arguments(1, 1, "one file"),
		RunE: func(command *cobra.Command, args []string) (err error) {
			var in io.Reader = &untilDone{ctx: command.Context(), r: a.in}
			name := "table"
			if args[0] != "-" {
				file, err := os.Open(args[0])
				if err != nil {
					return &graph.Error{Op: "map", Kind: graph.NotFound, Err: err}
				}
				defer func() { err = errors.Join(err, file.Close()) }()
				in, name = file, filepath.Base(args[0])
			}
			return table.WriteMapping(command.Context(), in, name, a.out)
		},
	}
}
