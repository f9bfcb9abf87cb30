package table

import (
	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/check"
	"github.com/graphd/graphd/loaders/draft"
)

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
