package executor

import (
	"runtime/debug"
)

// fill gives every row of a batch its cell.
func (x *execution) fill(l *level, b *batch) {
	if b.bad != nil {
		b.fill(x.failed(b.bad))
		return
	}
	if b.field.bound.source.typename {
		for _, p := range b.parts {
			piece := x.leaves.room(len(p.group.object.typename))
			p.fill(x.leaves.wrote(append(piece, p.group.object.typename...), len(piece)))
		}
		return
	}
	var below *level
	if b.field.bound.out.composite() != "" {
		below = l.child(b.field.collected)
	}
	if property := b.field.bound.source.property; property != nil {
		for _, p := range b.parts {
			rows := p.group.rows
			x.complete(l, below, p, func(row int) any { return property(rows[row]) })
		}
		return
	}
	results, err := x.call(l, b)
	if err != nil {
		b.fill(x.failed(err))
		return
	}
	for _, p := range b.parts {
		mine := results[:len(p.group.rows)]
		results = results[len(p.group.rows):]
		x.complete(l, below, p, func(row int) any { return mine[row] })
	}
}

// call asks the resolver once for the whole batch.
func (x *execution) call(l *level, b *batch) (results []any, err error) {
	field := b.field.bound
	parents := b.parents()
	defer func() {
		if value := recover(); value != nil {
			err = x.config.Panicked(x.ctx, l.path(b.field.key), value, debug.Stack())
		}
	}()
	selection := Selection{x: x, nodes: b.field.nodes}
	if t := field.out.composite(); t != "" {
		selection.types = []string{t}
	}
	results, err = field.source.resolve(x.ctx, &Call{Parents: parents, Args: b.args, Selection: selection})
	if err != nil {
		return nil, err
	}
	if len(results) != len(parents) {
		return nil, resolverError("the resolver of %s.%s gave %d results for %d parents",
			field.owner, field.name, len(results), len(parents))
	}
	return results, nil
}

// complete turns the values of a column into cells. Where a value panics, its
// row fails and the others go on.
func (x *execution) complete(l, below *level, p part, value func(row int) any) {
	for row := 0; row < len(p.group.rows); {
		row = x.completeFrom(row, l, below, p, value)
	}
}

// usualLeaf is how many bytes of JSON a leaf may take before a piece has to be
// copied for it.
const usualLeaf = 64

// completeFrom works from a row to the end of the column, or to the first
// panic, and returns the row to go on with.
func (x *execution) completeFrom(row int, l, below *level, p part, value func(row int) any) (next int) {
	column, field := p.group.column(p.column), &p.group.fields[p.column]
	defer func() {
		if panicked := recover(); panicked != nil {
			column[row] = x.failed(x.config.Panicked(x.ctx, l.path(field.key), panicked, debug.Stack()))
			next = row + 1
		}
	}()
	for ; row < len(column); row++ {
		column[row] = x.cellOf(value(row), field.bound.out, below)
	}
	return row
}
