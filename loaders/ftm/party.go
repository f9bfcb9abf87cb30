package ftm

import (
	"context"
	"fmt"
	"strings"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/draft"
	"github.com/graphd/graphd/loaders/format"
	"github.com/graphd/graphd/loaders/loose"
)

// kinds are the schemata of actors.
var kinds = map[string]graph.Kind{"Person": graph.Person, "Organization": graph.Organization, "Company": graph.Organization,
	"LegalEntity": graph.Organization, "PublicBody": graph.Organization}

// entity is one row.
type entity struct {
	*reader
	*loose.Object
	properties *loose.Object
	schema     string
	id         string
}

// rename reads keys such as "Person:country", which some writers make of
// "country".
func (e *entity) rename() { e.properties.Rename(e.schema + ":") }

// nameKinds are the properties that hold names, in the order in which they count.
var nameKinds = []struct {
	property string
	kind     graph.NameKind
}{{"name", graph.Alias}, {"fullName", graph.Alias}, {"alias", graph.Alias}, {"birthName", graph.Former}, {"previousName", graph.Former}, {"weakAlias", graph.Weak}, {"abbreviation", graph.Weak}}

// identifiers are the properties that hold numbers, and their schemes.
var identifiers = []struct{ property, scheme string }{
	{"wikidataId", "wikidata"}, {"leiCode", "LEI"}, {"imoNumber", "IMO"}, {"passportNumber", "Passport"}, {"idNumber", "ID number"},
	{"registrationNumber", "Registration number"}, {"taxNumber", "Tax number"}, {"innCode", "INN"}, {"ogrnCode", "OGRN"}, {"okpoCode", "OKPO"},
	{"swiftBic", "BIC"}, {"dunsCode", "DUNS"}, {"vatCode", "VAT"}, {"uniqueEntityId", "UEI"}, {"opencorporatesUrl", "OpenCorporates"},
}

// facts are the properties that are told as they stand.
var facts = []struct{ property, fact string }{
	{"gender", "GENDER"}, {"title", "TITLE"}, {"position", "OFFICE"}, {"birthPlace", "BIRTH_PLACE"}, {"address", "ADDRESS"}, {"email", "CONTACT"}, {"phone", "CONTACT"},
	{"website", "WEB_PAGE"}, {"wikipediaUrl", "WEB_PAGE"}, {"sourceUrl", "WEB_PAGE"}, {"topics", "NOTE"}, {"notes", "NOTE"}, {"summary", "NOTE"}, {"status", "NOTE"}, {"sector", "NOTE"},
	{"classification", "NOTE"}, {"legalForm", "NOTE"}, {"religion", "NOTE"}, {"ethnicity", "NOTE"}, {"political", "NOTE"}, {"education", "NOTE"}, {"deathPlace", "NOTE"},
	{"fatherName", "NOTE"}, {"motherName", "NOTE"}, {"keywords", "NOTE"}, {"program", "LISTING"}, {"description", "NOTE"},
}

// party gives the record of an actor and what is said of it.
func (e *entity) party(ctx context.Context) error {
	r := graph.Record{Entity: e.id, Kind: kinds[e.schema], Source: source, Locator: strings.TrimPrefix(e.id, prefix)}
	var names draft.Names
	for _, n := range nameKinds {
		for _, text := range e.properties.Texts(n.property) {
			kind := n.kind
			if len(names) == 0 {
				kind = graph.Primary
			}
			names.Add(text, kind)
		}
	}
	if len(names) == 0 {
		e.out.Reject(&format.Problem{Line: e.Line, Field: e.schema + ":name", Reason: e.id + " has no name"})
		return nil
	}
	r.Names = names
	e.properties.Drop("firstName", "lastName", "middleName", "secondName", "nameSuffix") // parts of names
	r.Begin, r.End = e.day("birthDate", "incorporationDate"), e.day("deathDate", "dissolutionDate")
	for _, i := range identifiers {
		for _, value := range e.properties.Texts(i.property) {
			r.Identifiers = append(r.Identifiers, graph.Identifier{Scheme: i.scheme, Value: value})
		}
	}
	claims := e.facts()
	for _, property := range []string{"nationality", "citizenship", "country", "jurisdiction", "mainCountry"} {
		for _, text := range e.properties.Texts(property) {
			id, is := e.countries.ID(text)
			switch of := property == "nationality" || property == "citizenship"; {
			case !is:
				claims = append(claims, e.fact("NOTE", property+": "+text))
			case of && r.Kind == graph.Person:
				claims = append(claims, e.link("CITIZEN_OF", e.id, id))
			case r.Kind == graph.Organization:
				claims = append(claims, e.link("LOCATED_IN", e.id, id))
			default:
				r.Countries = append(r.Countries, id)
			}
		}
	}
	if err := e.out.Record(ctx, e.Line, r); err != nil {
		return err
	}
	for _, parent := range e.properties.Texts("parent") {
		if to, p := draft.ID(prefix, parent); p == nil && r.Kind == graph.Organization {
			claims = append(claims, e.link("PART_OF", e.id, to))
		} else {
			claims = append(claims, e.fact("NOTE", "parent: "+parent))
		}
	}
	return e.give(ctx, claims)
}

