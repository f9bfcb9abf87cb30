package table

import (
	"slices"
	"strings"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/check"
	"github.com/graphd/graphd/loaders/fields"
	"github.com/graphd/graphd/loaders/tree"
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

// isCountry reports whether a template gives the id of a country, whose record
// is the same in all files.
func isCountry(t template) bool {
	return len(t.parts) == 1 && contains(t.parts[0].filters, "country")
}

func all(ids []template, is func(template) bool) bool {
	return !slices.ContainsFunc(ids, func(t template) bool { return !is(t) })
}

// names reads an entity's names, which only countries may lack.
func (p *parser) names(o *fields.Object, path string, ids []template) []nameTemplate {
	v, ok := o.Get("names")
	if !ok {
		if !all(ids, isCountry) {
			o.Fail("names", "is missing", "an entity has at least one name")
		}
		return nil
	}
	items := []tree.Value{v}
	if v.Kind == tree.List {
		items = v.Items
	}
	var names []nameTemplate
	for i, item := range items {
		kind := graph.Alias
		if i == 0 {
			kind = graph.Primary
		}
		if item.Kind != tree.Object {
			names = append(names, nameTemplate{text: p.template(o, path, "names", item), kind: kind})
			continue
		}
		at := fields.Index("names", i)
		s := o.Sub(item, at, nameFields)
		n := nameTemplate{kind: kind, lang: p.one(s, join(path, at), "lang"), script: p.one(s, join(path, at), "script")}
		if given := fields.Word(s, "kind", "kind of name", graph.NameKinds()); given != "" {
			n.kind = given
		}
		if v, ok := s.Get("text"); ok {
			n.text = p.template(s, join(path, at), "text", v)
		} else {
			s.Fail("text", "is missing", "")
		}
		names = append(names, n)
	}
	return names
}

func (p *parser) link(o *fields.Object, path string) {
	l := linkTemplate{from: p.ids(o, path, "from"), to: p.ids(o, path, "to")}
	p.begin(o, path, &l.head, l.from, l.to)
	l.relation, l.undirected = p.required(o, path, "type"), o.Bool("undirected")
	l.claimTemplate = p.claim(o, path)
	if v, ok := o.Get("value"); ok {
		value := p.value(o, path, v)
		l.value = &value
	}
	p.m.links = append(p.m.links, l)
}

func (p *parser) fact(o *fields.Object, path string) {
	f := factTemplate{of: p.ids(o, path, "of"), about: p.several(o, path, "about")}
	v, given := o.Get("value")
	if !given {
		o.Fail("value", "is missing", "")
	}
	var in template // the columns of which each value is a fact of its own
	if v.Scalar() {
		in.parts, _ = parseTemplate(v.Text)
	} else if text, ok := o.Sub(v, "value", valueFields).Get("text"); ok {
		in.parts, _ = parseTemplate(text.Text)
	}
	p.begin(o, path, &f.head, f.of, f.about, []template{in})
	f.property = p.required(o, path, "property")
	f.claimTemplate = p.claim(o, path)
	if given {
		f.value = p.value(o, path, v)
	}
	p.m.facts = append(p.m.facts, f)
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
	h.path, h.line = path, o.Line()
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

func (p *parser) claim(o *fields.Object, path string) claimTemplate {
	c := claimTemplate{
		source: p.source(o, path), stance: p.one(o, path, "stance"), locator: p.one(o, path, "locator"), credibility: p.one(o, path, "credibility"),
		hedge: p.one(o, path, "hedge"), role: p.one(o, path, "role"), since: p.one(o, path, "since"), until: p.one(o, path, "until"),
		asOf: p.one(o, path, "asOf"), ended: o.Bool("ended"),
	}
	checkConstant(o, "stance", &c.stance, "stance", []graph.Stance{graph.Asserts, graph.Denies})
	if text, same := c.credibility.constant(); same && text != "" {
		_, problem := check.Credibility(text)
		o.Check("credibility", problem)
	}
	if c.ended && len(c.until.parts) > 0 {
		o.Fail("ended", "means an end on a day not given, and until gives one", "leave one of them out, or make two items with when")
	}
	return c
}

func (p *parser) value(o *fields.Object, path string, v tree.Value) valueTemplate {
	if v.Kind != tree.Object {
		return valueTemplate{plain: p.one(o, path, "value")}
	}
	s := o.Sub(v, "value", valueFields)
	at := join(path, "value")
	return valueTemplate{number: p.one(s, at, "number"), unit: p.one(s, at, "unit"), text: p.one(s, at, "text"), bound: fields.Word(s, "bound", "bound", graph.Bounds())}
}

// checkConstant checks a word that is the same for all rows.
func checkConstant[T ~string](o *fields.Object, key string, t *template, what string, known []T) {
	if text, same := t.constant(); same && text != "" {
		_, problem := check.Word(text, what, known)
		o.Check(key, problem)
	}
}

func didYouMean(word string, known []string) string { return graph.DidYouMean(word, known) }
