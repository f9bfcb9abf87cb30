package executor

// cell is one value of the answer. Cells are small and hold no pointers, so
// that an answer of many objects is a few large allocations: a leaf's JSON
// stands in a piece of execution.leaves, a list's items in execution.items, an object in
// a row of one of execution.groups, a failure in execution.failures.
type cell struct {
	kind  cellKind
	piece uint32 // of leaves
	a, b  int
}

type cellKind uint8

const (
	cellNull   cellKind = iota
	cellLeaf            // leaves.pieces[piece][a:b]
	cellList            // items[a:b]
	cellObject          // groups[a], row b
	cellFailed          // failures[a]
)

// failure is a field error without its place: cells that failed together
// share it.
type failure struct {
	message    string
	extensions map[string]any
}

func (x *execution) failed(err error) cell {
	message, extensions := x.config.ErrorOf(err)
	x.failures = append(x.failures, failure{message, extensions})
	return cell{kind: cellFailed, a: len(x.failures) - 1}
}

// group is the objects of one type on one level: a row an object, a column a
// field.
type group struct {
	object *objectType
	index  int // in execution.groups
	rows   []any
	fields []planned
	cells  []cell // column by column: field f of row r is cells[f*len(rows)+r]
}

// planned is a field of a group: what is asked, of what, under which key.
type planned struct {
	collected
	bound     *boundField
	text      string     // the key as JSON, with its colon
	locations []Location // of the nodes, once an error has asked for them
	missing   *failure   // of a null that is not allowed, once there was one
}

func (g *group) column(field int) []cell {
	n := len(g.rows)
	return g.cells[field*n : (field+1)*n]
}
