package table

import (
	"slices"
	"strings"

	"github.com/graphd/graphd/loaders/draft"
	"github.com/graphd/graphd/loaders/format"
)

// fileColumn is what a mapping writes for the file's name, up to its first
// point.
const fileColumn = "$file"

// row is the row at hand, with what has been read of it.
type row struct {
	m      *Mapping
	out    format.Sink
	header []string
	index  map[string]int // of a column in the header
	file   string         // what fileColumn stands for

	record  []string
	line    int
	cells   map[string][]string // values by column, as they have been read
	touched []string            // columns that statements took
	at      map[string]int      // which value of a split column is at hand
}

func newRow(m *Mapping, rows *rows, file string, out format.Sink) *row {
	file, _, _ = strings.Cut(file, ".")
	r := &row{m: m, out: out, header: rows.header, index: map[string]int{}, file: file, at: map[string]int{}}
	for i, name := range rows.header {
		r.index[name] = i
	}
	return r
}

func (r *row) turnTo(record []string, line int) {
	r.record, r.line = record, line
	r.cells = make(map[string][]string, len(r.m.columns))
	r.touched = r.touched[:0]
}

// values are those of a column as the mapping reads it: one, or those that it
// is split into. What is null is "".
func (r *row) values(name string) []string {
	if name == fileColumn {
		return []string{draft.Text(r.file)}
	}
	if held, ok := r.cells[name]; ok {
		return held
	}
	c := r.m.columns[name]
	if c == nil {
		c = &column{of: name}
	}
	values := r.m.read(c, name, r)
	r.cells[name] = values
	return values
}

// value is the one of a column's values that is at hand; "" for a split column
// of which none is.
func (r *row) value(name string) string {
	values := r.values(name)
	leader := r.m.leader(name)
	if leader == "" {
		return values[0]
	}
	if i, ok := r.at[leader]; ok && i < len(values) {
		return values[i]
	}
	return ""
}

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

// combinations counts those of the values of split columns, up to a bit more
// than maxItems.
func (r *row) combinations(columns []string) int {
	n := 1
	for _, name := range columns {
		if n *= len(r.values(name)); n > maxItems {
			return maxItems + 1
		}
	}
	return n
}

// forEach does f for each combination of the values of split columns.
func (r *row) forEach(columns []string, f func() error) error {
	if len(columns) == 0 {
		return f()
	}
	name := columns[0]
	defer delete(r.at, name)
	for i, value := range r.values(name) {
		if value == "" {
			continue
		}
		r.at[name] = i
		if err := r.forEach(columns[1:], f); err != nil {
			return err
		}
	}
	return nil
}

func (r *row) touch(t *template) {
	for i := range t.parts {
		if name := t.parts[i].column; name != "" {
			r.touched = append(r.touched, name)
		}
	}
}

func (r *row) unread(t *template, reason string) { r.unreadAt(t.path, reason, "") }

func (r *row) unreadAt(path, reason, hint string) {
	r.out.Unread(&format.Problem{Line: r.line, Field: path, Reason: reason, Hint: hint})
}

func (r *row) reject(path, reason, hint string) {
	r.out.Reject(&format.Problem{Line: r.line, Field: path, Reason: reason, Hint: hint})
}
