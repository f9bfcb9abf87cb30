package table

import (
	"slices"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/fields"
	"github.com/graphd/graphd/loaders/tree"
)

// isCountry reports whether a template gives the id of a country, whose record
// is the same in all files.
func isCountry(t template) bool {
	return len(t.parts) == 1 && contains(t.parts[0].filters, "country")
}

func all(ids []template, is func(template) bool) bool {
	return !slices.ContainsFunc(ids, func(t template) bool { return !is(t) })
}

// names reads an entity's names, which only countries may lack.
func (p *parser) names(o *fields.Object, path string, ids []template) []nameTemplate {
	v, ok := o.Get("names")
	if !ok {
		if !all(ids, isCountry) {
			o.Fail("names", "is missing", "an entity has at least one name")
		}
		return nil
	}
	items := []tree.Value{v}
	if v.Kind == tree.List {
		items = v.Items
	}
	var names []nameTemplate
	for i, item := range items {
		kind := graph.Alias
		if i == 0 {
			kind = graph.Primary
		}
		if item.Kind != tree.Object {
			names = append(names, nameTemplate{text: p.template(o, path, "names", item), kind: kind})
			continue
		}
		at := fields.Index("names", i)
		s := o.Sub(item, at, nameFields)
		n := nameTemplate{kind: kind, lang: p.one(s, join(path, at), "lang"), script: p.one(s, join(path, at), "script")}
		if given := fields.Word(s, "kind", "kind of name", graph.NameKinds()); given != "" {
			n.kind = given
		}
		if v, ok := s.Get("text"); ok {
			n.text = p.template(s, join(path, at), "text", v)
		} else {
			s.Fail("text", "is missing", "")
		}
		names = append(names, n)
	}
	return names
}
