package main

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/neo4j"
	"github.com/graphd/graphd/store/sqlite"
	"github.com/spf13/cobra"
)

// neo4jAdminFormat is what neo4j-admin database import reads.
const neo4jAdminFormat = "neo4j-admin"

func exportCommand(a *app) *cobra.Command {
	var format, to string
	command := &cobra.Command{
		Use:   "export --format " + neo4jAdminFormat + " --to FOLDER",
		Short: "Write a store out as files for Neo4j's own import tool",
		Long: "Write a SQLite store out as files for neo4j-admin database import, as it is at this moment, with import.sh,\n" +
			"which runs it. The folder is made, or has to be empty. After the import, graphd migrate makes the indexes.",
		Args: arguments(0, 0, "no arguments"),
		RunE: func(command *cobra.Command, _ []string) error {
			return a.export(command.Context(), format, to)
		},
	}
	command.Flags().StringVar(&format, "format", "", neo4jAdminFormat+" is the one there is")
	command.Flags().StringVar(&to, "to", "", "the folder to make")
	a.storeFlags(command)
	a.jsonFlag(command)
	return command
}

// exportDone is what an export says of the files.
type exportDone struct {
	Store string          `json:"store"`
	To    string          `json:"to"`
	Files []neo4j.Written `json:"files"`
}

func (a *app) export(ctx context.Context, format, to string) error {
	switch scheme, _, _ := strings.Cut(a.store, "://"); {
	case format != neo4jAdminFormat:
		return usage("give the format: --format %s is the one there is", neo4jAdminFormat)
	case to == "":
		return usage("give the folder to make: --to FOLDER")
	case a.store == memoryStore:
		return usage("--store %s is empty whenever it is opened; name the file of a store", memoryStore)
	case strings.HasPrefix(scheme, "neo4j") || strings.HasPrefix(scheme, "bolt"):
		return usage("graphd export reads sqlite:FILE stores; a Neo4j database is copied by neo4j-admin database dump (docs/operating.md)")
	}
	begun := time.Now()
	files, err := a.exportTo(ctx, to)
	if err != nil {
		if ctx.Err() != nil {
			return &graph.Error{Op: "export", Kind: graph.Timeout, What: "interrupted; " + to + " is not whole and has no import.sh", Hint: "remove it"}
		}
		return err
	}
	rows := 0
	for _, f := range files {
		rows += f.Rows
	}
	a.log.Info().Int("rows", rows).Dur("took", time.Since(begun)).Msg("exported")
	return a.writeExported(exportDone{Store: a.store, To: to, Files: files})
}

func (a *app) exportTo(ctx context.Context, to string) (files []neo4j.Written, err error) {
	store, vocabulary, err := a.open(ctx, reads)
	if err != nil {
		return nil, err
	}
	defer closeStore(store, &err)
	file, ok := store.(*sqlite.Store)
	if !ok {
		return nil, &graph.Error{Op: "export", Kind: graph.Internal, What: "a store of another kind"}
	}
	dump, err := file.Dump(ctx)
	if err != nil {
		return nil, err
	}
	defer func() {
		if closed := dump.Close(); err == nil {
			err = closed
		}
	}()
	return neo4j.Export(ctx, dump, to, vocabulary)
}

func (a *app) writeExported(done exportDone) error {
	if a.wantsJSON() {
		return a.writeJSON(done)
	}
	for _, f := range done.Files {
		if _, err := fmt.Fprintf(a.out, "%10d  %s\n", f.Rows, f.File); err != nil {
			return err
		}
	}
	_, err := fmt.Fprintf(a.out, "\nWith the server stopped, as the user that it runs as:\n  sh %s/import.sh\nWith the server started again:\n  graphd migrate --store %s\n", done.To, neo4jStore)
	return err
}
