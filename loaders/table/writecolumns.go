package table

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

func (l *look) nulls() []string {
	found := map[string]bool{}
	for _, c := range l.columns {
		for n := range c.sentinels {
			found[quote(n)] = true
		}
	}
	return slices.Sorted(maps.Keys(found))
}

// columnsOf writes how columns are read that need it.
func (l *look) columnsOf(w *writer, s *shape) {
	begun := false
	entry := func(c *seen, fields string) {
		if !begun {
			w.line("columns:")
			begun = true
		}
		w.line("  %s: {%s}", quote(c.name), fields)
	}
	for i, c := range l.columns {
		if short, ok := w.short[c.name]; ok {
			entry(&seen{name: short}, "of: "+quote(l.columns[i].name))
			continue
		}
		forms, instead := c.dateForms()
		switch {
		case slices.Contains(s.aliases, c) && c.semicolon > 0:
			entry(c, `split: ";"`)
		case c.isDate() && (len(forms) > 1 || !strings.HasPrefix(forms[0], "yyyy")):
			fields := "dates: [" + quoteAll(forms) + "]"
			if strings.Contains(strings.ReplaceAll(strings.Join(forms, " "), "yyyy", ""), "yy") {
				fields += fmt.Sprintf(", pivot: %d", triedPivot)
			}
			entry(c, fields)
			if len(instead) > 0 {
				w.line("  # may as well be %s", strings.Join(instead, ", "))
			}
		case c.isDate() && forms[0] != "yyyy-mm-dd" && forms[0] != "yyyy":
			entry(c, "dates: ["+quoteAll(forms)+"]")
		}
	}
}

func quoteAll(texts []string) string {
	var all []string
	for _, t := range texts {
		all = append(all, quote(t))
	}
	return strings.Join(all, ", ")
}

// rest lists the columns that the mapping does not use.
func (l *look) rest(w *writer) {
	var left []string
	for _, c := range l.columns {
		if !w.used[c.name] {
			left = append(left, quote(c.name))
		}
	}
	if len(left) > 0 {
		w.line("ignore: [%s] # counted, not loaded", strings.Join(left, ", "))
	}
}
