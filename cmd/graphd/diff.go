package main

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/recorded"
	"github.com/spf13/cobra"
)

func diffCommand(a *app) *cobra.Command {
	var from, to string
	command := &cobra.Command{
		Use:   "diff DATASET --from WHEN",
		Short: "List what a dataset says now, or at some time, and did not before",
		Long: "List what a dataset says at one time and not at another: what was added (+), changed (~) and withdrawn (-).\n" +
			"A time is a version of the store, a day (as it began, in UTC) or an instant such as 2020-08-03T09:30:00Z.",
		Args: arguments(1, 1, "one dataset"),
		RunE: func(command *cobra.Command, args []string) error {
			if from == "" {
				return usage("--from is needed: a version (0 is the empty store), a day or an instant")
			}
			return a.diff(command.Context(), args[0], from, to)
		},
	}
	command.Flags().StringVar(&from, "from", "", "the first time")
	command.Flags().StringVar(&to, "to", "", "the second time; the present if it is left out")
	a.storeFlags(command)
	a.jsonFlag(command)
	return command
}

func (a *app) diff(ctx context.Context, id, from, to string) (err error) {
	var when [2]recorded.When
	for i, t := range []struct{ flag, text string }{{"--from", from}, {"--to", to}} {
		if when[i], err = whenOf(t.flag, t.text); err != nil {
			return err
		}
	}
	store, _, err := a.open(ctx, reads)
	if err != nil {
		return err
	}
	defer closeStore(store, &err)
	snapshot, err := store.Snapshot(ctx)
	if err != nil {
		return err
	}
	defer func() { err = cmp.Or(err, snapshot.Close()) }()
	statuses, err := snapshot.Datasets(ctx)
	if err != nil {
		return err
	}
	if err := known("diff", id, statuses); err != nil {
		return err
	}
	d, err := recorded.Compare(ctx, snapshot, snapshot.(graph.History), id, when[0], when[1], time.Now())
	if err != nil {
		return err
	}
	if a.wantsJSON() {
		return a.writeJSON(d)
	}
	return writeDiff(a.out, d)
}

// whenOf reads a time that is given as a version, a day or an instant.
func whenOf(flag, text string) (w recorded.When, err error) {
	if text == "" {
		return w, nil
	}
	if v, err := strconv.ParseInt(text, 10, 64); err == nil {
		w.Version = &v
		return w, nil
	}
	at, ok := instantOf(text)
	if !ok {
		return w, usage("%s %q is neither a version, nor a day, such as 2020-08-03, nor an instant, such as 2020-08-03T09:30:00Z", flag, text)
	}
	w.Before = at
	return w, nil
}

var (
	howSigns  = map[recorded.How]string{recorded.Added: "+", recorded.Altered: "~", recorded.Withdrawn: "-"}
	whatWords = map[recorded.What]string{recorded.OfDataset: "dataset", recorded.OfSource: "sources", recorded.OfEntity: "entities",
		recorded.OfLink: "links", recorded.OfFact: "facts", recorded.OfJudgement: "judgements"}
)

func writeDiff(w io.Writer, d *recorded.Diff) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s, version %d to %d: %d added, %d changed, %d withdrawn\n", d.Dataset, d.From, d.To, d.Added, d.Changed, d.Withdrawn)
	var of recorded.What
	for _, c := range d.Changes {
		if c.Of != of {
			of = c.Of
			fmt.Fprintf(&b, "%s:\n", whatWords[of])
		}
		fmt.Fprintf(&b, "  %s %s", howSigns[c.How], c.ID)
		if c.Name != "" {
			fmt.Fprintf(&b, "  %s", c.Name)
		}
		if c.How == recorded.Altered && c.Fields == nil {
			fmt.Fprintf(&b, " (%d came, %d went)", c.Came, c.Went)
		}
		b.WriteString("\n")
		for _, f := range c.Fields {
			fmt.Fprintf(&b, "      %s: %s -> %s\n", f.Field, shownValue(f.Before), shownValue(f.After))
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// shownValue writes a text as it is, and the rest as JSON.
func shownValue(v any) string {
	switch v := v.(type) {
	case nil:
		return "nothing"
	case string:
		return v
	}
	body, err := json.Marshal(v)
	if err != nil {
		return fmt.Sprint(v)
	}
	return string(body)
}
