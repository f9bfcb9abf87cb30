package table

import (
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
