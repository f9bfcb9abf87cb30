package native

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/check"
	"github.com/graphd/graphd/loaders/format"
	"github.com/graphd/graphd/loaders/lines"
	"github.com/graphd/graphd/loaders/tree"
)

// JSONLines is the native format at any size: one object a line.
type JSONLines struct{}

// Name is what the user calls it.
func (JSONLines) Name() string { return "native-jsonl" }

// About says what it is.
func (JSONLines) About() string { return "graphd's own format as JSON lines, of any size" }

// Read gives the objects on line by line.
func (JSONLines) Read(ctx context.Context, in format.Input, out format.Sink) error {
	r := &reader{vocabulary: in.Vocabulary, out: out}
	from := lines.NewReader(in.Text)
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		text, err := from.Next()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case errors.Is(err, lines.ErrLong):
			out.Reject(&format.Problem{Line: from.Line, Reason: fmt.Sprintf("the line is longer than %d MB", lines.Max>>20), Hint: "give a link's claims on several lines"})
			continue
		case err != nil:
			return at(from.Line, err)
		}
		if err := r.jsonLine(ctx, text, from.Line); err != nil {
			return err
		}
	}
}

// jsonLine reads one line; a blank one holds nothing.
func (r *reader) jsonLine(ctx context.Context, text []byte, line int) error {
	if len(text) == 0 {
		return nil
	}
	v, p := tree.JSON(text, line)
	if p == nil {
		p = oneObject(v, line)
	}
	if p != nil {
		r.out.Reject(p)
		return nil
	}
	name, value := v.Pairs[0].Key, v.Pairs[0].Value
	if name == dataset {
		return r.dataset(ctx, value)
	}
	for _, o := range objects {
		if o.name == name {
			return o.read(r, ctx, value)
		}
	}
	return nil
}

// oneObject checks that a line is an object with one key that says what it is.
func oneObject(v tree.Value, line int) *format.Problem {
	form := `write {"entity": {…}}; known: ` + strings.Join(names(), ", ")
	switch {
	case v.Kind != tree.Object:
		return &format.Problem{Line: line, Reason: "the line is " + v.Kind.String() + " where an object belongs", Hint: form}
	case len(v.Pairs) != 1:
		return &format.Problem{Line: line, Reason: fmt.Sprintf("the line has %d keys where one belongs that says what it is", len(v.Pairs)), Hint: form}
	}
	for _, name := range names() {
		if v.Pairs[0].Key == name {
			return nil
		}
	}
	return &format.Problem{Line: line, Reason: "unknown key " + check.Quote(v.Pairs[0].Key) + graph.DidYouMean(v.Pairs[0].Key, names()), Hint: form}
}

// at adds the line to a problem of the text itself, such as one of unpacking.
func at(line int, err error) error {
	var p *format.Problem
	if !errors.As(err, &p) {
		return err
	}
	located := *p
	located.Line = line
	return &located
}
