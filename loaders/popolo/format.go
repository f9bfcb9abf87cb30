package popolo

import (
	"bytes"
	"context"
	"fmt"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/draft"
	"github.com/graphd/graphd/loaders/format"
	"github.com/graphd/graphd/loaders/loose"
	"github.com/graphd/graphd/loaders/tree"
)

// JSON is a Popolo file.
type JSON struct{}

// Name is what the user calls it.
func (JSON) Name() string { return "popolo" }

// About says what it is.
func (JSON) About() string { return "Popolo JSON of a legislature, as EveryPolitician has it" }

// Detect tells it by an array that Popolo files begin with, and a field that is
// Popolo's own.
func (JSON) Detect(head []byte, _ string) format.Likeness {
	lists, own := 0, 0
	for _, list := range []string{`"persons"`, `"organizations"`, `"memberships"`, `"posts"`, `"areas"`} {
		lists += min(1, bytes.Count(head, []byte(list)))
	}
	for _, field := range []string{`"other_names"`, `"identifiers"`, `"contact_details"`, `"person_id"`, `"classification"`} {
		own += min(1, bytes.Count(head, []byte(field)))
	}
	if lists >= 1 && own >= 2 && bytes.HasPrefix(bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n"), []byte("{")) {
		return format.ByContent
	}
	return format.Unlike
}

const (
	prefix = "popolo:"
	source = "file" // the id of the one source
	// maxHeld is how many memberships and events a file may have.
	maxHeld = 2_000_000
)

// term is when an event was.
type term struct{ begin, end graph.PartialDate }

// reader gives the statements of one file.
type reader struct {
	out         format.Sink
	line        int
	terms       map[string]term
	memberships []membership
}

// Read gives records as they come, and memberships at the end.
func (JSON) Read(ctx context.Context, in format.Input, out format.Sink) error {
	r := &reader{out: out, terms: map[string]term{}}
	if err := out.Dataset(ctx, 1, graph.Dataset{ID: "popolo", Title: "Popolo data"}); err != nil {
		return err
	}
	if err := out.Source(ctx, 1, graph.Source{ID: source, Title: "Popolo data"}); err != nil {
		return err
	}
	err := loose.Stream(ctx, in.Text, func(key string, v tree.Value) error {
		r.line = v.Line
		read, is := lists[key]
		switch {
		case !is:
			out.Ignored(key)
			return nil
		case v.Kind != tree.Object:
			out.Reject(&format.Problem{Line: v.Line, Field: key, Reason: "the item is " + v.Kind.String() + " where an object belongs"})
			return nil
		}
		return read(ctx, &item{r, loose.Of(v), key, ""})
	})
	if err != nil {
		return err
	}
	return r.settle(ctx)
}

// lists are the arrays of a file.
var lists = map[string]func(context.Context, *item) error{
	"persons":       func(ctx context.Context, i *item) error { return i.party(ctx, graph.Person) },
	"organizations": func(ctx context.Context, i *item) error { return i.party(ctx, graph.Organization) },
	"events":        func(ctx context.Context, i *item) error { return i.party(ctx, graph.Event) },
	"areas":         func(ctx context.Context, i *item) error { return i.party(ctx, graph.Place) },
	"memberships":   func(_ context.Context, i *item) error { return i.membership() },
}

// item is one item of an array.
type item struct {
	*reader
	*loose.Object
	list string
	id   string
}

func (i *item) day(key string) graph.PartialDate {
	text := i.Text(key)
	if text == "" {
		return ""
	}
	day, is := draft.Date(text)
	if !is {
		i.unread(key, "is no date: "+text)
	}
	return day
}

func (i *item) unread(key, reason string) {
	i.out.Unread(&format.Problem{Line: i.Line, Field: i.list + "." + key, Reason: i.id + ": " + reason})
}

func (r *reader) room() error {
	if len(r.terms)+len(r.memberships) > maxHeld {
		return &format.Problem{Line: r.line, Reason: fmt.Sprintf("the file has more than %d memberships and events", maxHeld)}
	}
	return nil
}
