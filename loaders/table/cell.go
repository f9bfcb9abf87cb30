package table

import (
	"fmt"
	"slices"
	"strings"

	"github.com/graphd/graphd/loaders/check"
	"github.com/graphd/graphd/loaders/draft"
)

// read reads the cell of a column: it is split, each value is cleaned, nulls
// become "", texts are removed, values that stand for others are exchanged, and
// dates are brought into one form.
func (m *Mapping) read(c *column, name string, r *row) []string {
	raw := r.record[r.index[c.of]]
	values := []string{raw}
	if len(c.split) > 0 {
		for _, mark := range c.split[1:] {
			raw = strings.ReplaceAll(raw, mark, c.split[0])
		}
		values = strings.Split(raw, c.split[0])
	}
	if c.with != "" {
		if n := len(r.values(c.with)); n != len(values) && strings.TrimSpace(raw) != "" {
			r.unreadAt(name, fmt.Sprintf("has %d values where %s has %d, so that none of them is known to belong to another", len(values), c.with, n), "")
			r.touched = append(r.touched, name)
			return make([]string, n)
		}
	}
	for i, value := range values {
		values[i] = m.clean(c, value)
		if values[i] != "" && len(c.dates) > 0 {
			values[i] = m.date(c, name, values[i], r)
		}
	}
	return values
}

func (m *Mapping) clean(c *column, value string) string {
	value = draft.Text(value)
	if m.null(c, value) {
		return ""
	}
	for _, text := range c.remove {
		value = strings.ReplaceAll(value, text, "")
	}
	value = draft.Text(value)
	if mapped, ok := c.values[value]; ok {
		return mapped
	}
	if c.otherwise != nil && value != "" {
		return *c.otherwise
	}
	return value
}

// null reports whether a cleaned value stands for none.
func (m *Mapping) null(c *column, value string) bool {
	return value == "" || slices.Contains(m.nulls, value) || c != nil && slices.Contains(c.nulls, value)
}

func (m *Mapping) date(c *column, name, value string, r *row) string {
	for _, f := range c.dates {
		date, ok := f.read(value, c.pivot)
		if !ok {
			continue
		}
		if c.precision == nil {
			return string(date)
		}
		code := r.value(c.precision.by)
		length, known := c.precision.codes[code]
		r.touched = append(r.touched, c.precision.by)
		if !known {
			r.unreadAt(name, fmt.Sprintf("how much of the date holds is not known: %s is %s", c.precision.by, quoted(code)), "see precision in the mapping")
			r.touched = append(r.touched, name)
			return ""
		}
		return string(date[:min(length, len(date))])
	}
	r.unreadAt(name, quoted(value)+" is no date of the forms "+c.datesText, "")
	r.touched = append(r.touched, name)
	return ""
}

func quoted(s string) string { return check.Quote(s) }
