package table

import (
	"fmt"
	"io"

	"github.com/graphd/graphd/graph"
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
