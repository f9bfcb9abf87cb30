package affiliation

import (
	"slices"

	"github.com/graphd/graphd/graph"
)

// pathSide is the search from one end.
type pathSide struct {
	way      way
	distance map[int]int // of entities from the end, by number
	frontier []int       // those at the depth, by id; the other end is never one
	depth    int
	// What is known of an entity's links this way, by number; shared by both
	// sides where direction does not matter.
	read    map[int]bool // that they are read
	degrees map[int]int  // how many there are of the types wanted, where counted
}

// unread are the entities of a frontier whose links are still to be read.
func (side *pathSide) unread() []int {
	return slices.DeleteFunc(slices.Clone(side.frontier), func(n int) bool { return side.read[n] })
}

// cost is how many links there are to read, if they were counted.
func (side *pathSide) cost() (cost int, counted bool) {
	for _, n := range side.unread() {
		degree, known := side.degrees[n]
		if !known {
			return 0, false
		}
		cost += degree
	}
	return cost, true
}

// likely is its cost, or, where that was not counted, the least that it can be:
// every entity that was met has a link.
func (side *pathSide) likely() int {
	cost, counted := side.cost()
	if !counted {
		return len(side.unread())
	}
	return cost
}

// direction is that of the links that a side follows.
func (side *pathSide) direction(directed bool) graph.Direction {
	switch {
	case !directed:
		return graph.AnyDirection
	case side.way == onward:
		return graph.Out
	}
	return graph.In
}

// begins tells whether a side starts from an entity.
func (side *pathSide) begins(n int) bool {
	distance, met := side.distance[n]
	return met && distance == 0
}

// degreesOf are the degrees of entities, 0 where not counted.
func (side *pathSide) degreesOf(numbers []int) []int {
	degrees := make([]int, len(numbers))
	for i, n := range numbers {
		degrees[i] = side.degrees[n]
	}
	return degrees
}
