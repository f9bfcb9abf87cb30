package affiliation

import "slices"

// share is how many links may be read of each of some entities, given how many
// each has, so that all of them together stay within rows: those with few leave
// theirs to those with many. It is at most fan, and 0 where not even one each is
// left.
func share(degrees []int, rows, fan int) int {
	degrees = slices.Sorted(slices.Values(degrees))
	for i, d := range degrees {
		each := rows / (len(degrees) - i)
		if d >= fan || d > each {
			return min(each, fan)
		}
		rows -= d
	}
	return fan
}