// facts takes the properties that are told as they stand; those that are notes
// say of what.
func (e *entity) facts() (claims []graph.Claim) {
	for _, f := range facts {
		for _, text := range e.properties.Texts(f.property) {
			if f.fact == "NOTE" && f.property != "notes" && f.property != "summary" && f.property != "description" {
				text = f.property + ": " + text
			}
			claims = append(claims, e.fact(f.fact, text))
		}
	}
	return claims
}

// day takes a date of the first property that has one. Several dates that are
// no parts of each other are none; they are facts if they are of birth.
func (e *entity) day(properties ...string) graph.PartialDate {
	for _, property := range properties {
		days := e.days(property)
		if len(days) == 1 {
			return days[0]
		}
		if len(days) > 1 {
			e.unread(property, fmt.Sprintf("%d dates are given, %s and others", len(days), days[0]))
		}
	}
	return ""
}

// days takes the dates of a property, each once. A list of single letters is one
// date that a writer took apart, if it makes one.
func (e *entity) days(property string) []graph.PartialDate {
	texts := e.properties.Texts(property)
	if joined := strings.Join(texts, ""); len(texts) > 3 && len(joined) == len(texts) {
		if _, is := draft.Date(joined); is {
			texts = []string{joined}
		}
	}
	var all []graph.PartialDate
	for _, text := range texts {
		day, is := draft.Date(text)
		if !is {
			e.unread(property, "is no date: "+text)
			continue
		}
		all = within(all, day)
	}
	return all
}

// within adds a date to some; of 1970 and 1970-02-03 the second stays.
func within(all []graph.PartialDate, day graph.PartialDate) []graph.PartialDate {
	for i, held := range all {
		if strings.HasPrefix(string(held), string(day)) {
			return all
		}
		if strings.HasPrefix(string(day), string(held)) {
			all[i] = day
			return all
		}
	}
	return append(all, day)
}

func (e *entity) unread(property, reason string) {
	e.out.Unread(&format.Problem{Line: e.Line, Field: e.schema + ":" + property, Reason: e.id + ": " + reason})
}

func (e *entity) fact(property, text string) graph.Claim {
	return e.claim(graph.Claim{Fact: &graph.FactKey{Of: e.id, Property: property, Value: graph.Value{Text: text}}})
}

func (e *entity) link(of, from, to string) graph.Claim {
	return e.claim(graph.Claim{Link: &graph.LinkKey{From: from, Type: of, To: to}})
}

func (e *entity) claim(c graph.Claim) graph.Claim {
	c.Source, c.Stance, c.Locator = source, graph.Asserts, strings.TrimPrefix(e.id, prefix)
	return c
}

// longest is how long a fact's text may be, in bytes.
const longest = 10_000

func (r *reader) give(ctx context.Context, claims []graph.Claim) error {
	for _, c := range claims {
		if c.Fact != nil && len(c.Fact.Value.Text) > longest {
			r.out.Unread(&format.Problem{Field: c.Fact.Property, Reason: fmt.Sprintf("%s: the text is %d bytes long; at most %d are allowed", c.Fact.Of, len(c.Fact.Value.Text), longest)})
			continue
		}
		if err := r.out.Claim(ctx, 0, c); err != nil {
			return err
		}
	}
	return nil
}
