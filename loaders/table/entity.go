package table

import (
	"context"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/check"
)

// entity makes what the row at hand says of an entity.
func (r *reading) entity(ctx context.Context, t *entityTemplate) error {
	id, ok := r.id(t.ids)
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

// id gives the first of several ids that says something. Where none does, there
// is nothing to state.
func (r *reading) id(ids []template) (string, bool) {
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
