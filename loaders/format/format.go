package format

import (
	"context"
	"io"

	"github.com/graphd/graphd/graph"
)

// Likeness says how surely a file is of a format.
type Likeness int

// The degrees of likeness.
const (
	Unlike    Likeness = iota
	ByName             // its name says so and its content does not speak against it
	ByContent          // its content says so
)

// HeadSize is how much of a file's beginning Detect is shown, in bytes.
const HeadSize = 64 << 10

// Format reads one way of writing statements down.
type Format interface {
	// Name is what the user calls it, such as "native-yaml".
	Name() string
	// About says in a few words what it is.
	About() string
	// Detect tells the format by the file's first bytes, unpacked, at most
	// HeadSize of them, and by its name without ".gz".
	Detect(head []byte, name string) Likeness
	// Read gives every statement to out. A row that is wrong goes to out.Reject
	// and the rest is read. A *Problem as error means that the file as a whole
	// cannot be read any further; an error of out is returned as it is. It ends
	// with the context's error when that is done.
	Read(ctx context.Context, in Input, out Sink) error
}

// Adviser is a Format that can say what a file lacks that it does not take.
type Adviser interface {
	// Advise gives a sentence for the user, "" if it has nothing to say.
	Advise(head []byte, name string) string
}

// Partial is a Format some of whose files are only read together with another
// one, which opens them by Input.Beside.
type Partial interface {
	// PartOf gives the names that the other file may have in the same folder,
	// without ".gz"; nil for a file that is read by itself.
	PartOf(head []byte, name string) []string
}

// Input is a file to read.
type Input struct {
	Text       io.Reader // the content, unpacked
	Name       string    // the file's name without its folder and ".gz"; "" for standard input
	Vocabulary *graph.Vocabulary
	// Beside opens a file of another name in the same folder, unpacked, and
	// fails with fs.ErrNotExist if there is none; it may be packed, under that
	// name with ".gz". It is nil for standard input.
	Beside func(name string) (io.ReadCloser, error)
}

// Sink takes what a file holds. Lines count from 1. The dataset comes before
// all else.
type Sink interface {
	Dataset(ctx context.Context, line int, d graph.Dataset) error
	// Source takes a source whose ID and Via are as the file writes them.
	Source(ctx context.Context, line int, s graph.Source) error
	// Record takes a record whose Source is as the file writes it.
	Record(ctx context.Context, line int, r graph.Record) error
	// Claim takes a claim whose Source is as the file writes it.
	Claim(ctx context.Context, line int, c graph.Claim) error
	Judgement(ctx context.Context, line int, j graph.Judgement) error
	// Reject takes one row that cannot be loaded.
	Reject(p *Problem)
	// Unread takes a value that a row is loaded without, because it cannot be
	// read. Unlike a reject it does not keep a replacement from withdrawing.
	Unread(p *Problem)
	// Ignored counts a value in a field that the format's documentation says is
	// not loaded. The field is named as the format names it.
	Ignored(field string)
}
