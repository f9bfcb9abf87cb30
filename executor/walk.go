package executor

import (
	"context"

	"github.com/graphql-go/graphql/language/ast"
)

// execution is the state of one Execute.
type execution struct {
	*Executor
	ctx       context.Context
	fragments map[string]*ast.FragmentDefinition
	variables map[string]any
	ended     error // ends the request: the context's end, or a bad directive

	groups   []*group
	items    []cell
	leaves   leafText
	failures []failure
}

// end stops the request. The first reason stands.
func (x *execution) end(err error) {
	if x.ended == nil {
		x.ended = err
	}
}

// goesOn tells whether there is still somebody to work for.
func (x *execution) goesOn() bool {
	if x.ctx.Err() != nil {
		x.end(context.Cause(x.ctx))
	}
	return x.ended == nil
}

// walk runs the operation level by level and returns the root's cell.
func (x *execution) walk(operation *ast.OperationDefinition) cell {
	query := x.objects[x.schema.QueryType().Name()]
	root := &level{nodes: []*ast.Field{{SelectionSet: operation.SelectionSet}}}
	cell := x.add(root, query, nil)
	for queue := []*level{root}; len(queue) > 0 && x.goesOn(); queue = queue[1:] {
		x.run(queue[0])
		for _, child := range queue[0].children {
			if len(child.groups) > 0 {
				queue = append(queue, child)
			}
		}
	}
	return cell
}

// run plans the fields of a level's groups and fills their columns, one batch
// after another.
func (x *execution) run(l *level) {
	for _, g := range l.groups {
		x.plan(g, l.nodes)
	}
	for _, b := range x.batches(l) {
		if !x.goesOn() {
			return
		}
		x.fill(l, b)
	}
	x.goesOn()
}

func (x *execution) plan(g *group, nodes []*ast.Field) {
	for _, c := range x.collect(g.object.name, nodes) {
		bound := g.object.fields[c.nodes[0].Name.Value]
		if bound == nil {
			x.end(requestError("Cannot query field %q on type %q.", c.nodes[0].Name.Value, g.object.name))
			return
		}
		g.fields = append(g.fields, planned{collected: c, bound: bound, text: `"` + c.key + `":`})
	}
	g.cells = make([]cell, len(g.fields)*len(g.rows))
}
