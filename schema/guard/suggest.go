package guard

import "github.com/graphd/graphd/nearest"

// didYouMean suggests the known name nearest to a written one, "" if none is near.
func didYouMean(written string, known []string, quote func(string) string) string {
	if near := nearest.To(written, known); near != "" {
		return "did you mean " + quote(near) + "?"
	}
	return ""
}
