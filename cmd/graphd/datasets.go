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
	ID         string          `json:"id"`
	Title      string          `json:"title"`
	Licence    string          `json:"licence"`
	Edition    string          `json:"edition"`
	State      graph.LoadState `json:"state"`
	Format     string          `json:"format"`
	Backfilled bool            `json:"backfilled"`
	Loaded     *time.Time      `json:"loaded"`   // when its newest statement was recorded; null when nothing of it is live
	Changed    *time.Time      `json:"changed"`  // when a statement last came or went; null where it is not known
	Checked    *time.Time      `json:"checked"`  // when a load last came to its end; null where none did
	Rejected   int             `json:"rejected"` // rows that this load did not take
	Kept       int             `json:"kept"`     // statements that this load, a replacement, did not find in its edition and yet left
	Sources    int             `json:"sources"`
	Records    int             `json:"records"`
	Claims     int             `json:"claims"`
	Dangling   int             `json:"dangling"`
	Misfit     int             `json:"misfit"`
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
		rows[i] = datasetRow{ID: s.ID, Title: s.Title, Licence: s.Licence, Edition: s.Edition, State: s.State, Format: s.Format, Backfilled: s.Backfilled,
			Loaded: instantOrNil(s.Loaded), Changed: instantOrNil(s.Changed), Checked: instantOrNil(s.Checked), Rejected: s.Rejected, Kept: s.Kept,
			Sources: s.Sources, Records: s.Records, Claims: s.Claims, Dangling: s.Dangling, Misfit: s.Misfit}
	}
	if a.wantsJSON() {
		return a.writeJSON(rows)
	}
	return writeDatasets(a.out, rows, time.Now())
}

// instantOrNil is an instant, or nil for one that is not known.
func instantOrNil(at time.Time) *time.Time {
	if at.IsZero() {
		return nil
	}
	at = at.UTC()
	return &at
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

func writeDatasets(w io.Writer, rows []datasetRow, now time.Time) error {
	if len(rows) == 0 {
		_, err := fmt.Fprintln(w, "nothing is loaded; graphd load FILE loads a file")
		return err
	}
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	_, _ = fmt.Fprintln(table, "ID\tEDITION\tSTATE\tCHANGED\tAGE\tSOURCES\tRECORDS\tCLAIMS\tDANGLING\tMISFIT\tREJECTED\tKEPT\tTITLE")
	for _, r := range rows {
		_, _ = fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%s\n", r.ID, cmp.Or(r.Edition, "-"), r.State, minute(r.Changed), age(r.Checked, now),
			r.Sources, r.Records, r.Claims, r.Dangling, r.Misfit, r.Rejected, r.Kept, r.Title)
	}
	return table.Flush()
}

func minute(at *time.Time) string {
	if at == nil {
		return "-"
	}
	return at.Format("2006-01-02 15:04")
}

// age is how long ago a load of the dataset last came to its end.
func age(checked *time.Time, now time.Time) string {
	if checked == nil {
		return "-"
	}
	switch passed := now.Sub(*checked); {
	case passed < time.Hour:
		return fmt.Sprintf("%d min", int(passed.Minutes()))
	case passed < 48*time.Hour:
		return fmt.Sprintf("%d h", int(passed.Hours()))
	default:
		return fmt.Sprintf("%d days", int(passed.Hours()/24))
	}
}
