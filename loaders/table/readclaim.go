package table

import (
	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/check"
	"github.com/graphd/graphd/loaders/fields"
	"github.com/graphd/graphd/loaders/tree"
)

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
