package native

import (
	"context"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/fields"
	"github.com/graphd/graphd/loaders/tree"
)

var (
	entityFields = []string{"id", "kind", "subtype", "names", "description", "born", "died", "founded", "dissolved",
		"since", "until", "date", "countries", "identifiers", "source", "locator"}
	identifierFields = []string{"scheme", "value"}
)

func (r *reader) entity(ctx context.Context, v tree.Value) error {
	o := fields.Open(v, "", entityFields)
	e := graph.Record{
		Entity:      o.ID("id"),
		Kind:        fields.RequiredWord(o, "kind", "kind", graph.Kinds()),
		Subtype:     o.Name("subtype"),
		Names:       entityNames(o),
		Description: o.Text("description"),
		Countries:   o.IDs("countries"),
		Identifiers: identifiers(o),
		Source:      o.OptionalID("source"),
		Locator:     o.Text("locator"),
	}
	e.Begin, e.End = lifespan(o, e.Kind)
	if e.Locator != "" && e.Source == "" {
		o.Fail("locator", "is a place in a source, and no source is given", "add source, or leave locator out")
	}
	if p := o.Problem(); p != nil {
		r.out.Reject(p)
		return nil
	}
	return r.out.Record(ctx, o.Line(), e)
}

func identifiers(o *fields.Object) []graph.Identifier {
	var all []graph.Identifier
	for i, item := range o.Items("identifiers") {
		id := o.Sub(item, fields.Index("identifiers", i), identifierFields)
		all = append(all, graph.Identifier{Scheme: id.RequiredName("scheme"), Value: id.RequiredName("value")})
	}
	return all
}
