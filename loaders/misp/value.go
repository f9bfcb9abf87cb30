package misp

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/draft"
	"github.com/graphd/graphd/loaders/format"
	"github.com/graphd/graphd/loaders/loose"
)

// value is one actor while it is read.
type value struct {
	*reader
	line   int
	id     string
	uuid   string
	claims []graph.Claim
}

// value gives an actor's record and what is said of it. Clusters do not say
// whether an actor is a person; they are groups.
func (r *reader) value(ctx context.Context, o *loose.Object) error {
	v := &value{reader: r, line: o.Line, uuid: o.Text("uuid")}
	id, p := draft.ID(prefix, v.uuid)
	if p != nil {
		r.out.Reject(&format.Problem{Line: o.Line, Field: "uuid", Reason: p.Reason})
		return nil
	}
	v.id = id
	record := graph.Record{Entity: id, Kind: graph.Organization, Source: source, Locator: v.uuid, Identifiers: []graph.Identifier{{Scheme: "MISP", Value: v.uuid}}}
	var names draft.Names
	names.Add(o.Text("value"), graph.Primary)
	if len(names) == 0 {
		r.out.Reject(&format.Problem{Line: o.Line, Field: "value", Reason: v.uuid + " has no name"})
		return nil
	}
	if text := o.Text("description"); len(text) <= longest {
		record.Description = text
	} else {
		v.unread("description", fmt.Sprintf("is %d bytes long; at most %d are allowed", len(text), longest))
	}
	for _, meta := range o.Objects("meta") {
		for _, key := range []string{"synonyms", "name-attribution"} {
			for _, text := range meta.Texts(key) {
				names.Add(text, graph.Alias)
			}
		}
		v.meta(meta, &record)
		for _, key := range meta.Keys() {
			if strings.HasPrefix(key, "origin:") { // of a name; there is one such field a name
				meta.Drop(key)
				r.out.Ignored("meta:origin:…")
			}
		}
		meta.Ignore(r.out, "meta:")
	}
	for _, related := range o.Objects("related") {
		v.related(related)
		related.Ignore(r.out, "related:")
	}
	o.Ignore(r.out, "")
	record.Names = names
	if err := r.out.Record(ctx, v.line, record); err != nil {
		return err
	}
	for _, c := range v.claims {
		if err := r.out.Claim(ctx, v.line, c); err != nil {
			return err
		}
	}
	return nil
}

// longest is how long a text may be, in bytes.
const longest = 10_000

// meta reads what is known of an actor. Attribution to a state is a suspicion,
// in the words of the field, and never more.
func (v *value) meta(m *loose.Object, record *graph.Record) {
	confidence := m.Text("attribution-confidence")
	for _, text := range m.Texts("country") {
		v.country(text, "country", func(id string) {
			v.link("LOCATED_IN", v.id, id, graph.Claim{Hedge: attributed(confidence), Credibility: possible})
			if !slices.Contains(record.Countries, id) {
				record.Countries = append(record.Countries, id)
			}
		})
	}
	for _, key := range []string{"cfr-suspected-state-sponsor", "state-sponsor"} {
		for _, text := range m.Texts(key) {
			v.country(text, key, func(id string) {
				v.link("SUPPORTS", id, v.id, graph.Claim{Hedge: "suspected state sponsor", Credibility: possible, Role: "state sponsor"})
			})
		}
	}
	for _, key := range []string{"cfr-suspected-victims", "suspected-victims"} {
		for _, text := range m.Texts(key) {
			v.country(text, key, func(id string) {
				v.link("TARGETED", v.id, id, graph.Claim{Hedge: "suspected victim", Credibility: possible})
			})
		}
	}
	for _, f := range []struct{ key, property string }{
		{"refs", "WEB_PAGE"}, {"official-refs", "WEB_PAGE"}, {"motive", "AIM"}, {"cfr-type-of-incident", "METHOD"}, {"mode-of-operation", "METHOD"}, {"capabilities", "RESOURCE"},
		{"cfr-target-category", "CHARACTERISTIC"}, {"targeted-sector", "CHARACTERISTIC"}, {"victimology", "CHARACTERISTIC"}, {"threat-actor-classification", "NOTE"},
		{"since", "NOTE"}, {"spoken-language", "NOTE"}, {"title", "NOTE"}, {"summary", "NOTE"}, {"content", "NOTE"}, {"published", "LISTING"}, {"updated", "LISTING"},
	} {
		for _, text := range m.Texts(f.key) {
			switch f.property {
			case "CHARACTERISTIC", "NOTE", "LISTING":
				text = f.key + ": " + text
			}
			v.fact(f.property, text)
		}
	}
}

// possible is the credibility of what is suspected: possibly true, by the
// Admiralty code.
const possible = 3

// attributed words how sure an attribution is, of 100.
func attributed(confidence string) string {
	if confidence == "" {
		return "attributed"
	}
	return "attributed, confidence " + confidence + " of 100"
}

// country finds a country, and keeps what is none as a note.
func (v *value) country(text, key string, found func(id string)) {
	if id, is := v.countries.ID(text); is {
		found(id)
		return
	}
	v.fact("NOTE", key+": "+text)
}

func (v *value) fact(property, text string) {
	if len(text) > longest {
		v.unread(property, fmt.Sprintf("is %d bytes long; at most %d are allowed", len(text), longest))
		return
	}
	v.says(graph.Claim{Fact: &graph.FactKey{Of: v.id, Property: property, Value: graph.Value{Text: text}}})
}

func (v *value) link(of, from, to string, c graph.Claim) {
	c.Link = &graph.LinkKey{From: from, Type: of, To: to}
	v.says(c)
}

func (v *value) says(c graph.Claim) {
	c.Source, c.Stance, c.Locator = source, graph.Asserts, v.uuid
	v.claims = append(v.claims, c)
}

func (v *value) unread(field, reason string) {
	v.out.Unread(&format.Problem{Line: v.line, Field: field, Reason: v.uuid + ": " + reason})
}

// relations are what types of related values mean between two actors; others
// tie actors to tools, which are no entities of the graph.
var relations = map[string]struct{ link, role string }{
	"similar": {"RELATED_TO", "similar"}, "overlaps": {"RELATED_TO", "overlaps"}, "related-to": {"RELATED_TO", ""},
	"linked-to": {"LINKED_TO", ""}, "associated-with": {"LINKED_TO", ""}, "part-of": {"PART_OF", ""},
}

// likelihoods are the words of MISP's estimative language and what they are in
// Admiralty credibility.
var likelihoods = map[string]int{"almost-certain": 1, "very-likely": 2, "likely": 2, "roughly-even-chance": 3, "unlikely": 4, "very-unlikely": 5, "almost-no-chance": 5}

// related reads a tie to another value, which may be in another cluster: then it
// waits until that is loaded.
func (v *value) related(o *loose.Object) {
	of, dest := o.Text("type"), o.Text("dest-uuid")
	is, known := relations[of]
	if !known {
		v.out.Ignored("related:" + of)
		o.Drop("tags")
		return
	}
	to, p := draft.ID(prefix, dest)
	if p != nil || to == v.id {
		v.unread("related", "is a tie to itself or to no value")
		return
	}
	c := graph.Claim{Role: is.role}
	for _, tag := range o.Texts("tags") {
		word := strings.Trim(strings.TrimPrefix(tag, "estimative-language:likelihood-probability="), `"`)
		if n, is := likelihoods[word]; is {
			c.Credibility, c.Hedge = n, word
		} else {
			v.out.Ignored("related:tags")
		}
	}
	v.link(is.link, v.id, to, c)
}
