package table

import (
	"slices"
	"strings"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/check"
	"github.com/graphd/graphd/loaders/fields"
)

var (
	claimFields  = []string{"when", "source", "stance", "locator", "credibility", "hedge", "role", "since", "until", "asOf", "ended"}
	entityFields = []string{"id", "kind", "unique", "subtype", "names", "description", "born", "died", "founded", "dissolved", "since", "until", "date",
		"countries", "identifiers", "source", "locator", "when"}
	linkFields       = slices.Concat([]string{"from", "type", "to", "undirected", "value"}, claimFields)
	factFields       = slices.Concat([]string{"of", "property", "about", "value"}, claimFields)
	nameFields       = []string{"text", "kind", "lang", "script"}
	identifierFields = []string{"scheme", "value"}
	valueFields      = []string{"number", "bound", "unit", "text"}
)

func (p *parser) entity(o *fields.Object, path string) {
	e := entityTemplate{ids: p.ids(o, path, "id")}
	p.begin(o, path, &e.head, e.ids)
	e.unique = o.Bool("unique")
	e.kind = p.required(o, path, "kind")
	checkConstant(o, "kind", &e.kind, "kind", graph.Kinds())
	e.subtype, e.description, e.locator = p.one(o, path, "subtype"), p.one(o, path, "description"), p.one(o, path, "locator")
	e.begin = p.either(o, path, "born", "founded", "since", "date")
	e.end = p.either(o, path, "died", "dissolved", "until", "date")
	e.names = p.names(o, path, e.ids)
	e.countries = p.several(o, path, "countries")
	for i, v := range o.Items("identifiers") {
		at := fields.Index("identifiers", i)
		s := o.Sub(v, at, identifierFields)
		e.identifiers = append(e.identifiers, identifierTemplate{p.required(s, join(path, at), "scheme"), p.required(s, join(path, at), "value")})
	}
	if e.source = p.one(o, path, "source"); len(e.source.parts) > 0 {
		p.declared(o, &e.source)
	} else if len(p.m.sources) == 1 {
		e.source = p.m.sources[0].id
	} else if len(e.locator.parts) > 0 {
		o.Fail("locator", "is a place in a source, and the mapping has several", "add source")
	}
	p.m.entities = append(p.m.entities, e)
}

// either reads the one of several keys that is given.
func (p *parser) either(o *fields.Object, path string, keys ...string) template {
	var found template
	for _, key := range keys {
		if t := p.one(o, path, key); len(t.parts) > 0 {
			if len(found.parts) > 0 {
				o.Fail(key, "says the same as "+found.path[strings.LastIndexByte(found.path, '.')+1:], "leave one of them out")
			}
			found = t
		}
	}
	return found
}

// ids reads one id or several, of which the first that says something counts.
func (p *parser) ids(o *fields.Object, path, key string) []template {
	all := p.several(o, path, key)
	if len(all) == 0 {
		o.Fail(key, "is missing", "")
	}
	return all
}

// begin reads the conditions of an item, and notes the split columns for whose
// values it is made, each of them.
func (p *parser) begin(o *fields.Object, path string, h *head, made ...[]template) {
	h.path = path
	for _, list := range made {
		for i := range list {
			for _, name := range list[i].columns() {
				if leader := p.m.leader(name); leader != "" && !contains(h.each, leader) {
					h.each = append(h.each, leader)
				}
			}
		}
	}
	p.each = h.each
	h.when = p.when(o, path)
}

// checkConstant checks a word that is the same for all rows.
func checkConstant[T ~string](o *fields.Object, key string, t *template, what string, known []T) {
	if text, same := t.constant(); same && text != "" {
		_, problem := check.Word(text, what, known)
		o.Check(key, problem)
	}
}

func didYouMean(word string, known []string) string { return graph.DidYouMean(word, known) }
