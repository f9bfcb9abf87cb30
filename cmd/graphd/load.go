package main

import (
	"context"
	"time"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders"
	"github.com/graphd/graphd/loaders/progress"
	"github.com/graphd/graphd/loaders/table"
	"github.com/spf13/cobra"
)

func loadCommand(a *app) *cobra.Command {
	var o loaders.Options
	var mappings []string
	var recordedAt string
	command := &cobra.Command{
		Use:   "load FILE…",
		Short: "Load files, folders, globs or - (standard input) into a store",
		Long: "Load files, folders, globs or - (standard input) into a store, which is made if it is not there.\n" +
			"Rows that are wrong are listed by file, line and field, and the rest is loaded (exit code 3).\n" +
			"Loading the same again changes nothing.",
		Args: arguments(1, -1, "at least one file"),
		RunE: func(command *cobra.Command, args []string) error {
			o.Paths = args
			var err error
			if o.Mappings, err = table.ReadMappings(mappings); err != nil {
				return err
			}
			if o.RecordedAt, err = recordedAtOf(recordedAt, time.Now()); err != nil {
				return err
			}
			return a.load(command.Context(), o)
		},
	}
	f := command.Flags()
	f.StringVar(&o.Format, "format", loaders.AutoFormat, "the files' format; auto tells it by their content")
	f.StringArrayVar(&mappings, "mapping", nil, "YAML file that says what the rows of a table (CSV, TSV) state, or a folder of such files; may be repeated")
	f.StringVar(&o.Dataset, "dataset", "", "load into this dataset, whatever the files say")
	f.BoolVar(&o.DryRun, "dry-run", false, "read and check everything, write nothing")
	f.BoolVar(&o.Replace, "replace", false, "withdraw what the datasets held and the files do not")
	f.BoolVar(&o.ReplaceDespiteRejects, "replace-despite-rejects", false, "with --replace: withdraw even if rows were rejected")
	f.BoolVar(&o.Yes, "yes", false, "with --replace: do it even if it withdraws over half of a dataset, or the edition is older than the one held")
	f.StringVar(&recordedAt, "recorded-at", "", "load a list of history as if it had been recorded on this day (when it begins, in UTC) or at this instant")
	f.BoolVar(&a.json, "json", false, "write the summary as JSON to standard output")
	a.storeFlags(command)
	return command
}

// load runs a load and says what it did. The summary goes to standard error,
// since the store is where the data went.
func (a *app) load(ctx context.Context, o loaders.Options) (err error) {
	if o.ReplaceDespiteRejects && !o.Replace {
		return usage("--replace-despite-rejects needs --replace")
	}
	if o.Yes && !o.Replace {
		return usage("--yes needs --replace")
	}
	if err := loaders.CheckFormat(o.Format); err != nil {
		return usage("--format: %s", lineOf(err))
	}
	o.Stdin = &untilDone{ctx: ctx, r: a.in}
	o.Progress = progress.For(a.err, a.log)
	var summary loaders.Summary
	if o.DryRun {
		if o.Vocabulary, err = a.readVocabulary(); err != nil {
			return err
		}
		summary, err = loaders.Run(ctx, nil, o)
	} else {
		summary, err = a.loadInto(ctx, o)
	}
	if err != nil && ctx.Err() != nil {
		err = &graph.Error{Op: "load", Kind: graph.Timeout, What: "the load was interrupted before its end",
			Hint: "what is counted as added stands, in whole batches; run it again to complete it"}
	}
	if err == nil || summary.Read > 0 || summary.Rejected > 0 {
		if failed := a.writeSummary(&summary); failed != nil && err == nil {
			err = failed
		}
	}
	if err == nil && !summary.Clean() {
		err = &exit{code: exitRejected}
	}
	return err
}

func (a *app) loadInto(ctx context.Context, o loaders.Options) (summary loaders.Summary, err error) {
	var store graph.Store
	there, err := a.storeIsThere()
	if err != nil {
		return summary, err
	}
	if there {
		store, o.Vocabulary, err = a.open(ctx, creates)
	} else {
		o.NewStore = true
		store = &newStore{open: func(ctx context.Context) (graph.Store, error) {
			made, _, err := a.open(ctx, creates)
			return made, err
		}}
		o.Vocabulary, err = a.readVocabulary()
	}
	if err != nil {
		return summary, err
	}
	defer closeStore(store, &err)
	return loaders.Run(ctx, store, o)
}

func (a *app) writeSummary(summary *loaders.Summary) error {
	if err := summary.Write(a.err); err != nil {
		return err
	}
	if a.json {
		return a.writeJSON(summary)
	}
	return nil
}
