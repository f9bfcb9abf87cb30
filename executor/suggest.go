package executor

// didYouMean names the nearest of the known names, if one is near enough to
// be a slip: at most a third of its letters wrong, and at least one.
func didYouMean(name string, known []string) string {
	nearest, least := "", len(name)/3+2
	if len(name) > 100 {
		return ""
	}
	for _, candidate := range known {
		if distance := editDistance(name, candidate); distance < least {
			nearest, least = candidate, distance
		}
	}
	if nearest == "" {
		return ""
	}
	return " Did you mean " + nearest + "?"
}

// editDistance is Levenshtein's, over bytes: names in GraphQL are ASCII.
func editDistance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
