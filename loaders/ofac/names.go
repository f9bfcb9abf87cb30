package ofac

import (
	"path"
	"slices"
	"strings"
)

// others are the names that a file of another kind may have beside the primary
// one: cons_alt.csv beside cons_prim.csv; alt.csv or sdn_alt.csv beside sdn.csv,
// whose further remarks are sdn_comments.csv. They are written in the same letter
// case, else in the other ones that OFAC has used.
func others(name string, p part) []string {
	end := p.named()
	extension := path.Ext(name)
	stem := strings.TrimSuffix(name, extension)
	lower := strings.ToLower(stem)
	var all []string
	if i := strings.LastIndex(lower, primary.named()); i >= 0 {
		was := stem[i : i+len(primary.named())]
		all = []string{stem[:i] + like(was, end) + stem[i+len(was):] + extension}
	} else {
		end = like(extension, end)
		all = []string{end + extension, stem + "_" + end + extension}
		if p == comments {
			slices.Reverse(all)
		}
	}
	return cases(all)
}

// primaries are the names that the list's own file may have beside another.
func primaries(name string, p part) []string {
	extension := path.Ext(name)
	stem := strings.TrimSuffix(name, extension)
	lower := strings.ToLower(stem)
	own := "sdn"
	var all []string
	if i := strings.LastIndex(lower, p.named()); i >= 0 {
		was := stem[i : i+len(p.named())]
		rest := stem[i+len(was):]
		if before, is := strings.CutSuffix(stem[:i], "_"); is {
			all = append(all, stem[:i]+like(was, primary.named())+rest+extension, before+rest+extension)
		} else {
			all = append(all, stem[:i]+like(was, own)+rest+extension)
		}
	}
	return cases(append(all, like(extension, own)+extension))
}

// like writes a word in the case of another.
func like(other, word string) string {
	if other != "" && other == strings.ToUpper(other) {
		return strings.ToUpper(word)
	}
	return word
}

// cases adds the names in small and in capital letters.
func cases(names []string) []string {
	var all []string
	for _, to := range []func(string) string{func(s string) string { return s }, strings.ToLower, strings.ToUpper} {
		for _, n := range names {
			if n = to(n); !slices.Contains(all, n) {
				all = append(all, n)
			}
		}
	}
	return all
}
