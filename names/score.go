package names

import "strings"

// Score says from 0 to 100 how well a name answers a search: the share of the
// words on either side that find a partner, where an equal word counts whole
// and a word that the other begins with counts by its share of the letters.
func Score(text, name string) int {
	query, words := Tokens(text), Tokens(name)
	if len(query) == 0 || len(words) == 0 {
		return 0
	}
	used := make([]bool, len(words))
	found := 0
	for _, q := range query {
		best, at := 0, -1
		for i, w := range words {
			if s := alike(q, w); !used[i] && s > best {
				best, at = s, i
			}
		}
		if at >= 0 {
			used[at] = true
			found += best
		}
	}
	asked, whole := found/len(query), found/len(words)
	return (3*asked + min(whole, 100)) / 4
}

// alike says from 0 to 100 how much of a word the other one is.
func alike(q, w string) int {
	switch {
	case q == w:
		return 100
	case strings.HasPrefix(w, q):
		return 60 + 40*len(q)/len(w)
	}
	return 0
}
