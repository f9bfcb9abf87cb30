package table

import (
	"fmt"
	"io"
	"strings"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/check"
	"github.com/graphd/graphd/loaders/draft"
	"github.com/graphd/graphd/loaders/fields"
	"github.com/graphd/graphd/loaders/format"
	"github.com/graphd/graphd/loaders/tree"
)

// maxMapping is the size of the largest mapping, in bytes.
const maxMapping = 1 << 20

var mappingFields = []string{"for", "delimiter", "encoding", "skip", "header", "lazyQuotes", "nulls", "columns",
	"dataset", "sources", "entities", "links", "facts", "ignore"}

// ReadMapping reads a mapping. The name is that of its file, for errors, which
// are of kind graph.Invalid and name file, line and field.
func ReadMapping(r io.Reader, name string) (*Mapping, error) {
	data, err := io.ReadAll(io.LimitReader(r, maxMapping+1))
	if err != nil {
		return nil, &graph.Error{Op: "mapping", Kind: graph.Invalid, What: name, Err: err}
	}
	if len(data) > maxMapping {
		return nil, fault(name, &format.Problem{Reason: fmt.Sprintf("the file is larger than %d MB", maxMapping>>20), Hint: "is it a mapping?"})
	}
	v, problem := tree.YAML(data)
	if problem == nil && v.Kind == tree.Null {
		problem = &format.Problem{Reason: "the file is empty", Hint: "graphd map FILE.csv writes a first mapping"}
	}
	if problem != nil {
		return nil, fault(name, problem)
	}
	p := &parser{m: &Mapping{Name: name, columns: map[string]*column{}}}
	o := fields.Open(v, "", mappingFields)
	p.mapping(o)
	if problem := o.Problem(); problem != nil {
		return nil, fault(name, problem)
	}
	return p.m, nil
}

// fault words a problem of a mapping as an error.
func fault(name string, p *format.Problem) error {
	where := name
	if p.Line > 0 {
		where = fmt.Sprintf("%s:%d", name, p.Line)
	}
	if p.Field != "" {
		where += ": " + p.Field
	}
	return &graph.Error{Op: "mapping", Kind: graph.Invalid, What: where + ": " + p.Reason, Hint: p.Hint}
}

// parser reads a mapping; the first problem stays in the row of its objects.
type parser struct {
	m    *Mapping
	each []string // the split columns that the item at hand is made for each of
}

func (p *parser) mapping(o *fields.Object) {
	p.columns(o)
	p.tables(o)
	p.dialect(o)
	p.m.nulls = cleaned(texts(o, "nulls"))
	p.dataset(o)
	p.sources(o)
	for i, v := range o.Items("entities") {
		p.entity(o.Sub(v, fields.Index("entities", i), entityFields), fields.Index("entities", i))
	}
	for i, v := range o.Items("links") {
		p.link(o.Sub(v, fields.Index("links", i), linkFields), fields.Index("links", i))
	}
	for i, v := range o.Items("facts") {
		p.fact(o.Sub(v, fields.Index("facts", i), factFields), fields.Index("facts", i))
	}
	for _, v := range o.Items("ignore") {
		p.refer(named{v.Text, "ignore", v.Line})
	}
	if len(p.m.entities)+len(p.m.links)+len(p.m.facts) == 0 {
		o.Fail("entities", "is missing", "a mapping has at least one of entities, links and facts")
	}
}

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
