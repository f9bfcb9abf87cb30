package ftm

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/draft"
	"github.com/graphd/graphd/loaders/format"
	"github.com/graphd/graphd/loaders/lines"
	"github.com/graphd/graphd/loaders/loose"
	"github.com/graphd/graphd/loaders/tree"
)

// Entities is FollowTheMoney's entities as JSON lines.
type Entities struct{}

// Name is what the user calls it.
func (Entities) Name() string { return "ftm" }

// About says what it is.
func (Entities) About() string { return "FollowTheMoney entities as JSON lines" }

// Detect tells it by its first line, an object with schema and properties.
func (Entities) Detect(head []byte, _ string) format.Likeness {
	first, _, _ := bytes.Cut(bytes.TrimLeft(bytes.TrimPrefix(head, lines.ByteOrderMark), " \t\r\n"), []byte("\n"))
	if bytes.HasPrefix(first, []byte("{")) && bytes.Contains(first, []byte(`"schema"`)) && bytes.Contains(first, []byte(`"properties"`)) {
		return format.ByContent
	}
	return format.Unlike
}

// Read gives the statements of each line.
func (Entities) Read(ctx context.Context, in format.Input, out format.Sink) error {
	r := &reader{out: out, positions: map[string]position{}}
	from := lines.NewReader(in.Text)
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		text, err := from.Next()
		switch {
		case errors.Is(err, io.EOF):
			return r.end(ctx, from.Line)
		case errors.Is(err, lines.ErrLong):
			out.Reject(&format.Problem{Line: from.Line, Reason: fmt.Sprintf("the line is longer than %d MB", lines.Max>>20)})
			continue
		case err != nil:
			var p *format.Problem
			if errors.As(err, &p) {
				located := *p
				located.Line = from.Line
				return &located
			}
			return err
		case len(text) == 0:
			continue
		}
		v, p := tree.JSON(text, from.Line)
		if p == nil && v.Kind != tree.Object {
			p = &format.Problem{Line: from.Line, Reason: "the line is " + v.Kind.String() + " where an object belongs"}
		}
		if p != nil {
			out.Reject(p)
			continue
		}
		if err := r.row(ctx, loose.Of(v)); err != nil {
			return err
		}
	}
}

const (
	prefix = "ftm:"
	source = "entities" // the id of the one source
)

// reader gives the statements of one file.
type reader struct {
	out       format.Sink
	begun     bool
	countries draft.Countries
	positions map[string]position
	waiting   []occupancy
}

// begin names the dataset as the first entity does, if it names one alone.
func (r *reader) begin(ctx context.Context, first *loose.Object) error {
	r.begun = true
	d := graph.Dataset{ID: "ftm", Title: "FollowTheMoney entities"}
	if names := first.Texts("datasets"); len(names) == 1 {
		d.ID, d.Title = names[0], names[0]
	}
	if err := r.out.Dataset(ctx, first.Line, d); err != nil {
		return err
	}
	return r.out.Source(ctx, first.Line, graph.Source{ID: source, Title: d.Title})
}

// row reads one entity by its schema.
func (r *reader) row(ctx context.Context, o *loose.Object) error {
	if !r.begun {
		if err := r.begin(ctx, o); err != nil {
			return err
		}
	}
	e := &entity{reader: r, Object: o, schema: o.Text("schema")}
	id, p := draft.ID(prefix, o.Text("id"))
	if p != nil {
		r.out.Reject(&format.Problem{Line: o.Line, Field: "id", Reason: p.Reason})
		return nil
	}
	e.id = id
	// What of the envelope says when and where an entity was met is about the
	// dump; the caption repeats a name.
	o.Drop("datasets", "caption", "target", "first_seen", "last_seen", "last_change", "referents")
	for _, p := range o.Objects("properties") {
		e.properties = p
	}
	if e.properties == nil {
		r.out.Reject(&format.Problem{Line: o.Line, Field: "properties", Reason: "is missing"})
		return nil
	}
	e.rename()
	defer o.Ignore(r.out, "")
	defer e.properties.Ignore(r.out, e.schema+":")
	switch read, is := edges[e.schema]; {
	case is:
		return e.edge(ctx, &read)
	case e.schema == "Position":
		return e.position(ctx)
	case e.schema == "Occupancy":
		return e.occupancy(ctx)
	case kinds[e.schema] != "":
		return e.party(ctx)
	}
	return nil // of no schema that states anything of actors: all is counted
}

// end gives what had to wait.
func (r *reader) end(ctx context.Context, line int) error {
	if !r.begun {
		return &format.Problem{Reason: "the file holds no entity"}
	}
	if err := r.settle(ctx); err != nil {
		return err
	}
	for _, record := range r.countries.Records() {
		if err := r.out.Record(ctx, line, record); err != nil {
			return err
		}
	}
	return nil
}
