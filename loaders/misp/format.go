package misp

import (
	"bytes"
	"context"
	"strings"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/draft"
	"github.com/graphd/graphd/loaders/format"
	"github.com/graphd/graphd/loaders/loose"
	"github.com/graphd/graphd/loaders/tree"
)

// Cluster is a MISP galaxy cluster.
type Cluster struct{}

// Name is what the user calls it.
func (Cluster) Name() string { return "misp" }

// About says what it is.
func (Cluster) About() string { return "MISP galaxy cluster of actors, as JSON" }

// Detect tells it by the fields that every cluster has.
func (Cluster) Detect(head []byte, _ string) format.Likeness {
	for _, field := range []string{`"values"`, `"value"`, `"uuid"`, `"meta"`} {
		if !bytes.Contains(head, []byte(field)) {
			return format.Unlike
		}
	}
	return format.ByContent
}

const (
	prefix = "misp:"
	source = "cluster" // the id of the one source
)

// reader gives the statements of one cluster.
type reader struct {
	out       format.Sink
	head      map[string]string
	begun     bool
	line      int
	countries draft.Countries
}

// Read gives the statements of each value.
func (Cluster) Read(ctx context.Context, in format.Input, out format.Sink) error {
	r := &reader{out: out, head: map[string]string{}}
	err := loose.Stream(ctx, in.Text, func(key string, v tree.Value) error {
		r.line = v.Line
		if key != "values" {
			return r.describe(key, v)
		}
		if err := r.begin(ctx); err != nil {
			return err
		}
		if v.Kind != tree.Object {
			out.Reject(&format.Problem{Line: v.Line, Field: "values", Reason: "the value is " + v.Kind.String() + " where an object belongs"})
			return nil
		}
		return r.value(ctx, loose.Of(v))
	})
	if err != nil {
		return err
	}
	if !r.begun {
		return &format.Problem{Reason: "the cluster has no values"}
	}
	for _, record := range r.countries.Records() {
		if err := out.Record(ctx, r.line, record); err != nil {
			return err
		}
	}
	return nil
}

// describe keeps what the file says of the cluster before its values, and counts
// what comes later or is not loaded.
func (r *reader) describe(key string, v tree.Value) error {
	switch key {
	case "type", "name", "source", "version", "description":
		if !r.begun && v.Scalar() {
			r.head[key] = draft.Text(v.Text)
			return nil
		}
	}
	r.out.Ignored("cluster:" + key)
	return nil
}

// begin tells of the dataset, whose id is the cluster's type, or its name where
// the type comes behind the values, in small letters.
func (r *reader) begin(ctx context.Context) error {
	if r.begun {
		return nil
	}
	r.begun = true
	id := "misp"
	for _, key := range []string{"type", "name"} {
		if text := strings.ToLower(strings.Join(strings.FieldsFunc(r.head[key], func(c rune) bool { return c == ' ' || c == '/' }), "-")); text != "" {
			id = "misp-" + text
			break
		}
	}
	title := "MISP galaxy"
	if name := r.head["name"]; name != "" {
		title += ": " + name
	}
	d := graph.Dataset{ID: id, Title: title, Licence: "CC0-1.0", URL: "https://github.com/MISP/misp-galaxy", Edition: r.head["version"]}
	if err := r.out.Dataset(ctx, r.line, d); err != nil {
		return err
	}
	s := graph.Source{ID: source, Title: title, Publisher: "MISP Project", URL: d.URL}
	if from := r.head["source"]; strings.HasPrefix(from, "http") {
		s.URL = from
	}
	return r.out.Source(ctx, r.line, s)
}
