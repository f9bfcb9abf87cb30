package table

import (
	"context"
	"slices"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/check"
	"github.com/graphd/graphd/loaders/draft"
)

// entity makes what the row at hand says of an entity.
func (r *reading) entity(ctx context.Context, t *entityTemplate) error {
	id, ok := r.id(t.ids, &t.head)
	if !ok {
		return nil
	}
	if len(t.names) == 0 { // a country, which gets the record that all files share
		r.row.touch(&t.kind)
		r.speak(id)
		r.made = true
		return nil
	}
	kind, problem := check.Word(r.row.read(&t.kind), "kind", graph.Kinds())
	if problem != nil {
		r.reject(t.kind.path, problem.Reason, problem.Hint)
		return nil
	}
	record := graph.Record{Entity: id, Kind: kind, Source: r.row.read(&t.source), Subtype: r.name(&t.subtype), Description: r.textOf(&t.description),
		Locator: r.textOf(&t.locator), Begin: r.date(&t.begin), End: r.date(&t.end)}
	if problem := check.Ordered(record.Begin, "begin", record.End, "end"); problem != nil {
		r.row.unreadAt(t.path, problem.Reason, "the row is loaded without the two")
		record.Begin, record.End = "", ""
	}
	r.names(t, &record)
	if len(record.Names) == 0 {
		r.reject(join(t.path, "names"), check.Quote(id)+" has no name", "")
		return nil
	}
	for i := range t.countries {
		record.Countries = append(record.Countries, r.row.readAll(&t.countries[i])...)
	}
	for i := range t.identifiers {
		scheme := r.row.read(&t.identifiers[i].scheme)
		for _, value := range r.row.readAll(&t.identifiers[i].value) {
			record.Identifiers = append(record.Identifiers, graph.Identifier{Scheme: scheme, Value: value})
		}
	}
	r.speak(record.Countries...)
	r.made = true
	return r.held.record(ctx, r.row, record, t.unique)
}

func (r *reading) names(t *entityTemplate, record *graph.Record) {
	var names draft.Names
	for i := range t.names {
		n := &t.names[i]
		lang, script := r.row.read(&n.lang), r.row.read(&n.script)
		for _, text := range r.row.readAll(&n.text) {
			if len(text) > check.MaxName {
				r.row.unread(&n.text, "the name is longer than a name may be")
				continue
			}
			before := len(names)
			if names.AddIn(text, n.kind, lang); len(names) > before {
				names[before].Script = script
			}
		}
	}
	record.Names = onePrimary(names)
}

// onePrimary leaves the first primary name; where the column of that is empty,
// the first of the others is it.
func onePrimary(names []graph.Name) []graph.Name {
	first := slices.IndexFunc(names, func(n graph.Name) bool { return n.Kind == graph.Primary })
	for i := range names {
		switch {
		case first < 0 && i == 0:
			names[i].Kind = graph.Primary
		case i > first && first >= 0 && names[i].Kind == graph.Primary:
			names[i].Kind = graph.Alias
		}
	}
	return names
}

// id gives the first of several ids that says something. Where none does, there
// is nothing to state.
func (r *reading) id(ids []template, h *head) (string, bool) {
	wrong := ""
	for i := range ids {
		id, why := r.row.text(&ids[i])
		if id == "" {
			if why != "" && wrong == "" {
				wrong = why
			}
			continue
		}
		if problem := check.ID(id); problem != nil {
			r.row.touch(&ids[i])
			hint := problem.Hint
			if hint != "" {
				hint = "an id of a name is made by {column|slug}"
			}
			r.reject(ids[i].path, problem.Reason, hint)
			return "", false
		}
		r.row.touch(&ids[i])
		return id, true
	}
	if wrong != "" {
		r.row.touch(&ids[len(ids)-1])
		r.reject(ids[len(ids)-1].path, wrong, "")
	} else if r.missing == "" {
		r.missing = ids[0].path
	}
	return "", false
}

// name reads a short text, textOf a long one; too long a one is left out.
func (r *reading) name(t *template) string { return r.within(t, check.MaxName) }

func (r *reading) textOf(t *template) string { return r.within(t, check.MaxText) }

func (r *reading) within(t *template, most int) string {
	text := r.row.read(t)
	if _, problem := check.Text(text, most); problem != nil {
		r.row.unread(t, problem.Reason)
		return ""
	}
	return text
}

func (r *reading) date(t *template) graph.PartialDate {
	text := r.row.read(t)
	if text == "" {
		return ""
	}
	date, ok := draft.Date(text)
	if !ok {
		r.row.unreadAt(t.path, quoted(text)+" is no date", "let the mapping say how the column writes dates: columns: {…: {dates: [d/m/yyyy]}}")
	}
	return date
}
