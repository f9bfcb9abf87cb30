package guard

import (
	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"
)

// size is what a selection set asks for, fragments included. The numbers stop at far, so that a hundred fragments that
// each double the next add up without an overflow: far times far fits an int.
type size struct {
	depth  int // fields inside each other
	fields int
	cost   int
}

const far = 1 << 31

func (s size) plus(other size) size {
	return size{depth: max(s.depth, other.depth), fields: min(s.fields+other.fields, far), cost: min(s.cost+other.cost, far)}
}

// measurer measures selection sets. Each fragment is measured once; a spread adds its size.
type measurer struct {
	schema    *graphql.Schema
	fragments map[string]size
	factor    func(*graphql.FieldDefinition, *ast.Field) int
}

// fragmentSizes measures fragments, which must come after those they spread.
func (m *measurer) fragmentSizes(fragments []*ast.FragmentDefinition) {
	m.fragments = map[string]size{}
	for _, fragment := range fragments {
		m.fragments[fragment.Name.Value] = m.set(fragment.SelectionSet, m.schema.Type(fragment.TypeCondition.Name.Value))
	}
}

func (m *measurer) set(set *ast.SelectionSet, parent graphql.Type) size {
	var total size
	if set == nil {
		return total
	}
	for _, selection := range set.Selections {
		total = total.plus(m.selection(selection, parent))
	}
	return total
}

func (m *measurer) selection(selection ast.Selection, parent graphql.Type) size {
	switch node := selection.(type) {
	case *ast.Field:
		return m.field(node, parent)
	case *ast.InlineFragment:
		if node.TypeCondition != nil {
			parent = m.schema.Type(node.TypeCondition.Name.Value)
		}
		return m.set(node.SelectionSet, parent)
	case *ast.FragmentSpread:
		return m.fragments[node.Name.Value]
	}
	return size{}
}

// field measures one field; an unknown one, which validation will refuse, counts too.
func (m *measurer) field(node *ast.Field, parent graphql.Type) size {
	def := graphql.DefaultTypeInfoFieldDef(m.schema, parent, node)
	if def == nil {
		inside := m.set(node.SelectionSet, nil)
		return size{depth: 1 + inside.depth, fields: 1 + inside.fields, cost: 1 + inside.cost}
	}
	inside := m.set(node.SelectionSet, graphql.GetNamed(def.Type).(graphql.Type))
	factor := m.factor(def, node)
	return size{depth: 1 + inside.depth, fields: 1 + inside.fields, cost: min(1+factor*inside.cost, far)}
}
