package table

import (
	"slices"
	"strings"

	"github.com/graphd/graphd/loaders/draft"
)

// text fills a template in. It is "" where one of its columns is empty, or
// where a filter finds nothing to give; then it says why.
func (r *row) text(t *template) (text, wrong string) {
	if len(t.parts) == 1 && t.parts[0].column == "" {
		return t.parts[0].text, ""
	}
	var b strings.Builder
	for i := range t.parts {
		p := &t.parts[i]
		if p.column == "" {
			b.WriteString(p.text)
			continue
		}
		value := r.value(p.column)
		if value == "" {
			return "", ""
		}
		for _, name := range p.filters {
			if value, wrong = filters[name](value); value == "" {
				return "", quoted(r.value(p.column)) + " " + wrong
			}
		}
		b.WriteString(value)
	}
	return draft.Text(b.String()), ""
}

// read is text, and takes note of what it took and of what it cannot read.
func (r *row) read(t *template) string {
	text, wrong := r.text(t)
	if wrong != "" {
		r.unread(t, wrong)
	}
	if text != "" || wrong != "" {
		r.touch(t)
	}
	return text
}

// all fills a template in for each value of the split columns in it that are
// not at hand. It takes note of nothing.
func (r *row) all(t *template) []string {
	var free []string
	for _, name := range t.columns() {
		leader := r.m.leader(name)
		if _, bound := r.at[leader]; leader != "" && !bound && !slices.Contains(free, leader) {
			free = append(free, leader)
		}
	}
	var all []string
	if r.combinations(free) > maxItems {
		return nil
	}
	_ = r.forEach(free, func() error {
		if text, _ := r.text(t); text != "" && !slices.Contains(all, text) {
			all = append(all, text)
		}
		return nil
	})
	return all
}

// readAll is all, and takes note.
func (r *row) readAll(t *template) []string {
	all := r.all(t)
	if len(all) > 0 {
		r.touch(t)
	} else if text := r.read(t); text != "" {
		all = append(all, text)
	}
	return all
}
