package table

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/graphd/graphd/loaders/check"
)

// writer writes a mapping line by line.
type writer struct {
	strings.Builder
	short map[string]string // what columns are called whose names may not stand in braces
	used  map[string]bool
}

func (w *writer) line(format string, args ...any) { fmt.Fprintf(w, format+"\n", args...) }

// ref names a column in a template, with filters behind it.
func (w *writer) ref(c *seen, filters string) string {
	w.used[c.name] = true
	name := c.name
	if short, ok := w.short[name]; ok {
		name = short
	}
	return "{" + name + filters + "}"
}

// quote writes a text for YAML. Between double quotes, it escapes like Go.
func quote(s string) string { return strconv.Quote(s) }

// printable is a text for a comment.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsPrint(r) {
			return '?'
		}
		return r
	}, s)
}

func (l *look) mapping() string {
	w := &writer{short: map[string]string{}, used: map[string]bool{}}
	for i, c := range l.columns {
		if strings.ContainsAny(c.name, "{}|$") {
			w.short[c.name] = fmt.Sprintf("c%d", i+1)
		}
	}
	dataset := fileStem(l.name)
	w.line("# A first mapping of %s, to be read and corrected before its data are used.", quote(l.name))
	w.line("# %d rows, %d columns%s. docs/formats/table.md explains every field.", l.rows, len(l.columns), l.brokenRows())
	w.line("#")
	for _, c := range l.columns {
		w.line("# %s", printable(c.name+": "+c.says()))
	}
	if l.headless() {
		w.line("# The first row may be no header but a row of data: then write header: [a name for each column].")
	}
	w.line("")
	if d := l.dialect.delimiter; d != 0 && d != ',' {
		w.line("delimiter: %s", quote(string(d)))
	}
	if l.dialect.encoding != "" {
		w.line("encoding: %s%s", l.dialect.encoding, map[bool]string{true: "", false: " # a guess: " + l.guessed}[l.guessed == ""])
	}
	w.line("dataset: {id: %s, title: %s}", quote(dataset), quote(l.name))
	w.line("sources: [{id: table, title: %s}] # who says so, and when: author, publisher, url, published, reliability: A to F", quote(l.name))
	if nulls := l.nulls(); len(nulls) > 0 {
		w.line("nulls: [%s] # taken for no value", strings.Join(nulls, ", "))
	}
	s := l.shape()
	var body writer
	body.short, body.used = w.short, w.used
	if s.from != nil {
		l.ties(&body, &s, dataset)
	} else {
		l.entities(&body, &s, dataset)
	}
	l.columnsOf(w, &s)
	w.WriteString(body.String())
	l.rest(w)
	return w.String()
}

// headless tells a first row that names no columns.
func (l *look) headless() bool {
	return slices.ContainsFunc(l.columns, func(c *seen) bool {
		_, problem := check.Number(c.name)
		return problem == nil || slices.Contains(usualForNone, strings.ToLower(c.name))
	})
}

func (l *look) brokenRows() string {
	if l.broken == 0 {
		return ""
	}
	return fmt.Sprintf(", and %d rows that cannot be read", l.broken)
}

func fileStem(name string) string {
	stem, _, _ := strings.Cut(name, ".")
	if slug := Slug(stem); slug != "" {
		return slug
	}
	return "table"
}

func sortedKeys(m map[string]int) []string { return slices.Sorted(maps.Keys(m)) }
