package table

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/draft"
	"github.com/graphd/graphd/loaders/format"
)

// maxItems is how many entities, links or facts one item of a mapping may make
// of a row.
const maxItems = 10_000

// reading is a table that is being read by a mapping.
type reading struct {
	m          *Mapping
	rows       *rows
	row        *row
	out        format.Sink
	vocabulary *graph.Vocabulary
	held       *held
	countries  draft.Countries
	fixed      map[string]string // what columns say that describe the dataset, in the first row

	made     bool   // the row states something
	rejected bool   // a part of the row was rejected
	met      bool   // the conditions of some item held
	missing  string // the first field without which an item states nothing
}

// read gives all that the table states to out.
func (m *Mapping) readTable(ctx context.Context, in format.Input, out format.Sink) error {
	rows, err := openRows(in.Text, in.Name, &m.dialect)
	if err != nil {
		return err
	}
	if p := m.fits(rows.header, in.Name); p != nil {
		p.Line = rows.line
		return p
	}
	r := &reading{m: m, rows: rows, row: newRow(m, rows, in.Name, out), out: out, vocabulary: in.Vocabulary}
	r.held = &held{out: out}
	described := false
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		record, problem, err := rows.next()
		switch {
		case errors.Is(err, io.EOF):
			if !described {
				return &format.Problem{Line: max(rows.line, 1), Reason: "the table has no rows that can be read"}
			}
			return r.held.end(ctx, &r.countries)
		case err != nil:
			return r.cutOff(ctx, described, err)
		case problem != nil:
			out.Reject(problem)
			continue
		}
		r.row.turnTo(record, rows.line)
		if !described {
			if err := r.describe(ctx); err != nil {
				return err
			}
			described = true
		}
		if err := r.statements(ctx); err != nil {
			return err
		}
	}
}

// cutOff gives on what is held of a file that cannot be read any further.
func (r *reading) cutOff(ctx context.Context, described bool, err error) error {
	if described && ctx.Err() == nil {
		if failed := r.held.end(ctx, &r.countries); failed != nil {
			return failed
		}
	}
	return err
}

// statements gives what the row at hand states.
func (r *reading) statements(ctx context.Context) error {
	r.made, r.rejected, r.met, r.missing = false, false, false, ""
	for name, first := range r.fixed {
		r.row.touched = append(r.row.touched, name)
		if now := r.row.value(name); now != first {
			r.row.unreadAt(name, "is "+quoted(now)+" where the first row, which describes the dataset, has "+quoted(first), "")
		}
	}
	for i := range r.m.sources {
		if s := &r.m.sources[i]; s.varies() && !onlyFile(&s.id) {
			if source, ok := r.source(s); ok {
				r.held.source(r.row, source)
			}
		}
	}
	for i := range r.m.entities {
		t := &r.m.entities[i]
		if err := r.each(&t.head, func() error { return r.entity(ctx, t) }); err != nil {
			return err
		}
	}
	for i := range r.m.links {
		t := &r.m.links[i]
		if err := r.each(&t.head, func() error { return r.link(ctx, t) }); err != nil {
			return err
		}
	}
	for i := range r.m.facts {
		t := &r.m.facts[i]
		if err := r.each(&t.head, func() error { return r.fact(ctx, t) }); err != nil {
			return err
		}
	}
	r.account()
	return nil
}

// each makes an item for each value of its split columns, where its conditions
// hold. What an item took that came to nothing does not count as taken.
func (r *reading) each(h *head, item func() error) error {
	if n := r.row.combinations(h.each); n > maxItems {
		r.reject(h.path, fmt.Sprintf("the split columns of the row would make more than %d of it", maxItems), "")
		return nil
	}
	return r.row.forEach(h.each, func() error {
		if !r.row.holds(h.when) {
			return nil
		}
		r.met = true
		before, made, rejected := len(r.row.touched), r.made, r.rejected
		r.made, r.rejected = false, false
		err := item()
		if !r.made && !r.rejected {
			r.row.touched = r.row.touched[:before]
		}
		r.made, r.rejected = r.made || made, r.rejected || rejected
		return err
	})
}

func (r *reading) reject(path, reason, hint string) {
	r.rejected = true
	r.row.reject(path, reason, hint)
}

// speak notes the countries among ids, which get records at the end.
func (r *reading) speak(ids ...string) {
	for _, id := range ids {
		if code, ok := strings.CutPrefix(id, draft.CountryPrefix); ok {
			r.countries.ID(code)
		}
	}
}
