package executor

import (
	"maps"
	"slices"

	"github.com/graphql-go/graphql/language/ast"
)

// Selection tells which fields of a field's result are asked for. It looks
// through fragments, honours @skip and @include, and where the type of the
// result is not known yet counts what is asked of any of the possible types.
// Fields go by their names in the schema, whatever their aliases. The zero
// Selection selects nothing.
type Selection struct {
	x     *execution
	nodes []*ast.Field
	types []string // composite types that the result may have, in order
}

// Selected tells whether the field is asked for.
func (s Selection) Selected(name string) bool {
	return len(s.Sub(name).nodes) > 0
}

// Sub is the selection below the field.
func (s Selection) Sub(name string) Selection {
	sub := Selection{x: s.x}
	if !s.mayMention(name) {
		return sub
	}
	seen := map[*ast.Field]bool{}
	below := map[string]bool{}
	for _, object := range s.objects() {
		for _, field := range s.x.collect(object, s.nodes) {
			if field.nodes[0].Name.Value != name {
				continue
			}
			if bound := s.x.objects[object].fields[name]; bound != nil {
				below[bound.out.composite()] = true
			}
			for _, node := range field.nodes {
				if !seen[node] {
					seen[node] = true
					sub.nodes = append(sub.nodes, node)
				}
			}
		}
	}
	sub.types = slices.Sorted(maps.Keys(below))
	return sub
}

// Calls are the calls by which the field will be asked of the result, in the
// order of the query, without their parents, which are not known yet. Those
// whose arguments have an error are left out.
func (s Selection) Calls(name string) []*Call {
	if !s.mayMention(name) {
		return nil
	}
	var calls []*Call
	met := map[*ast.Field]bool{}
	for _, object := range s.objects() {
		bound := s.x.objects[object].fields[name]
		for _, field := range s.x.collect(object, s.nodes) {
			if bound == nil || field.nodes[0].Name.Value != name || met[field.nodes[0]] {
				continue
			}
			met[field.nodes[0]] = true
			args, err := s.x.coerceArguments(bound, field.nodes[0].Arguments)
			if err == nil {
				calls = append(calls, &Call{Args: args, Selection: Selection{x: s.x, nodes: field.nodes, types: []string{bound.out.composite()}}})
			}
		}
	}
	return calls
}

// mayMention tells, without a look at the possible types, that a field of the
// name may be asked for: it is, or a fragment is that may ask for it.
func (s Selection) mayMention(name string) bool {
	return slices.ContainsFunc(s.nodes, func(node *ast.Field) bool { return mayMention(node.SelectionSet, name) })
}

func mayMention(set *ast.SelectionSet, name string) bool {
	return set != nil && slices.ContainsFunc(set.Selections, func(selection ast.Selection) bool {
		field, is := selection.(*ast.Field)
		return !is || field.Name.Value == name
	})
}

// objects lists the object types that the result may have, by name.
func (s Selection) objects() []string {
	names := map[string]bool{}
	for _, t := range s.types {
		maps.Copy(names, s.x.members[t])
	}
	return slices.Sorted(maps.Keys(names))
}
