package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"
	"text/tabwriter"
	"time"

	"github.com/graphd/graphd/graph"
	"github.com/spf13/cobra"
)

func datasetsCommand(a *app) *cobra.Command {
	command := &cobra.Command{
		Use:   "datasets",
		Short: "List what is loaded",
		Args:  arguments(0, 0, "no arguments"),
		RunE: func(command *cobra.Command, _ []string) error {
			return a.listDatasets(command.Context())
		},
	}
	a.storeFlags(command)
	a.jsonFlag(command)
	return command
}

// datasetRow is a dataset as it is shown.
type datasetRow struct {
	ID       string          `json:"id"`
	Title    string          `json:"title"`
	Licence  string          `json:"licence"`
	Edition  string          `json:"edition"`
	State    graph.LoadState `json:"state"`
	Loaded   *time.Time      `json:"loaded"` // null when nothing of it is live
	Sources  int             `json:"sources"`
	Records  int             `json:"records"`
	Claims   int             `json:"claims"`
	Dangling int             `json:"dangling"`
	Misfit   int             `json:"misfit"`
}

func (a *app) listDatasets(ctx context.Context) (err error) {
	store, _, err := a.open(ctx, reads)
	if err != nil {
		return err
	}
	defer closeStore(store, &err)
	statuses, err := datasetsOf(ctx, store)
	if err != nil {
		return err
	}
	rows := make([]datasetRow, len(statuses))
	for i, s := range statuses {
		rows[i] = datasetRow{s.ID, s.Title, s.Licence, s.Edition, s.State, nil, s.Sources, s.Records, s.Claims, s.Dangling, s.Misfit}
		if !s.Loaded.IsZero() {
			loaded := s.Loaded.UTC()
			rows[i].Loaded = &loaded
		}
	}
	if a.wantsJSON() {
		return a.writeJSON(rows)
	}
	return writeDatasets(a.out, rows)
}

// datasetsOf lists a store's datasets by id.
func datasetsOf(ctx context.Context, store graph.Store) (statuses []graph.DatasetStatus, err error) {
	err = withSnapshot(ctx, store, func(r graph.Reader) error {
		statuses, err = r.Datasets(ctx)
		return err
	})
	byID := func(x, y graph.DatasetStatus) int { return cmp.Compare(x.ID, y.ID) }
	return slices.SortedFunc(slices.Values(statuses), byID), err
}

func withSnapshot(ctx context.Context, store graph.Store, use func(graph.Reader) error) (err error) {
	snapshot, err := store.Snapshot(ctx)
	if err != nil {
		return err
	}
	defer func() { err = cmp.Or(err, snapshot.Close()) }()
	return use(snapshot)
}

func writeDatasets(w io.Writer, rows []datasetRow) error {
	if len(rows) == 0 {
		_, err := fmt.Fprintln(w, "nothing is loaded; graphd load FILE loads a file")
		return err
	}
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	_, _ = fmt.Fprintln(table, "ID\tEDITION\tSTATE\tLOADED\tSOURCES\tRECORDS\tCLAIMS\tDANGLING\tMISFIT\tTITLE")
	for _, r := range rows {
		loaded := "-"
		if r.Loaded != nil {
			loaded = r.Loaded.Format("2006-01-02 15:04")
		}
		_, _ = fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%d\t%d\t%d\t%d\t%d\t%s\n", r.ID, cmp.Or(r.Edition, "-"), r.State, loaded,
			r.Sources, r.Records, r.Claims, r.Dangling, r.Misfit, r.Title)
	}
	return table.Flush()
}
