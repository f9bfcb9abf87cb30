package executor

import (
	"reflect"
)

// cellOf turns a value that a resolver gave into a cell of its type
// (specification 6.4.3). Whether null is allowed is asked when the answer is
// written, where the place of the value is known.
func (x *execution) cellOf(value any, t *outType, below *level) cell {
	switch value := value.(type) {
	case nil:
		return cell{}
	case error:
		if isNilPointer(value) {
			return cell{}
		}
		return x.failed(value)
	}
	switch {
	case t.item != nil:
		return x.list(value, t.item, below)
	case t.leaf != nil:
		return x.leaf(value, t)
	case isNilPointer(value):
		return cell{}
	case t.abstract:
		return x.abstract(value, t, below)
	}
	return x.add(below, x.objects[t.named], value)
}

func (x *execution) list(value any, item *outType, below *level) cell {
	if values, ok := value.([]any); ok {
		start := x.reserve(len(values))
		for i, value := range values {
			c := x.cellOf(value, item, below)
			x.items[start+i] = c
		}
		return cell{kind: cellList, a: start, b: start + len(values)}
	}
	values := reflect.ValueOf(value)
	if isNilPointer(value) {
		return cell{}
	}
	if kind := values.Kind(); kind != reflect.Slice && kind != reflect.Array {
		return x.failed(resolverError("expected a list, got %T", value))
	}
	start := x.reserve(values.Len())
	for i := range values.Len() {
		c := x.cellOf(values.Index(i).Interface(), item, below)
		x.items[start+i] = c
	}
	return cell{kind: cellList, a: start, b: start + values.Len()}
}

// reserve makes room for the items of one list side by side. A list inside the
// list may move x.items, so an item is completed before its place is taken.
func (x *execution) reserve(n int) (start int) {
	start = len(x.items)
	x.items = append(x.items, make([]cell, n)...)
	return start
}

func (x *execution) abstract(value any, t *outType, below *level) cell {
	name := x.config.TypeOf(value)
	if !x.members[t.named][name] {
		return x.failed(resolverError("%q is not a possible type of %s", name, t.named))
	}
	return x.add(below, x.objects[name], value)
}

func (x *execution) leaf(value any, t *outType) cell {
	piece := x.leaves.room(usualLeaf)
	written, isNull, err := appendOut(piece, value, t)
	if err != nil {
		return x.failed(err)
	}
	if isNull {
		return cell{}
	}
	return x.leaves.wrote(written, len(piece))
}

func isNilPointer(value any) bool {
	v := reflect.ValueOf(value)
	return v.Kind() == reflect.Pointer && v.IsNil()
}
