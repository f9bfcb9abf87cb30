package ftm

import (
	"context"
	"strings"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/draft"
	"github.com/graphd/graphd/loaders/format"
)

// edge says how a schema of ties is read.
type edge struct{ from, to, link string }

// edges are the schemata of ties, by FollowTheMoney's own model: the names of
// the properties that hold the ends.
var edges = map[string]edge{
	"Membership":     {"member", "organization", "MEMBER_OF"},
	"Directorship":   {"director", "organization", "DIRECTS"},
	"Employment":     {"employee", "employer", "EMPLOYED_BY"},
	"Ownership":      {"owner", "asset", "OWNS"},
	"Representation": {"agent", "client", "LINKED_TO"},
	"Succession":     {"successor", "predecessor", "SUCCESSOR_OF"},
	"UnknownLink":    {"subject", "object", "LINKED_TO"},
	"Associate":      {"person", "associate", "ASSOCIATE_OF"},
	"Family":         {"person", "relative", "FAMILY_OF"},
}

// edge gives the ties of a row: each of the ones at one end with each at the
// other. The role is what the row calls it.
func (e *entity) edge(ctx context.Context, t *edge) error {
	from, to := e.properties.Texts(t.from), e.properties.Texts(t.to)
	if len(from) == 0 || len(to) == 0 {
		e.out.Reject(&format.Problem{Line: e.Line, Field: e.schema, Reason: e.id + " lacks " + t.from + " or " + t.to})
		return nil
	}
	roles := append(e.properties.Texts("role"), e.properties.Texts("relationship")...)
	c := e.claim(graph.Claim{Role: strings.Join(roles, ", ")})
	if t.link == "LINKED_TO" && e.schema == "Representation" && c.Role == "" {
		c.Role = "represents"
	}
	c.Since, c.Until = e.bounds()
	if days := e.days("date"); len(days) == 1 {
		c.AsOf = days[0]
	}
	if share := e.properties.Text("percentage"); share != "" {
		c.Value = percentage(share)
	}
	var claims []graph.Claim
	for _, a := range from {
		for _, b := range to {
			x, p := draft.ID(prefix, a)
			y, q := draft.ID(prefix, b)
			if p != nil || q != nil {
				e.out.Reject(&format.Problem{Line: e.Line, Field: e.schema, Reason: e.id + " has an end that is no id"})
				continue
			}
			if x == y {
				e.unread(t.to, "is the same as "+t.from)
				continue
			}
			tie := c
			tie.Link = &graph.LinkKey{From: x, Type: t.link, To: y}
			claims = append(claims, tie)
		}
	}
	return e.give(ctx, claims)
}

// bounds takes the first and the last day. Where several are given the widest
// bounds stand, and it is said.
func (e *entity) bounds() (since, until graph.PartialDate) {
	for _, d := range e.days("startDate") {
		if since == "" || d < since {
			since = d
		}
	}
	ends := e.days("endDate")
	for _, d := range ends {
		if d > until {
			until = d
		}
	}
	if len(ends) > 1 {
		e.unread("endDate", "several ends are given; the last one stands")
	}
	if since != "" && until != "" && until.Range().Last < since.Range().First {
		e.unread("endDate", string(until)+" is before "+string(since))
		until = ""
	}
	return since, until
}
