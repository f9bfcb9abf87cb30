package resolvers

import (
	"context"

	"github.com/graphd/graphd/executor"
	"github.com/graphd/graphd/graph"
)

func entityID(parent any) string { return parent.(*graph.Entity).ID }

// entityTypes names the object type of each kind.
var entityTypes = map[graph.Kind]string{
	graph.Person: "Person", graph.Organization: "Organization", graph.Country: "Country",
	graph.Place: "Place", graph.Event: "Event",
}

// TypeOf names the object type of a value of an interface type.
func TypeOf(value any) string {
	switch row := value.(type) {
	case *graph.Entity:
		return entityTypes[row.Kind]
	case *graph.Link:
		return "Link"
	case *graph.Fact:
		return "Fact"
	}
	return ""
}

var (
	begin = of(func(e *graph.Entity) any { return optional(e.Begin) })
	end   = of(func(e *graph.Entity) any { return optional(e.End) })
)

var entityProperties = map[string]executor.Property{
	"Entity.id":            of(func(e *graph.Entity) any { return &e.ID }),
	"Entity.kind":          of(func(e *graph.Entity) any { return (*string)(&e.Kind) }),
	"Entity.kindDisputed":  of(func(e *graph.Entity) any { return e.KindDisputed }),
	"Entity.stub":          of(func(e *graph.Entity) any { return e.Stub }),
	"Entity.subtype":       of(func(e *graph.Entity) any { return optional(e.Subtype) }),
	"Entity.name":          of(func(e *graph.Entity) any { return &e.Name }),
	"Entity.names":         of(func(e *graph.Entity) any { return pointers(e.Names) }),
	"Entity.description":   of(func(e *graph.Entity) any { return optional(e.Description) }),
	"Entity.datesDisputed": of(func(e *graph.Entity) any { return e.DatesDisputed }),
	"Entity.countries":     of(func(e *graph.Entity) any { return e.Countries }),
	"Entity.identifiers":   of(func(e *graph.Entity) any { return pointers(e.Identifiers) }),
	"Entity.datasets":      of(func(e *graph.Entity) any { return e.Datasets }),
	"Entity.mergedIds":     of(func(e *graph.Entity) any { return e.Members }),

	"Person.born": begin, "Person.died": end,
	"Organization.founded": begin, "Organization.dissolved": end,
	"Country.founded": begin, "Country.dissolved": end,
	"Place.founded": begin, "Place.dissolved": end,
	"Event.since": begin, "Event.until": end,

	"Name.text":     of(func(n *graph.EntityName) any { return &n.Text }),
	"Name.kind":     of(func(n *graph.EntityName) any { return (*string)(&n.Kind) }),
	"Name.lang":     of(func(n *graph.EntityName) any { return optional(n.Lang) }),
	"Name.script":   of(func(n *graph.EntityName) any { return optional(n.Script) }),
	"Name.datasets": of(func(n *graph.EntityName) any { return n.Datasets }),

	"Identifier.scheme": of(func(i *graph.Identifier) any { return &i.Scheme }),
	"Identifier.value":  of(func(i *graph.Identifier) any { return &i.Value }),
}

// entityByID resolves Query.entity. Where one list of its links is asked for,
// from its beginning, that is read in the same question.
func (r *rules) entityByID(ctx context.Context, call *executor.Call) (*graph.Entity, error) {
	id, _ := call.Args["id"].(string)
	lists := call.Selection.Calls("links")
	if len(lists) == 1 && lists[0].Args["after"] == nil {
		if q, err := r.linksAsked(lists[0]); err == nil {
			return requestOf(ctx).entityWithLinks(ctx, id, q)
		}
	}
	found, err := requestOf(ctx).Entities(ctx, []string{id})
	if err != nil {
		return nil, err
	}
	return found[0], nil
}
