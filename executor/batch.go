package executor

import (
	"reflect"
	"slices"

	"github.com/graphql-go/graphql/language/ast"
)

// batch is one field of a level, asked at once for all groups that inherit it
// from one source with the same nodes and arguments.
type batch struct {
	field *planned // of the first part
	args  map[string]any
	bad   error // of the arguments: the field fails for every parent
	parts []part
}

// part is the column of one group that a batch fills.
type part struct {
	group  *group
	column int
}

// batches puts the fields of a level's groups together, in query order.
func (x *execution) batches(l *level) []*batch {
	var batches []*batch
	started := map[*ast.Field][]*batch{} // by the first node
	for _, g := range l.groups {
		for i := range g.fields {
			field := &g.fields[i]
			args, err := x.coerceArguments(field.bound, field.nodes[0].Arguments)
			candidates := started[field.nodes[0]]
			same := slices.IndexFunc(candidates, func(b *batch) bool { return b.serves(field, args, err) })
			if same >= 0 {
				candidates[same].parts = append(candidates[same].parts, part{g, i})
				continue
			}
			b := &batch{field: field, args: args, bad: err, parts: []part{{g, i}}}
			batches = append(batches, b)
			started[field.nodes[0]] = append(candidates, b)
		}
	}
	return batches
}

func (b *batch) serves(field *planned, args map[string]any, err error) bool {
	return err == nil && b.bad == nil &&
		b.field.bound.source == field.bound.source &&
		slices.Equal(b.field.nodes, field.nodes) &&
		reflect.DeepEqual(b.args, args)
}

// parents are the rows of all parts. With one part they are its own rows,
// capped so that an append by a resolver cannot reach them.
func (b *batch) parents() []any {
	if len(b.parts) == 1 {
		rows := b.parts[0].group.rows
		return rows[:len(rows):len(rows)]
	}
	var parents []any
	for _, p := range b.parts {
		parents = append(parents, p.group.rows...)
	}
	return parents
}

// fill puts the same cell in every row.
func (b *batch) fill(c cell) {
	for _, p := range b.parts {
		p.fill(c)
	}
}

func (p part) fill(c cell) {
	column := p.group.column(p.column)
	for row := range column {
		column[row] = c
	}
}
