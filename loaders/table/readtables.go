package table

import (
	"path"
	"strconv"
	"unicode/utf8"

	"github.com/graphd/graphd/loaders/check"
	"github.com/graphd/graphd/loaders/draft"
	"github.com/graphd/graphd/loaders/fields"
)

var (
	tablesFields  = []string{"files", "header"}
	datasetFields = []string{"id", "title", "licence", "url", "edition", "published", "reliability", "credibility"}
	sourceFields  = []string{"id", "title", "author", "publisher", "url", "published", "reliability", "via"}
)

// tables reads which files the mapping is for.
func (p *parser) tables(o *fields.Object) {
	v, ok := o.Get("for")
	if !ok {
		return
	}
	f := o.Sub(v, "for", tablesFields)
	p.m.of = tables{files: texts(f, "files"), header: texts(f, "header")}
	for _, pattern := range p.m.of.files {
		if _, err := path.Match(pattern, ""); err != nil {
			f.Fail("files", check.Quote(pattern)+" is no pattern", "write * for any letters: register-*.csv")
		}
	}
	if len(p.m.of.files)+len(p.m.of.header) == 0 {
		f.Fail("header", "is missing", "say by which columns or by which files' names its tables are known")
	}
}

var delimiters = map[string]rune{"comma": ',', "semicolon": ';', "tab": '\t', "pipe": '|'}

func (p *parser) dialect(o *fields.Object) {
	d := &p.m.dialect
	if v, ok := o.Get("delimiter"); ok {
		if d.delimiter = delimiters[v.Text]; d.delimiter == 0 {
			r, size := utf8.DecodeRuneInString(v.Text)
			if size != len(v.Text) || size == 0 || r == '"' || r == '\r' || r == '\n' || r == utf8.RuneError {
				o.Fail("delimiter", check.Quote(v.Text)+" is no delimiter", "write comma, semicolon, tab, pipe or one character")
			}
			d.delimiter = r
		}
	}
	if d.encoding = o.Name("encoding"); d.encoding != "" {
		o.Check("encoding", checkEncoding(d.encoding))
	}
	if v, ok := o.Get("skip"); ok {
		n, err := strconv.Atoi(v.Text)
		if err != nil || n < 0 {
			o.Fail("skip", check.Quote(v.Text)+" is no number of rows", "")
		}
		d.skip = n
	}
	for _, name := range texts(o, "header") {
		d.header = append(d.header, draft.Text(name))
	}
	d.lazyQuotes = o.Bool("lazyQuotes")
}

func (p *parser) dataset(o *fields.Object) {
	v, ok := o.Get("dataset")
	if !ok {
		o.Fail("dataset", "is missing", "it has at least an id: dataset: {id: …}")
		return
	}
	d := o.Sub(v, "dataset", datasetFields)
	p.m.dataset = datasetTemplate{
		id: p.required(d, "dataset", "id"), title: p.one(d, "dataset", "title"), licence: p.one(d, "dataset", "licence"), url: p.one(d, "dataset", "url"),
		edition: p.one(d, "dataset", "edition"), published: p.one(d, "dataset", "published"),
		reliability: d.Reliability("reliability"), credibility: d.Credibility("credibility"),
	}
	for _, name := range p.m.dataset.id.columns() {
		if name != fileColumn {
			d.Fail("id", "names the column "+check.Quote(name), "a table is of one dataset, whatever its rows say; "+fileColumn+" may stand in it")
		}
	}
}

func (p *parser) sources(o *fields.Object) {
	for i, v := range o.RequiredItems("sources") {
		at := fields.Index("sources", i)
		s := o.Sub(v, at, sourceFields)
		p.m.sources = append(p.m.sources, sourceTemplate{
			id: p.required(s, at, "id"), title: p.one(s, at, "title"), author: p.one(s, at, "author"), publisher: p.one(s, at, "publisher"),
			url: p.one(s, at, "url"), published: p.one(s, at, "published"), via: p.one(s, at, "via"), reliability: s.Reliability("reliability"),
		})
	}
}

// source reads by which source something is said: the mapping's only one where
// none is named.
func (p *parser) source(o *fields.Object, path string) template {
	t := p.one(o, path, "source")
	if len(t.parts) > 0 {
		p.declared(o, &t)
		return t
	}
	if len(p.m.sources) == 1 {
		return p.m.sources[0].id
	}
	o.Fail("source", "is missing", "the mapping has several sources: say which")
	return t
}

// declared refuses a source that stands alone and is not among the mapping's.
func (p *parser) declared(o *fields.Object, t *template) {
	id, same := t.constant()
	if !same {
		return
	}
	var known []string
	for _, s := range p.m.sources {
		if other, same := s.id.constant(); same {
			known = append(known, other)
		}
	}
	if !contains(known, id) {
		o.Fail("source", check.Quote(id)+" is none of the mapping's sources"+didYouMean(id, known), "")
	}
}
