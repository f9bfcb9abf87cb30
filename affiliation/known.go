package affiliation

import (
	"cmp"
	"slices"

	"github.com/graphd/graphd/graph"
)

// known is the part of the graph that a search for paths has read. Entities
// have numbers, in the order in which they were met.
type known struct {
	directed bool
	number   map[string]int
	ids      []string
	links    map[string]bool
	hops     [2][][]hop // by way, then by the number of the entity they are taken from
}

// way is the way in which a side of the search goes.
type way int

const (
	onward way = iota // as the path goes
	back              // against it
)

// hop is a link as it can be taken from one of its ends.
type hop struct {
	link *graph.Link
	to   int
	may  days // on which the link may hold
}

func newKnown(directed bool) *known {
	return &known{directed: directed, number: map[string]int{}, links: map[string]bool{}}
}

// meet gives an entity its number.
func (k *known) meet(id string) int {
	n, met := k.number[id]
	if !met {
		n = len(k.ids)
		k.number[id] = n
		k.ids = append(k.ids, id)
		for w := range k.hops {
			k.hops[w] = append(k.hops[w], nil)
		}
	}
	return n
}

// add takes in a link; one of an entity to itself is on no path.
func (k *known) add(row *graph.LinkRow) {
	l := row.Link
	if l.From == l.To {
		return
	}
	before := len(k.links)
	if k.links[l.ID] = true; len(k.links) == before {
		return // it was met already
	}
	from, to, may := k.meet(l.From), k.meet(l.To), mayHold(l)
	k.hops[onward][from] = append(k.hops[onward][from], hop{l, to, may})
	k.hops[back][to] = append(k.hops[back][to], hop{l, from, may})
	if !k.directed || row.Direction == graph.Mutual {
		k.hops[onward][to] = append(k.hops[onward][to], hop{l, from, may})
		k.hops[back][from] = append(k.hops[back][from], hop{l, to, may})
	}
}

// settle brings the hops that a walk takes in its order: the surest first, so
// that the best paths are found early.
func (k *known) settle() {
	for _, hops := range k.hops[onward] {
		slices.SortFunc(hops, func(a, b hop) int {
			return cmp.Or(cmp.Compare(b.link.Confidence, a.link.Confidence), cmp.Compare(a.link.ID, b.link.ID))
		})
	}
}

// promises are, by steps left and entity, the greatest product of the
// confidences of so many links in a row to a target; -1 where there are none.
// A path cannot do better.
func (k *known) promises(target, steps int) [][]int64 {
	all := make([][]int64, steps+1)
	for left := range all {
		all[left] = make([]int64, len(k.ids))
		for n := range all[left] {
			all[left][n] = -1
		}
		if left == 0 {
			all[0][target] = 1
			continue
		}
		for n, hops := range k.hops[onward] {
			for i := range hops {
				if after := all[left-1][hops[i].to]; after >= 0 {
					all[left][n] = max(all[left][n], after*int64(hops[i].link.Confidence))
				}
			}
		}
	}
	return all
}
