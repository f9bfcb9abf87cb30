package stix

import (
	"context"
	"fmt"
	"strings"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/draft"
	"github.com/graphd/graphd/loaders/format"
	"github.com/graphd/graphd/loaders/loose"
)

// kinds are the types of objects that are entities of the graph. An identity's
// class and a location's country may say otherwise.
var kinds = map[string]graph.Kind{"threat-actor": graph.Organization, "intrusion-set": graph.Organization, "identity": graph.Organization,
	"campaign": graph.Event, "incident": graph.Event, "location": graph.Place}

// object is one object while it is read.
type object struct {
	*reader
	*loose.Object
	of, id string
}

// party gives a record and what is said of it.
func (t *object) party(ctx context.Context) error {
	r := graph.Record{Entity: t.id, Kind: kinds[t.of], Subtype: strings.ReplaceAll(t.of, "-", " "), Source: source, Locator: strings.TrimPrefix(t.id, prefix)}
	class, level := t.Text("identity_class"), t.Text("resource_level")
	if class == "individual" || level == "individual" {
		r.Kind = graph.Person
	}
	if class != "" {
		r.Subtype = class
	}
	var names draft.Names
	names.Add(t.Text("name"), graph.Primary)
	for _, key := range []string{"aliases", "x_mitre_aliases"} {
		for _, text := range t.Texts(key) {
			names.Add(text, graph.Alias)
		}
	}
	var place []string
	country := t.Text("country")
	for _, part := range []string{t.Text("city"), t.Text("administrative_area"), country, t.Text("region")} {
		if part != "" {
			place = append(place, part)
		}
	}
	if len(names) == 0 && t.of == "location" {
		names.Add(strings.Join(place, ", "), graph.Primary)
		place = nil
	}
	if len(names) == 0 {
		t.out.Reject(&format.Problem{Line: t.Line, Field: t.of + ".name", Reason: t.id + " has no name"})
		return nil
	}
	r.Names = names
	r.Begin, r.End = t.span(r.Kind)
	var claims []graph.Claim
	if id, is := t.countries.ID(country); is {
		r.Countries = []string{id}
		if t.of == "location" {
			claims = append(claims, t.link("LOCATED_IN", t.id, id))
		}
	}
	if len(place) > 0 {
		claims = append(claims, t.fact("ADDRESS", strings.Join(place, ", ")))
	}
	if level != "" {
		claims = append(claims, t.fact("RESOURCE", level))
	}
	if text := t.Text("description"); len(text) <= longest {
		r.Description = text
	} else {
		t.unread("description", fmt.Sprintf("is %d bytes long; at most %d are allowed", len(text), longest))
	}
	for _, reference := range t.Objects("external_references") {
		url, name, id := reference.Text("url"), reference.Text("source_name"), reference.Text("external_id")
		if id != "" {
			r.Identifiers = append(r.Identifiers, graph.Identifier{Scheme: name, Value: id})
		}
		switch text := reference.Text("description"); {
		case url != "" && text != "":
			claims = append(claims, t.fact("WEB_PAGE", url+" ("+text+")"))
		case url != "":
			claims = append(claims, t.fact("WEB_PAGE", url))
		case text != "":
			claims = append(claims, t.fact("NOTE", name+": "+text))
		}
		reference.Ignore(t.out, t.of+".external_references.")
	}
	for _, f := range facts {
		for _, text := range t.Texts(f.property) {
			claims = append(claims, t.fact(f.fact, text))
		}
	}
	t.Ignore(t.out, t.of+".")
	if err := t.out.Record(ctx, t.Line, r); err != nil {
		return err
	}
	return t.give(ctx, claims)
}

// facts are the properties that are told as they stand.
var facts = []struct{ property, fact string }{
	{"goals", "AIM"}, {"objective", "AIM"}, {"primary_motivation", "AIM"}, {"secondary_motivations", "AIM"}, {"personal_motivations", "AIM"},
	{"threat_actor_types", "CHARACTERISTIC"}, {"labels", "CHARACTERISTIC"}, {"roles", "CHARACTERISTIC"}, {"sophistication", "CHARACTERISTIC"}, {"sectors", "CHARACTERISTIC"},
	{"contact_information", "CONTACT"}, {"street_address", "ADDRESS"},
}

// longest is how long a text may be, in bytes.
const longest = 10_000

// span is when an event was; of others the days on which they were seen are
// ignored, since they are not those of their lives.
func (t *object) span(kind graph.Kind) (begin, end graph.PartialDate) {
	if kind != graph.Event {
		return "", ""
	}
	begin, end = t.day("first_seen"), t.day("last_seen")
	if begin != "" && end != "" && end.Range().Last < begin.Range().First {
		t.unread("last_seen", "is before first_seen")
		end = ""
	}
	return begin, end
}

// day takes a property that holds an instant, as its day.
func (t *object) day(property string) graph.PartialDate {
	text := t.Text(property)
	if text == "" {
		return ""
	}
	day, is := draft.Date(text)
	if !is {
		t.unread(property, "is no date: "+text)
	}
	return day
}

func (t *object) unread(property, reason string) {
	t.out.Unread(&format.Problem{Line: t.Line, Field: t.of + "." + property, Reason: t.id + ": " + reason})
}

func (t *object) fact(property, text string) graph.Claim {
	return t.claim(graph.Claim{Fact: &graph.FactKey{Of: t.id, Property: property, Value: graph.Value{Text: text}}})
}

func (t *object) link(of, from, to string) graph.Claim {
	return t.claim(graph.Claim{Link: &graph.LinkKey{From: from, Type: of, To: to}})
}

func (t *object) claim(c graph.Claim) graph.Claim {
	c.Source, c.Stance, c.Locator = source, graph.Asserts, strings.TrimPrefix(t.id, prefix)
	return c
}

func (t *object) give(ctx context.Context, claims []graph.Claim) error {
	for _, c := range claims {
		if err := t.out.Claim(ctx, t.Line, c); err != nil {
			return err
		}
	}
	return nil
}
