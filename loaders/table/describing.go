package table

import (
	"context"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/check"
	"github.com/graphd/graphd/loaders/format"
)

// describe gives the dataset and the sources that are the same for all rows.
func (r *reading) describe(ctx context.Context) error {
	t := &r.m.dataset
	d := graph.Dataset{ID: r.row.read(&t.id), Title: r.textOf(&t.title), Licence: r.textOf(&t.licence), URL: r.textOf(&t.url),
		Edition: r.textOf(&t.edition), Published: r.date(&t.published), Reliability: t.reliability, Credibility: t.credibility}
	if p := check.DatasetID(d.ID); p != nil {
		return &format.Problem{Line: r.row.line, Field: t.id.path, Reason: p.Reason, Hint: p.Hint}
	}
	if err := r.out.Dataset(ctx, r.row.line, d); err != nil {
		return err
	}
	r.fixed = map[string]string{}
	r.fix(&t.title, &t.licence, &t.url, &t.edition, &t.published)
	for i := range r.m.sources {
		s := &r.m.sources[i]
		if s.varies() && !onlyFile(&s.id) {
			continue
		}
		r.fix(&s.title, &s.author, &s.publisher, &s.url, &s.published, &s.via)
		if source, ok := r.source(s); ok {
			if err := r.out.Source(ctx, r.row.line, source); err != nil {
				return err
			}
		}
	}
	return nil
}

func onlyFile(t *template) bool {
	for _, name := range t.columns() {
		if name != fileColumn {
			return false
		}
	}
	return true
}

// fix notes columns whose value in the first row holds for the whole file.
func (r *reading) fix(templates ...*template) {
	for _, t := range templates {
		for _, name := range t.columns() {
			if name != fileColumn {
				r.fixed[name] = r.row.value(name)
			}
		}
	}
}

// source makes a source; one without an id is none.
func (r *reading) source(t *sourceTemplate) (graph.Source, bool) {
	s := graph.Source{ID: r.row.read(&t.id), Title: r.textOf(&t.title), Author: r.name(&t.author), Publisher: r.name(&t.publisher),
		URL: r.textOf(&t.url), Published: r.date(&t.published), Reliability: t.reliability, Via: r.row.read(&t.via)}
	if s.ID == "" {
		return s, false
	}
	if p := check.ID(s.ID); p != nil {
		r.reject(t.id.path, p.Reason, "an id of a title is made by {column|slug}")
		return s, false
	}
	return s, true
}
