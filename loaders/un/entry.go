package un

import (
	"context"
	"strings"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/draft"
	"github.com/graphd/graphd/loaders/format"
)

// entry is a listed person or organization while it is read.
type entry struct {
	*reader
	*element
	record graph.Record
	names  draft.Names
	ref    string // the reference number, which stays while internal ids change
	claims []graph.Claim
}

// entry gives the statements of an entry. Each part takes its elements, and what
// is left is counted.
func (r *reader) entry(ctx context.Context, e *element) error {
	if !r.begun {
		return &format.Problem{Line: e.line, Reason: "an entry stands outside of " + root}
	}
	n := &entry{reader: r, element: e, ref: strings.TrimSuffix(e.value("REFERENCE_NUMBER"), ".")}
	id, p := draft.ID(prefix, n.ref)
	if p != nil {
		r.out.Reject(&format.Problem{Line: e.line, Field: "REFERENCE_NUMBER", Reason: p.Reason, Hint: "entries are known by it"})
		return nil
	}
	n.record = graph.Record{Entity: id, Kind: graph.Organization, Source: list, Locator: n.ref, Identifiers: []graph.Identifier{{Scheme: "UN list", Value: n.ref}}}
	if e.name == "INDIVIDUAL" {
		n.record.Kind = graph.Person
	}
	n.takeNames()
	if len(n.names) == 0 {
		r.out.Reject(&format.Problem{Line: e.line, Field: "FIRST_NAME", Reason: n.ref + " has no name"})
		return nil
	}
	n.takeBirth()
	n.takePlaces()
	n.takeDocuments()
	n.takeListing()
	n.takeOffices()
	n.takeComments()
	n.element.ignore(r.out, "")
	n.record.Names = n.names
	if err := r.out.Record(ctx, e.line, n.record); err != nil {
		return err
	}
	for _, c := range n.claims {
		if err := r.out.Claim(ctx, e.line, c); err != nil {
			return err
		}
	}
	return nil
}

// says adds a claim, which the list makes at this entry.
func (n *entry) says(c graph.Claim) {
	c.Source, c.Stance = list, graph.Asserts
	if c.Locator == "" {
		c.Locator = n.ref
	}
	if c.Credibility == 0 {
		c.Credibility = 2 // an official list, which gives no grounds
	}
	n.claims = append(n.claims, c)
}

// link says that a link goes from the entry.
func (n *entry) link(of, to string, c graph.Claim) {
	c.Link = &graph.LinkKey{From: n.record.Entity, Type: of, To: to}
	n.says(c)
}

// fact says a text of the entry.
func (n *entry) fact(property, text string) {
	if text != "" {
		n.says(graph.Claim{Fact: &graph.FactKey{Of: n.record.Entity, Property: property, Value: graph.Value{Text: text}}})
	}
}

// unread tells of a value that is not loaded.
func (n *entry) unread(at *element, field, reason string) {
	n.out.Unread(&format.Problem{Line: at.line, Field: field, Reason: n.ref + ": " + reason})
}
