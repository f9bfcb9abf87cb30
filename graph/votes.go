package graph

import (
	"cmp"
	"maps"
	"slices"
)

// votes counts which datasets give which value.
type votes map[string]map[string]bool

// add counts a value that a dataset gives; the empty value is none.
func (v votes) add(value, dataset string) {
	if value == "" {
		return
	}
	if v[value] == nil {
		v[value] = map[string]bool{}
	}
	v[value][dataset] = true
}

// winner returns the value that most datasets give, the first by order among
// equals, and "" without any.
func (v votes) winner(order func(a, b string) int) string {
	if len(v) == 0 {
		return ""
	}
	return slices.MinFunc(v.keys(), func(a, b string) int {
		return cmp.Or(cmp.Compare(len(v[b]), len(v[a])), order(a, b))
	})
}

// keys returns the values in byte order.
func (v votes) keys() []string { return slices.Sorted(maps.Keys(v)) }
