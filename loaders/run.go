package loaders

import (
	"context"
	"crypto/rand"
	"errors"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/format"
)

// run is a load under way.
type run struct {
	id      string // tells this load from others
	w       graph.Writer
	o       Options
	files   filesystem
	found   map[string]bool // the paths of all files of the load
	sum     *Summary
	batch   batch
	behind  behind
	loading datasets
	bytes   int64                          // read so far, packed as they are
	ignored map[string]int                 // values by field
	failure Reject                         // the last file that was given up
	held    map[string]graph.DatasetStatus // before the load, by id; nil until it is asked for
	lost    []string                       // which datasets would have lost over half
}

// Run loads what o names into w, which may be nil for a dry run. If w can open
// snapshots too, the summary counts the claims that are placed nowhere, and
// says of the first ones what they wait for.
//
// An error means that the load as a whole failed: wrong options, a path that
// is not there, no file that could be read, or a store that refused. The
// summary then says how far it came; batches that were written stay, and the
// same load run again completes it. Rejected rows are no error: see
// Summary.Clean.
func Run(ctx context.Context, w graph.Writer, o Options) (Summary, error) {
	sum := Summary{DryRun: o.DryRun, Datasets: []DatasetSummary{}}
	o, err := o.complete(w)
	if err != nil {
		return sum, err
	}
	files := filesystemOf(o.Files)
	todo, err := find(o.Paths, files)
	if err != nil {
		return sum, err
	}
	sum.Skipped = todo.skipped
	r := &run{id: rand.Text(), w: w, o: o, files: files, found: todo.seen, sum: &sum, loading: datasets{}}
	o.Progress.Begin(len(todo.found), todo.bytes())
	defer o.Progress.End()
	err = r.load(ctx, todo.found)
	if err != nil { // what is being written may have become whole
		err = errors.Join(err, r.wait(ctx))
	}
	sum.Datasets = r.loading.summaries()
	sum.Ignored = ignoredFields(r.ignored)
	return sum, err
}

func (r *run) load(ctx context.Context, files []found) error {
	for _, f := range files {
		if err := r.file(ctx, f); err != nil {
			return err
		}
	}
	if err := r.finish(ctx); err != nil {
		return err
	}
	if err := r.mostLost(); err != nil {
		return err
	}
	return r.nothingRead()
}

// nothingRead is an error if no file came to its end. What came of a file that
// broke off is loaded all the same.
func (r *run) nothingRead() error {
	switch {
	case r.sum.Files > 0:
		return nil
	case r.sum.Failed == 0:
		return invalid("none of the files is of a format that graphd reads", "formats: "+list(r.o.Formats))
	case r.sum.Failed == 1:
		return invalid(r.failure.String(), "")
	}
	return invalid("no file could be read to its end", "the summary lists why")
}

// file reads one file. A problem of the file is noted and the load goes on; an
// error is the store's or the caller's.
func (r *run) file(ctx context.Context, f found) error {
	if err := ctx.Err(); err != nil {
		return stopped(err)
	}
	r.o.Progress.File(f.name)
	in := &intake{run: r, file: f.name, seen: seen{}, dataset: r.o.Dataset}
	read, err := r.read(ctx, f, in)
	switch {
	case in.fatal != nil:
		return in.fatal
	case ctx.Err() != nil:
		return stopped(ctx.Err())
	case err != nil:
		r.sum.Failed++
		r.failure = rejectOf(f.name, problemOf(err))
		r.reject(f.name, "", problemOf(err))
	case read:
		r.sum.Files++
	}
	return nil
}

func problemOf(err error) *format.Problem {
	var p *format.Problem
	if errors.As(err, &p) {
		return p
	}
	return &format.Problem{Reason: err.Error()}
}

func stopped(err error) error {
	return &graph.Error{Op: "load", Kind: graph.Timeout, What: "it was stopped before its end", Err: err,
		Hint: "whole batches were written; run it again to complete it"}
}
