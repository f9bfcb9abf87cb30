package executor

import "github.com/graphd/graphd/nearest"

// didYouMean names the nearest of the known names, if one is near.
func didYouMean(name string, known []string) string {
	if near := nearest.To(name, known); near != "" {
		return " Did you mean " + near + "?"
	}
	return ""
}
