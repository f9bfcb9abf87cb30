package executor

import (
	"slices"

	"github.com/graphql-go/graphql/language/ast"
)

// level is one place in the shape of the response, list indices ignored: all
// the objects that the same field nodes gave, in groups by their type.
type level struct {
	above    *level
	key      string // response key under the level above
	nodes    []*ast.Field
	groups   []*group
	children []*level
	places   map[*ast.Field][]*level // the children by their first node
}

// child is the level below for what these nodes give. Fields of different
// types with the same nodes share it, whatever their resolvers.
func (l *level) child(c collected) *level {
	for _, child := range l.places[c.nodes[0]] {
		if slices.Equal(child.nodes, c.nodes) {
			return child
		}
	}
	child := &level{above: l, key: c.key, nodes: c.nodes}
	if l.places == nil {
		l.places = map[*ast.Field][]*level{}
	}
	l.places[c.nodes[0]] = append(l.places[c.nodes[0]], child)
	l.children = append(l.children, child)
	return child
}

// add puts an object on the level and gives the cell that refers to it.
func (x *execution) add(l *level, object *objectType, value any) cell {
	for _, g := range l.groups {
		if g.object == object {
			g.rows = append(g.rows, value)
			return cell{kind: cellObject, a: g.index, b: len(g.rows) - 1}
		}
	}
	g := &group{object: object, index: len(x.groups), rows: []any{value}}
	l.groups = append(l.groups, g)
	x.groups = append(x.groups, g)
	return cell{kind: cellObject, a: g.index}
}

// path is the response keys from the root to a field of the level.
func (l *level) path(key string) []any {
	path := []any{key}
	for ; l.above != nil; l = l.above {
		path = append(path, l.key)
	}
	slices.Reverse(path)
	return path
}
