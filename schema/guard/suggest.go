package guard

import (
	"slices"
	"strings"
)

// didYouMean suggests the known name nearest to a written one, "" if none is near: at most a third of its letters may
// have to change. The order of the known names does not matter.
func didYouMean(written string, known []string, quote func(string) string) string {
	known = slices.Sorted(slices.Values(known))
	best, least := "", len(written)/3+1
	for _, name := range known {
		if d := distance(strings.ToLower(written), strings.ToLower(name), least); d < least || d == least && best == "" {
			best, least = name, d
		}
	}
	if best == "" {
		return ""
	}
	return "did you mean " + quote(best) + "?"
}

// distance is Levenshtein's, in bytes; above most it is only known to be above.
func distance(a, b string, most int) int {
	if len(a)-len(b) > most || len(b)-len(a) > most {
		return most + 1
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
