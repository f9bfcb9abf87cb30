package stix

import (
	"bytes"
	"context"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/draft"
	"github.com/graphd/graphd/loaders/format"
	"github.com/graphd/graphd/loaders/loose"
	"github.com/graphd/graphd/loaders/tree"
)

// Bundle is a STIX bundle.
type Bundle struct{}

// Name is what the user calls it.
func (Bundle) Name() string { return "stix" }

// About says what it is.
func (Bundle) About() string { return "STIX 2.1 or 2.0 bundle" }

// Detect tells it by its type, and by the id that every bundle has.
func (Bundle) Detect(head []byte, _ string) format.Likeness {
	if bytes.Contains(head, []byte(`"bundle"`)) && bytes.Contains(head, []byte(`"bundle--`)) {
		return format.ByContent
	}
	return format.Unlike
}

const (
	prefix = "stix:"
	source = "bundle" // the id of the one source
)

// reader gives the statements of one bundle.
type reader struct {
	out       format.Sink
	begun     bool
	line      int
	countries draft.Countries
}

// Read gives the statements of each object.
func (Bundle) Read(ctx context.Context, in format.Input, out format.Sink) error {
	r := &reader{out: out}
	err := loose.Stream(ctx, in.Text, func(key string, v tree.Value) error {
		r.line = v.Line
		switch {
		case key == "type" || key == "id" || key == "spec_version":
			return nil
		case key != "objects":
			out.Ignored("bundle." + key)
			return nil
		case v.Kind != tree.Object:
			out.Reject(&format.Problem{Line: v.Line, Field: "objects", Reason: "the object is " + v.Kind.String()})
			return nil
		}
		return r.object(ctx, loose.Of(v))
	})
	if err != nil {
		return err
	}
	if !r.begun {
		return &format.Problem{Reason: "the bundle holds no object"}
	}
	for _, record := range r.countries.Records() {
		if err := out.Record(ctx, r.line, record); err != nil {
			return err
		}
	}
	return nil
}

// begin names the dataset, after the collection if the bundle begins with one.
func (r *reader) begin(ctx context.Context, first *loose.Object, of string) error {
	r.begun = true
	d := graph.Dataset{ID: "stix", Title: "STIX bundle"}
	if of == "x-mitre-collection" {
		d.Title, d.Edition, d.ID = first.Text("name"), first.Text("x_mitre_version"), "stix-attack"
		d.Published, _ = draft.Date(first.Text("modified"))
		d.URL = "https://attack.mitre.org/"
	}
	if err := r.out.Dataset(ctx, first.Line, d); err != nil {
		return err
	}
	return r.out.Source(ctx, first.Line, graph.Source{ID: source, Title: d.Title, Published: d.Published, URL: d.URL})
}

// object reads one object by its type. A revoked or deprecated one states
// nothing any more.
func (r *reader) object(ctx context.Context, o *loose.Object) error {
	of := o.Text("type")
	if !r.begun {
		if err := r.begin(ctx, o, of); err != nil {
			return err
		}
	}
	id := o.Text("id")
	if o.True("revoked") {
		r.out.Ignored(of + " (revoked)")
		return nil
	}
	if o.True("x_mitre_deprecated") {
		r.out.Ignored(of + " (deprecated)")
		return nil
	}
	to, p := draft.ID(prefix, id)
	if p != nil {
		r.out.Reject(&format.Problem{Line: o.Line, Field: "id", Reason: p.Reason})
		return nil
	}
	t := &object{reader: r, Object: o, of: of, id: to}
	// What says when the object was made and under which rules is about the
	// bundle.
	o.Drop("created", "modified", "spec_version", "object_marking_refs", "granular_markings", "created_by_ref", "lang")
	switch _, is := kinds[of]; {
	case of == "relationship":
		return t.relationship(ctx)
	case of == "sighting":
		return t.sighting(ctx)
	case is:
		return t.party(ctx)
	}
	r.out.Ignored(of)
	return nil
}
