package loaders

import (
	"fmt"

	"github.com/graphd/graphd/loaders/format"
)

// Summary accounts for every row of a load. Read = Added + Changed + Unchanged
// + Rejected - Failed, but for a dry run, which adds nothing.
type Summary struct {
	DryRun bool `json:"dryRun"` // nothing was written
	Files  int  `json:"files"`  // read to their ends
	Failed int  `json:"failed"` // given up; each is listed as a reject

	Read      int   `json:"read"`      // statements, rejected ones included
	Added     int   `json:"added"`     // were not held before
	Changed   int   `json:"changed"`   // held before with another content
	Unchanged int   `json:"unchanged"` // held before
	Withdrawn int   `json:"withdrawn"` // held before, and not in the new edition
	Version   int64 `json:"version"`   // of the store after it

	Rejected int       `json:"rejected"` // rows and files
	Rejects  []Reject  `json:"rejects,omitempty"`
	Skipped  []Skipped `json:"skipped,omitempty"`
	// Unread counts the values that their rows were loaded without, and Unreads
	// lists the first of them.
	Unread  int      `json:"unread,omitempty"`
	Unreads []Reject `json:"unreads,omitempty"`
	// Ignored counts the values in fields that are not loaded, by field.
	Ignored []IgnoredField `json:"ignored,omitempty"`
	// NotWithdrawn says that a replacement withdrew nothing, because rows were
	// rejected that the new edition may have meant to keep.
	NotWithdrawn bool `json:"notWithdrawn,omitempty"`

	Datasets []DatasetSummary `json:"datasets"` // by id
	// Counted says that Dangling, Misfit and Merged are known.
	Counted bool `json:"counted"`
	// Waiting lists the first of these claims, by dataset, state and id, and
	// MoreWaiting says how many more there are.
	Waiting     []Waiting `json:"waiting,omitempty"`
	MoreWaiting int       `json:"moreWaiting,omitempty"`
}

// DatasetSummary accounts for one dataset.
type DatasetSummary struct {
	ID        string `json:"id"`
	Read      int    `json:"read"`
	Added     int    `json:"added"`
	Changed   int    `json:"changed"`
	Unchanged int    `json:"unchanged"`
	Withdrawn int    `json:"withdrawn"`
	Kept      int    `json:"kept,omitempty"` // not in the new edition, and yet not withdrawn
	Rejected  int    `json:"rejected"`
	Dangling  int    `json:"dangling"` // all its claims that name an entity which is not there
	Misfit    int    `json:"misfit"`   // all its claims with an end of the wrong kind or an unknown source
	Merged    int    `json:"merged"`   // all its claims that tie two ids which are judged the same entity
}

// Reject names a row, or a file, that was not loaded.
type Reject struct {
	File   string `json:"file"`
	Line   int    `json:"line,omitempty"`
	Field  string `json:"field,omitempty"`
	Reason string `json:"reason"`
	Hint   string `json:"hint,omitempty"`
}

// IgnoredField counts the values in a field that is not loaded.
type IgnoredField struct {
	Field  string `json:"field"`
	Values int    `json:"values"`
}

// Skipped is a file in a folder that was passed over, or one that is read with
// another.
type Skipped struct {
	File   string `json:"file"`
	Reason string `json:"reason"`
}

// Clean reports that no row and no file was rejected.
func (s *Summary) Clean() bool { return s.Rejected == 0 }

func rejectOf(file string, p *format.Problem) Reject {
	return Reject{File: file, Line: p.Line, Field: p.Field, Reason: p.Reason, Hint: p.Hint}
}

// String gives file:line: field: reason (hint).
func (r Reject) String() string {
	p := format.Problem{Field: r.Field, Reason: r.Reason, Hint: r.Hint}
	if r.Line == 0 {
		return r.File + ": " + p.Error()
	}
	return fmt.Sprintf("%s:%d: %s", r.File, r.Line, p.Error())
}
