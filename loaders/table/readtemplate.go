package table

import (
	"strings"

	"github.com/graphd/graphd/loaders/check"
	"github.com/graphd/graphd/loaders/draft"
	"github.com/graphd/graphd/loaders/fields"
	"github.com/graphd/graphd/loaders/tree"
)

// one reads a template that gives one text.
func (p *parser) one(o *fields.Object, path, key string) template {
	v, ok := o.Get(key)
	if !ok {
		return template{}
	}
	t := p.template(o, path, key, v)
	for _, name := range t.columns() {
		if leader := p.m.leader(name); leader != "" && !contains(p.each, leader) {
			o.Fail(key, "is one text, and the column "+check.Quote(name)+" is split into several",
				"several entities, links or facts are made where the split column stands in id, from, to, of, about or value")
		}
	}
	return t
}

// required is one that must be given.
func (p *parser) required(o *fields.Object, path, key string) template {
	t := p.one(o, path, key)
	if len(t.parts) == 0 {
		o.Fail(key, "is missing", "")
	}
	return t
}

// several reads one template or a list of them.
func (p *parser) several(o *fields.Object, path, key string) []template {
	v, ok := o.Get(key)
	if !ok {
		return nil
	}
	items := []tree.Value{v}
	if v.Kind == tree.List {
		items = v.Items
	}
	all := make([]template, len(items))
	for i, item := range items {
		all[i] = p.template(o, path, key, item)
	}
	return all
}

func (p *parser) template(o *fields.Object, path, key string, v tree.Value) template {
	t := template{path: join(path, key), line: v.Line}
	if !v.Scalar() {
		o.Fail(key, "is "+v.Kind.String()+" where a text belongs", "")
		return t
	}
	parts, wrong := parseTemplate(v.Text)
	if wrong != "" {
		o.Fail(key, check.Quote(v.Text)+" "+wrong, `a column stands in braces, with filters behind it: "{name}", "un:{name|slug}"; a brace itself is written twice`)
		return t
	}
	t.parts = parts
	for _, name := range t.columns() {
		if strings.HasPrefix(name, "$") && name != fileColumn {
			o.Fail(key, check.Quote(name)+" is nothing that a template can name", fileColumn+" is the file's name up to its first point; a column with such a name gets another by columns: {other: {of: name}}")
		}
		p.refer(named{name, t.path, v.Line})
	}
	return t
}

// refer notes that the mapping names a column.
func (p *parser) refer(n named) { p.m.refs = append(p.m.refs, n) }

func join(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}

// cleaned brings texts into the form in which values are compared.
func cleaned(texts []string) []string {
	for i, text := range texts {
		texts[i] = draft.Text(text)
	}
	return texts
}

// texts reads a text or a list of texts.
func texts(o *fields.Object, key string) []string {
	v, ok := o.Get(key)
	if !ok {
		return nil
	}
	items := []tree.Value{v}
	if v.Kind == tree.List {
		items = v.Items
	}
	var all []string
	for _, item := range items {
		if !item.Scalar() {
			o.Fail(key, "holds "+item.Kind.String()+" where a text belongs", "")
		}
		all = append(all, item.Text)
	}
	return all
}
