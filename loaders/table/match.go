package table

import (
	"path"
	"slices"
	"strings"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/format"
)

// forAny reports whether the mapping does not say which files it is for.
func (m *Mapping) forAny() bool { return len(m.of.files)+len(m.of.header) == 0 }

// isFor reports whether the mapping says that it is for a file of that name
// with that header.
func (m *Mapping) isFor(name string, header []string) bool {
	if m.forAny() {
		return false
	}
	named := len(m.of.files) == 0 || slices.ContainsFunc(m.of.files, func(pattern string) bool {
		matches, err := path.Match(strings.ToLower(pattern), strings.ToLower(name))
		return err == nil && matches
	})
	return named && len(missing(m.of.header, header)) == 0
}

func missing(wanted, header []string) []string {
	var all []string
	for _, name := range wanted {
		if !slices.Contains(header, name) {
			all = append(all, name)
		}
	}
	return all
}

// fits checks that the table has every column that the mapping names, and that
// the vocabulary has every word that it writes.
func (m *Mapping) fits(header []string, file string) *format.Problem {
	for _, n := range m.refs {
		if n.column == fileColumn && file == "" {
			return m.problem(n.path, n.line, fileColumn+" stands for the file's name, and standard input has none", "load a file, or write a name instead")
		}
		if c := m.columns[n.column]; n.column == fileColumn || slices.Contains(header, n.column) || c != nil && c.of != n.column {
			continue
		}
		return m.problem(n.path, n.line, "there is no column "+quoted(n.column)+graph.DidYouMean(n.column, header), "the columns are: "+strings.Join(header, ", "))
	}
	return nil
}

// words checks the link types and properties that the mapping writes out.
func (m *Mapping) words(v *graph.Vocabulary) *format.Problem {
	for i := range m.links {
		t := &m.links[i].relation
		if text, same := t.constant(); same {
			if _, known := v.LinkType(text); !known {
				return m.problem(t.path, t.line, quoted(text)+" is no link type"+graph.DidYouMean(text, v.TypeNames()), "")
			}
		}
	}
	for i := range m.facts {
		t := &m.facts[i].property
		if text, same := t.constant(); same {
			if _, known := v.Property(text); !known {
				return m.problem(t.path, t.line, quoted(text)+" is no property"+graph.DidYouMean(text, v.PropertyNames()), "")
			}
		}
	}
	return nil
}

func (m *Mapping) problem(field string, line int, reason, hint string) *format.Problem {
	e := fault(m.Name, &format.Problem{Line: line, Field: field, Reason: reason}).(*graph.Error)
	return &format.Problem{Field: "mapping", Reason: e.What, Hint: hint}
}
