package loaders

import (
	"fmt"
	"io"
	"io/fs"
	"time"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/check"
	"github.com/graphd/graphd/loaders/format"
	"github.com/graphd/graphd/loaders/table"
)

// Options says what to load and how. Only Paths is required.
type Options struct {
	Paths []string  // files, folders, globs, or "-" for Stdin
	Files fs.FS     // where Paths are; nil for the operating system's files
	Stdin io.Reader // what "-" reads

	Format  string          // a format's name; "" or AutoFormat tells it by content
	Formats []format.Format // nil for Formats()
	// Mappings say what tables state; those of loaders/table come after them.
	// They are for Formats() only.
	Mappings []*table.Mapping
	Dataset  string // the dataset to load into, whatever the files say

	DryRun                bool // read and check everything, write nothing
	Replace               bool // withdraw what the datasets held and the files do not
	ReplaceDespiteRejects bool // do so even if rows were rejected
	Yes                   bool // do so even if it is over half of a dataset, or the edition is older

	BatchSize  int               // statements a batch; 0 for DefaultBatchSize
	MaxRejects int               // rejects that the summary lists; 0 for DefaultMaxRejects
	RecordedAt time.Time         // when it is said to have come to be known; zero for the store's clock
	NewStore   bool              // the store is not made yet, and holds nothing to look up
	Vocabulary *graph.Vocabulary // nil for the built-in one
	Progress   Progress          // nil for none
}

// The defaults and bounds of Options.
const (
	DefaultBatchSize  = 5_000
	MaxBatchSize      = 100_000
	DefaultMaxRejects = 1_000
)

// complete fills in the defaults and checks the rest.
func (o Options) complete(w graph.Writer) (Options, error) {
	if o.BatchSize == 0 {
		o.BatchSize = DefaultBatchSize
	}
	if o.MaxRejects == 0 {
		o.MaxRejects = DefaultMaxRejects
	}
	if o.Formats == nil {
		o.Formats = Formats(o.Mappings...)
	}
	if o.Vocabulary == nil {
		o.Vocabulary = graph.DefaultVocabulary()
	}
	if o.Progress == nil {
		o.Progress = quiet{}
	}
	switch {
	case len(o.Paths) == 0:
		return o, invalid("no file is named", `name files, folders, globs, or "-" for standard input`)
	case w == nil && !o.DryRun:
		return o, invalid("there is no store to write to", "only a dry run needs none")
	case o.BatchSize < 1 || o.BatchSize > MaxBatchSize:
		return o, invalid(fmt.Sprintf("a batch of %d statements", o.BatchSize), fmt.Sprintf("1 to %d", MaxBatchSize))
	case o.MaxRejects < 0:
		return o, invalid(fmt.Sprintf("a list of %d rejects", o.MaxRejects), "0 means the default")
	}
	if o.Dataset != "" {
		if p := check.DatasetID(o.Dataset); p != nil {
			return o, invalid("dataset: "+p.Reason, p.Hint)
		}
	}
	_, err := formatNamed(o.Format, o.Formats)
	return o, err
}

func invalid(what, hint string) error {
	return &graph.Error{Op: "load", Kind: graph.Invalid, What: what, Hint: hint}
}
