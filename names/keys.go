package names

import (
	"slices"
	"unicode/utf8"
)

// Prefixes of three to six letters are keys, so that a search finds a name
// while it is being typed.
const (
	shortestPrefix = 3
	longestPrefix  = 6
	maxTokens      = 24 // words of a name that give keys
)

// Keys returns the keys under which a store files a name, in byte order: each
// word ("w:muhajir") and each word's prefixes ("p:muh").
func Keys(name string) []string {
	var keys []string
	for _, token := range firstTokens(name) {
		keys = append(keys, "w:"+token)
		for n := shortestPrefix; n <= longestPrefix; n++ {
			if p, ok := prefix(token, n); ok {
				keys = append(keys, "p:"+p)
			}
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// QueryKeys returns the keys of which a name has to have at least one to be a
// candidate for text: each word, and each word's longest prefix that is a key.
func QueryKeys(text string) []string {
	var keys []string
	for _, token := range firstTokens(text) {
		keys = append(keys, "w:"+token)
		n := min(longestPrefix, utf8.RuneCountInString(token))
		if p, ok := prefix(token, n); ok && n >= shortestPrefix {
			keys = append(keys, "p:"+p)
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

func firstTokens(text string) []string {
	tokens := Tokens(text)
	return tokens[:min(maxTokens, len(tokens))]
}

// prefix returns the first n letters of a word that has as many.
func prefix(token string, n int) (string, bool) {
	for i := range token {
		if n == 0 {
			return token[:i], true
		}
		n--
	}
	return token, n == 0
}
