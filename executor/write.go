package executor

// writer walks the cells in query order and writes the data. Where a value
// that may not be null is null, it takes back what it has written of the
// nearest thing around it that may (specification 6.4.4). It meets the errors
// on its way, so that they come out in the order of the data, and it alone
// knows the index in each list of their paths.
type writer struct {
	*execution
	buf    []byte
	path   []step
	errors []Error
}

// step is a response key, or an index if the key is empty.
type step struct {
	key   string
	index int
}

func (x *execution) write(root cell) *Result {
	w := &writer{execution: x, buf: make([]byte, 0, x.size())}
	if !w.object(root) {
		w.buf = append(w.buf[:0], nullData...)
	}
	return &Result{Data: w.buf, Errors: w.errors}
}

// size is about how many bytes the data will have: a little too many, so that
// the buffer need not grow.
func (x *execution) size() int {
	size := x.leaves.length() + len(x.items) + 64
	for _, g := range x.groups {
		row := len("{},")
		for i := range g.fields {
			row += len(g.fields[i].text) + len("[],")
		}
		size += row * len(g.rows)
	}
	return size
}

// object writes a row of a group. It is false if a field took it to null; the
// rest is walked all the same, for its errors.
func (w *writer) object(c cell) bool {
	g := w.groups[c.a]
	whole := true
	w.buf = append(w.buf, '{')
	for i := range g.fields {
		field := &g.fields[i]
		if i > 0 {
			w.buf = append(w.buf, ',')
		}
		w.buf = append(w.buf, field.text...)
		w.path = append(w.path, step{key: field.key})
		if !w.value(g.cells[i*len(g.rows)+c.b], field.bound.out, field) {
			whole = false
		}
		w.path = w.path[:len(w.path)-1]
	}
	w.buf = append(w.buf, '}')
	return whole
}

// value writes a cell, or null in its place. It is false, and has written
// nothing to keep, if null is not allowed there.
func (w *writer) value(c cell, t *outType, field *planned) bool {
	start := len(w.buf)
	whole := false
	switch c.kind {
	case cellNull:
		if t.nonNull {
			w.missing(field)
		}
	case cellFailed:
		w.fail(w.failures[c.a], field)
	case cellLeaf:
		w.buf = append(w.buf, w.leaves.of(c)...)
		whole = true
	case cellObject:
		whole = w.object(c)
	case cellList:
		whole = w.list(c, t.item, field)
	}
	if whole {
		return true
	}
	w.buf = w.buf[:start]
	if !t.nonNull {
		w.buf = append(w.buf, nullData...)
	}
	return !t.nonNull
}

func (w *writer) list(c cell, item *outType, field *planned) bool {
	whole := true
	w.buf = append(w.buf, '[')
	for i := c.a; i < c.b; i++ {
		if i > c.a {
			w.buf = append(w.buf, ',')
		}
		w.path = append(w.path, step{index: i - c.a})
		if !w.value(w.items[i], item, field) {
			whole = false
		}
		w.path = w.path[:len(w.path)-1]
	}
	w.buf = append(w.buf, ']')
	return whole
}

// missing is one failure for all rows of a field, so that it is logged once.
func (w *writer) missing(field *planned) {
	if field.missing == nil {
		message, extensions := w.config.ErrorOf(resolverError("Cannot return null for non-nullable field %s.%s.",
			field.bound.owner, field.bound.name))
		field.missing = &failure{message, extensions}
	}
	w.fail(*field.missing, field)
}

func (w *writer) fail(f failure, field *planned) {
	path := make([]any, len(w.path))
	for i, step := range w.path {
		if path[i] = step.key; step.key == "" {
			path[i] = step.index
		}
	}
	if field.locations == nil {
		field.locations = locateAll(field.nodes)
	}
	w.errors = append(w.errors, Error{
		Message: f.message, Locations: field.locations, Path: path, Extensions: f.extensions,
	})
}
