// Package nearest finds the known name that a misspelt one was meant to be.
//
// What enters: a word and the names that are known. What leaves: one of them,
// or none. It imports the standard library only. graph, which imports nothing
// of the project, has the like of it for its own errors.
package nearest

import (
	"slices"
	"strings"
)

// longest is the length above which a word is taken for no slip of the pen.
const longest = 200

// To returns the known name nearest to a written one, and "" if none is near:
// at most a third of its letters, and one more, may have to change. Case and
// the order of the known names do not matter.
func To(written string, known []string) string {
	if len(written) > longest {
		return ""
	}
	best, least := "", len(written)/3+2
	for _, name := range slices.Sorted(slices.Values(known)) {
		if d := distance(strings.ToLower(written), strings.ToLower(name), least); d < least {
			best, least = name, d
		}
	}
	return best
}

// distance is Levenshtein's, in bytes; from most on it is only known to be
// that large.
func distance(a, b string, most int) int {
	if len(a)-len(b) >= most || len(b)-len(a) >= most {
		return most
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := diagonal
			if a[i] != b[j] {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
