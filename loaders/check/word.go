package check

import (
	"slices"
	"strings"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/format"
)

// Word checks a word against a list in capital letters. Files may write it in
// either case. What names the list in the error: "kind".
func Word[T ~string](s, what string, all []T) (T, *format.Problem) {
	if w := T(strings.ToUpper(s)); slices.Contains(all, w) {
		return w, nil
	}
	known := make([]string, len(all))
	for i, w := range all {
		known[i] = strings.ToLower(string(w))
	}
	return "", &format.Problem{Reason: Quote(s) + " is no " + what + graph.DidYouMean(s, known),
		Hint: "known: " + strings.Join(known, ", ")}
}
