package loaders

import (
	"cmp"
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/check"
	"github.com/graphd/graphd/loaders/format"
)

// follows holds an edition that a file brings against the one that the store
// holds: it is of the same format, not older if it is to replace it, and, if it
// is one of history, not recorded as of a time before. The store looks at the
// last once more, when it writes; here nothing has been marked as begun yet.
func (in *intake) follows(ctx context.Context, line int, d graph.Dataset) error {
	if of := in.run.loading[d.ID]; of != nil && of.as != nil {
		return nil // an earlier file of this load had the first word
	}
	if in.fatal = in.run.lookUpHeld(ctx); in.fatal != nil {
		return in.fatal
	}
	held, is := in.run.held[d.ID]
	at := in.run.o.RecordedAt
	switch {
	case !at.IsZero() && held.Changed.After(at):
		return &format.Problem{Line: line, Field: "dataset", Reason: fmt.Sprintf("%s cannot be recorded as of %s, since it last changed as of %s", check.Quote(d.ID), at.UTC().Format(time.RFC3339), held.Changed.UTC().Format(time.RFC3339)),
			Hint: "load editions in the order of their dates, into a store that does not hold a later one yet"}
	case !is || held.State == graph.Withdrawn:
		return nil
	case held.Format != "" && held.Format != d.Format:
		return &format.Problem{Line: line, Field: "dataset", Reason: fmt.Sprintf("%s holds what was read as %s, and this file is read as %s", check.Quote(d.ID), held.Format, d.Format),
			Hint: "give it an id of its own (--dataset), or take back the other first (graphd withdraw " + d.ID + ")"}
	case in.run.o.Replace && !in.run.o.Yes && older(d, held.Dataset):
		return &format.Problem{Line: line, Field: "dataset", Reason: fmt.Sprintf("edition %s of %s is older than %s, which is held", edition(d), check.Quote(d.ID), edition(held.Dataset)),
			Hint: "to go back to it, run this again with --yes; lists of history are loaded in the order of their dates, with --recorded-at"}
	}
	return nil
}

// lookUpHeld reads once what the store held before the load.
func (r *run) lookUpHeld(ctx context.Context) error {
	if r.held != nil {
		return nil
	}
	r.held = map[string]graph.DatasetStatus{}
	if r.o.NewStore {
		return nil
	}
	return r.reading(ctx, func(store graph.Reader) (err error) {
		r.held, err = statuses(ctx, store)
		return err
	})
}

// family is what a dataset's files have to have in common: those of graphd's own
// two formats say the same things.
func family(name string) string {
	if before, _, is := strings.Cut(name, "-"); is && before == "native" {
		return before
	}
	return name
}

func edition(d graph.Dataset) string { return cmp.Or(d.Edition, string(d.Published)) }

// older reports whether an edition is surely older than another: by numbers or
// by dates, of which times may be left out, whichever both of them have.
func older(d, than graph.Dataset) bool {
	if a, err := strconv.Atoi(d.Edition); err == nil && len(d.Edition) < len("2006") {
		if b, err := strconv.Atoi(than.Edition); err == nil {
			return a < b
		}
	}
	for _, pair := range [][2]string{{d.Edition, than.Edition}, {string(d.Published), string(than.Published)}} {
		a, isDay := day(pair[0])
		if b, both := day(pair[1]); isDay && both && a != b {
			return a < b
		}
	}
	return false
}

// day is the day that a text begins with.
func day(text string) (string, bool) {
	text = text[:min(len(text), len("2006-01-02"))]
	return text, len(text) == len("2006-01-02") && graph.PartialDate(text).Valid()
}
