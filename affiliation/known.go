package affiliation

import (
	"cmp"
	"slices"

	"github.com/graphd/graphd/graph"
)

// known is the part of the graph that a search for paths has read. Entities
// have numbers, in the order in which they were met; links have those of where
// they were read.
type known struct {
	directed bool
	number   map[string]int
	ids      []string
	met      bits // links, by number
	link     func(number int) *graph.Link
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
	link, to   int // numbers
	confidence int
}

func newKnown(directed bool, link func(number int) *graph.Link) *known {
	return &known{directed: directed, number: map[string]int{}, link: link}
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
func (k *known) add(l graph.OutlinedLink) {
	if l.From == l.To || !k.met.add(l.Number) {
		return
	}
	from, to := k.meet(l.From), k.meet(l.To)
	there, against := hop{l.Number, to, l.Confidence}, hop{l.Number, from, l.Confidence}
	k.hops[onward][from] = append(k.hops[onward][from], there)
	k.hops[back][to] = append(k.hops[back][to], against)
	if !k.directed || l.Mutual {
		k.hops[onward][to] = append(k.hops[onward][to], against)
		k.hops[back][from] = append(k.hops[back][from], there)
	}
}

// bits is a set of numbers from 0 on.
type bits []uint64

// add tells whether a number is new.
func (b *bits) add(n int) bool {
	word, bit := n/64, uint64(1)<<(n%64)
	if word >= len(*b) {
		*b = append(*b, make([]uint64, word+1-len(*b))...)
	}
	is := (*b)[word]&bit != 0
	(*b)[word] |= bit
	return !is
}

// inOrder brings hops in the order in which a walk takes them: the surest first,
// so that the best paths are found early.
func (k *known) inOrder(hops []hop) {
	slices.SortFunc(hops, func(a, b hop) int {
		if a.confidence != b.confidence {
			return cmp.Compare(b.confidence, a.confidence)
		}
		return cmp.Compare(k.link(a.link).ID, k.link(b.link).ID)
	})
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
					all[left][n] = max(all[left][n], after*int64(hops[i].confidence))
				}
			}
		}
	}
	return all
}
