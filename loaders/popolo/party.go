package popolo

import (
	"context"
	"strings"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/draft"
	"github.com/graphd/graphd/loaders/format"
)

// party gives a record and what is said of it.
func (i *item) party(ctx context.Context, kind graph.Kind) error {
	raw := i.Text("id")
	id, p := draft.ID(prefix, raw)
	if p != nil {
		i.out.Reject(&format.Problem{Line: i.Line, Field: i.list + ".id", Reason: p.Reason})
		return nil
	}
	i.id = id
	r := graph.Record{Entity: id, Kind: kind, Source: source, Locator: raw, Subtype: i.Text("classification"), Description: i.Text("biography")}
	if r.Subtype == "" && kind == graph.Place {
		r.Subtype = i.Text("type")
	}
	r.Names = i.names()
	if len(r.Names) == 0 {
		i.out.Reject(&format.Problem{Line: i.Line, Field: i.list + ".name", Reason: raw + " has no name"})
		return nil
	}
	begin, end := lives[kind][0], lives[kind][1]
	r.Begin, r.End = i.day(begin), i.day(end)
	if r.Begin != "" && r.End != "" && r.End.Range().Last < r.Begin.Range().First {
		i.unread(end, "is before "+begin)
		r.End = ""
	}
	if kind == graph.Event {
		i.terms[raw] = term{r.Begin, r.End}
	}
	for _, o := range i.Objects("identifiers") {
		if scheme, value := o.Text("scheme"), o.Text("identifier"); scheme != "" && value != "" {
			r.Identifiers = append(r.Identifiers, graph.Identifier{Scheme: scheme, Value: value})
		}
		o.Ignore(i.out, i.list+".identifiers.")
	}
	claims := i.facts()
	for _, tie := range []struct{ key, link string }{{"parent_id", "PART_OF"}, {"organization_id", "RELATED_TO"}} {
		if to, p := draft.ID(prefix, i.Text(tie.key)); p == nil && to != id {
			claims = append(claims, i.claim(graph.Claim{Link: &graph.LinkKey{From: id, Type: tie.link, To: to}}))
		}
	}
	i.Ignore(i.out, i.list+".")
	if err := i.out.Record(ctx, i.Line, r); err != nil {
		return err
	}
	for _, c := range claims {
		if err := i.out.Claim(ctx, i.Line, c); err != nil {
			return err
		}
	}
	return i.room()
}

// lives are the fields of the first and the last day of each kind.
var lives = map[graph.Kind][2]string{graph.Person: {"birth_date", "death_date"}, graph.Organization: {"founding_date", "dissolution_date"},
	graph.Event: {"start_date", "end_date"}, graph.Place: {"founding_date", "dissolution_date"}}

// names takes the name and the others, each with its language. One that ended is
// a former name.
func (i *item) names() []graph.Name {
	var names draft.Names
	names.Add(i.Text("name"), graph.Primary)
	i.Drop("given_name", "family_name", "patronymic_name", "additional_name", "sort_name", "honorific_prefix", "honorific_suffix") // parts of the name
	for _, o := range i.Objects("other_names") {
		kind := graph.Alias
		if o.Text("end_date") != "" || strings.Contains(strings.ToLower(o.Text("note")), "former") {
			kind = graph.Former
		}
		if len(names) == 0 {
			kind = graph.Primary
		}
		names.AddIn(o.Text("name"), kind, o.Text("lang"))
		o.Ignore(i.out, i.list+".other_names.")
	}
	return names
}

// facts takes what is told as it stands.
func (i *item) facts() (claims []graph.Claim) {
	fact := func(property, text string) {
		if text != "" {
			claims = append(claims, i.claim(graph.Claim{Fact: &graph.FactKey{Of: i.id, Property: property, Value: graph.Value{Text: text}}}))
		}
	}
	fact("GENDER", i.Text("gender"))
	fact("NOTE", i.Text("summary"))
	fact("CONTACT", i.Text("email"))
	for _, o := range i.Objects("contact_details") {
		if value := o.Text("value"); value != "" {
			fact("CONTACT", strings.TrimSpace(o.Text("type")+" "+value))
		}
		o.Ignore(i.out, i.list+".contact_details.")
	}
	for _, key := range []string{"links", "sources"} {
		for _, o := range i.Objects(key) {
			fact("WEB_PAGE", o.Text("url"))
			o.Drop("note")
			o.Ignore(i.out, i.list+"."+key+".")
		}
	}
	if seats := i.Text("seats"); seats != "" {
		fact("NOTE", "seats: "+seats)
	}
	return claims
}

func (r *reader) said(c graph.Claim, locator string) graph.Claim {
	c.Source, c.Stance, c.Locator = source, graph.Asserts, locator
	return c
}

func (i *item) claim(c graph.Claim) graph.Claim { return i.said(c, strings.TrimPrefix(i.id, prefix)) }
