package loaders

import (
	"context"
	"fmt"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/check"
	"github.com/graphd/graphd/loaders/format"
)

// intake is the Sink of one file: it sets the dataset, scopes source ids,
// refuses what the file gives twice, and hands on to the batch.
type intake struct {
	run       *run
	file      string
	format    string // what it is read as
	seen      seen
	dataset   string // "" until the file says
	described int    // the line of the dataset object; 0 until there is one
	fatal     error  // the store's or the caller's, which ends the load
}

// Dataset takes the file's dataset, under another id if the load names one.
func (in *intake) Dataset(ctx context.Context, line int, d graph.Dataset) error {
	if in.described > 0 {
		in.Reject(&format.Problem{Line: line, Field: "dataset", Reason: fmt.Sprintf("is given twice, first in line %d", in.described), Hint: "a file is of one dataset; write one for each"})
		return nil
	}
	in.described = line
	if in.run.o.Dataset != "" {
		d.ID = in.run.o.Dataset
	}
	in.dataset = d.ID
	if err := in.begin(ctx, line); err != nil {
		return err
	}
	d.Format, d.Backfilled = in.format, !in.run.o.RecordedAt.IsZero()
	if err := in.follows(ctx, line, d); err != nil {
		return err
	}
	of := in.run.loading.of(d.ID)
	if of.as != nil {
		d.Format = of.as.Format // that of the first of its files
	}
	if of.as != nil && *of.as != d {
		in.Reject(&format.Problem{Line: line, Field: "dataset", Reason: check.Quote(d.ID) + " is described otherwise in " + of.described, Hint: "the first stands; repeat the same object in each file of a dataset"})
		return nil
	}
	if of.as == nil {
		of.as, of.described = &d, in.file
	}
	in.run.batch.Datasets = append(in.run.batch.Datasets, d)
	return in.added(ctx, graph.DatasetStatement, line)
}

// Source takes a source and scopes its id and that of its carrier.
func (in *intake) Source(ctx context.Context, line int, s graph.Source) error {
	if err := in.begin(ctx, line); err != nil {
		return err
	}
	s.Dataset = in.dataset
	ok := in.scope(line, "id", &s.ID) && in.scope(line, "via", &s.Via) && in.once(line, graph.SourceStatement, s.ID)
	if !ok {
		return nil
	}
	in.run.batch.Sources = append(in.run.batch.Sources, s)
	return in.added(ctx, graph.SourceStatement, line)
}

// Record takes a record.
func (in *intake) Record(ctx context.Context, line int, r graph.Record) error {
	if err := in.begin(ctx, line); err != nil {
		return err
	}
	r.Dataset = in.dataset
	if !in.scope(line, "source", &r.Source) || !in.once(line, graph.RecordStatement, r.Entity) {
		return nil
	}
	in.run.batch.Records = append(in.run.batch.Records, r)
	return in.added(ctx, graph.RecordStatement, line)
}

// Claim takes a claim and identifies it.
func (in *intake) Claim(ctx context.Context, line int, c graph.Claim) error {
	if err := in.begin(ctx, line); err != nil {
		return err
	}
	c.Dataset = in.dataset
	if !in.scope(line, "source", &c.Source) {
		return nil
	}
	c.Identify()
	in.run.batch.Claims = append(in.run.batch.Claims, c)
	return in.added(ctx, graph.ClaimStatement, line)
}

// Judgement takes a judgement.
func (in *intake) Judgement(ctx context.Context, line int, j graph.Judgement) error {
	if err := in.begin(ctx, line); err != nil {
		return err
	}
	j.Dataset = in.dataset
	in.run.batch.Judgements = append(in.run.batch.Judgements, j)
	return in.added(ctx, graph.JudgementStatement, line)
}

// Reject takes a row that the format cannot read.
func (in *intake) Reject(p *format.Problem) {
	in.run.sum.Read++
	if in.dataset != "" {
		in.run.loading.of(in.dataset).sum.Read++
	}
	in.run.reject(in.file, in.dataset, p)
}

// Unread takes a value that its row is loaded without.
func (in *intake) Unread(p *format.Problem) {
	in.run.sum.Unread++
	if len(in.run.sum.Unreads) < in.run.o.MaxRejects {
		in.run.sum.Unreads = append(in.run.sum.Unreads, rejectOf(in.file, p))
	}
}

// Ignored counts a value in a field that is not loaded.
func (in *intake) Ignored(field string) {
	if in.run.ignored == nil {
		in.run.ignored = map[string]int{}
	}
	in.run.ignored[field]++
}

// begin makes sure that the load goes on, that the dataset is known, and that
// the batch is of that dataset.
func (in *intake) begin(ctx context.Context, line int) error {
	if err := ctx.Err(); err != nil {
		in.fatal = stopped(err)
		return in.fatal
	}
	if in.dataset == "" {
		return &format.Problem{Line: line, Reason: "the file does not say first which dataset it is of",
			Hint: "begin it with a dataset that has an id, or name one for the load (--dataset)"}
	}
	in.fatal = in.run.turnTo(ctx, in.dataset)
	return in.fatal
}

func (in *intake) added(ctx context.Context, kind graph.StatementKind, line int) error {
	in.fatal = in.run.added(ctx, kind, origin{in.file, line})
	return in.fatal
}

// scope puts the dataset before a source's id, unless datasets share it.
func (in *intake) scope(line int, field string, id *string) bool {
	if *id == "" {
		return true
	}
	scoped := scopedSource(in.dataset, *id)
	if len(scoped) > check.MaxID {
		in.Reject(&format.Problem{Line: line, Field: field, Reason: fmt.Sprintf("the id is %d bytes long with its dataset before it, %s; at most %d are allowed", len(scoped), check.Quote(scoped), check.MaxID)})
		return false
	}
	*id = scoped
	return true
}

// once refuses the second entity or source of one id in a file.
func (in *intake) once(line int, kind graph.StatementKind, id string) bool {
	first := in.seen.first(string(kind), id, line)
	if first == 0 {
		return true
	}
	in.Reject(&format.Problem{Line: line, Field: "id", Reason: fmt.Sprintf("%s is given twice, first in line %d", check.Quote(id), first), Hint: "the first stands; make them one"})
	return false
}
