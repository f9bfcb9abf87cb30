package table

import (
	"strings"

	"github.com/graphd/graphd/graph"
)

// template is a text with columns in braces, such as "un:{ref}" or
// "net:{name|slug}". A column may be followed by filters.
type template struct {
	parts []part
	path  string // the field of the mapping that it is the value of
	line  int    // its line in the mapping
}

// part is a plain text, or a column with its filters.
type part struct {
	text    string
	column  string
	filters []string
}

// columns are those that the template names.
func (t *template) columns() []string {
	var all []string
	for _, p := range t.parts {
		if p.column != "" {
			all = append(all, p.column)
		}
	}
	return all
}

// constant reports whether the template names no column, and what it says then.
func (t *template) constant() (string, bool) {
	var text strings.Builder
	for _, p := range t.parts {
		if p.column != "" {
			return "", false
		}
		text.WriteString(p.text)
	}
	return text.String(), true
}

// parseTemplate takes a text apart; "{{" and "}}" stand for braces. It returns
// what is wrong with it, "" if nothing is.
func parseTemplate(s string) (parts []part, wrong string) {
	var text strings.Builder
	plain := func() {
		if text.Len() > 0 {
			parts = append(parts, part{text: text.String()})
			text.Reset()
		}
	}
	for len(s) > 0 {
		switch {
		case strings.HasPrefix(s, "{{"), strings.HasPrefix(s, "}}"):
			text.WriteByte(s[0])
			s = s[2:]
		case s[0] == '}':
			return nil, "has a closing brace without an opening one"
		case s[0] == '{':
			inner, rest, closed := strings.Cut(s[1:], "}")
			if !closed {
				return nil, "has an opening brace without a closing one"
			}
			p, wrong := parseColumn(inner)
			if wrong != "" {
				return nil, wrong
			}
			plain()
			parts = append(parts, p)
			s = rest
		default:
			text.WriteByte(s[0])
			s = s[1:]
		}
	}
	plain()
	return parts, ""
}

func parseColumn(inner string) (part, string) {
	names := strings.Split(inner, "|")
	p := part{column: strings.TrimSpace(names[0])}
	if p.column == "" {
		return p, "has braces without a column"
	}
	for _, name := range names[1:] {
		name = strings.TrimSpace(name)
		if filters[name] == nil {
			return p, `has the unknown filter "` + name + `"` + graph.DidYouMean(name, filterNames())
		}
		p.filters = append(p.filters, name)
	}
	return p, ""
}
