package table

import (
	"github.com/graphd/graphd/loaders/draft"
	"github.com/graphd/graphd/loaders/format"
)

// account rejects a row that states nothing, and counts the values that no
// statement took. Rows that the conditions leave out are left out on purpose.
func (r *reading) account() {
	took := make(map[int]bool, len(r.row.touched))
	for _, name := range r.row.touched {
		if c := r.m.columns[name]; c != nil {
			name = c.of
		}
		took[r.row.index[name]] = true
	}
	blank := true
	for i, raw := range r.row.record {
		if value := draft.Text(raw); r.m.null(r.m.columns[r.rows.header[i]], value) {
			continue
		}
		blank = false
		if !took[i] && (r.made || !r.met && !r.rejected) {
			r.out.Ignored(r.rows.header[i])
		}
	}
	if !r.made && !r.rejected && r.met && !blank {
		reason := "the row states nothing"
		if r.missing != "" {
			reason += ": " + r.missing + " is empty"
		}
		r.out.Reject(&format.Problem{Line: r.row.line, Reason: reason})
	}
}
