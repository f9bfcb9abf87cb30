package powerlaw

import (
	"math/bits"
	"math/rand/v2"
)

// dice draw numbers that depend on the seed alone.
type dice struct{ source *rand.PCG }

// The parts of a graph have dice of their own, so that each can be drawn
// without the others.
const (
	seed         = 2020
	forSources   = 1
	forEntities  = 2
	forLinks     = 3
	forQuestions = 4
)

func newDice(part uint64) dice { return dice{rand.NewPCG(seed, part)} }

// below draws from 0 to n-1, each as likely but for one part in 2^64/n.
func (d dice) below(n int) int {
	high, _ := bits.Mul64(d.source.Uint64(), uint64(n))
	return int(high)
}

// one draws from a list.
func one[T any](d dice, list []T) T { return list[d.below(len(list))] }

// ranked draws from 0 to n-1 by the power law: first a stretch between two
// powers of two, then a number in it.
func (d dice) ranked(n int) int {
	for {
		low := 1 << d.below(bits.Len(uint(n)))
		if number := low + d.below(low); number <= n {
			return number - 1
		}
	}
}

// Numbers draws n different entity numbers below size to ask about.
func Numbers(n, size int) []int {
	d, seen := newDice(forQuestions), map[int]bool{}
	var numbers []int
	for len(numbers) < n {
		if number := d.below(size); !seen[number] {
			seen[number] = true
			numbers = append(numbers, number)
		}
	}
	return numbers
}
