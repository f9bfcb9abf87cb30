package recorded

import (
	"context"
	"fmt"
	"time"

	"github.com/graphd/graphd/graph"
)

// When says which past is asked about. Version and Before are two ways of
// saying what was recorded, so that at most one of them is given.
type When struct {
	Version         *int64            // as of this version of the store
	Before          time.Time         // what was recorded before this instant; zero for no bound
	PublishedBefore graph.PartialDate // only claims whose source was published before its first day; empty for no bound
}

// Now reports whether nothing of the past is asked for.
func (w When) Now() bool { return w.Version == nil && w.Before.IsZero() && w.PublishedBefore == "" }

// versions resolves what is asked for against what the store has. now is the
// time of asking.
func (w When) versions(ctx context.Context, h graph.History, newest int64, now time.Time) (graph.Versions, error) {
	switch {
	case w.Version != nil && !w.Before.IsZero():
		return nil, invalid("recordedBefore and version both say what was recorded", "give one of them")
	case w.Version != nil && *w.Version < 0:
		return nil, invalid(fmt.Sprintf("there is no version %d", *w.Version), fmt.Sprintf("versions go from 0, the empty store, to %d now", newest))
	case w.Version != nil && *w.Version > newest:
		return nil, invalid(fmt.Sprintf("there is no version %d yet", *w.Version), fmt.Sprintf("the store is at version %d", newest))
	case w.Version != nil:
		return graph.UpTo(*w.Version), nil
	case w.Before.IsZero():
		return graph.UpTo(newest), nil
	case w.Before.After(now):
		return nil, invalid("recordedBefore lies in the future, at "+written(w.Before), "what will be recorded until then cannot be told; leave it out to ask of the present")
	}
	v, err := h.VersionsBefore(ctx, w.Before)
	if err == nil && len(v) == 0 {
		err = invalid("nothing was recorded before "+written(w.Before), "give a later instant; at tells what held on a day in the world, however early")
	}
	return v, err
}

func written(t time.Time) string { return t.UTC().Format(time.RFC3339Nano) }

func invalid(what, hint string) error {
	return &graph.Error{Op: "as recorded", Kind: graph.Invalid, What: what, Hint: hint}
}

// needsStart is the error of a question that would list everything there was.
func needsStart(what string) error {
	return invalid("of the past, "+what+" cannot be listed", "start from ids: of entities, links or facts")
}
