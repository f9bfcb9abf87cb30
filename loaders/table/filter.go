package table

import (
	"maps"
	"slices"
	"strings"

	"github.com/graphd/graphd/loaders/draft"
)

// filters turn a column's value into another text; "" with a reason if it
// cannot be done.
var filters = map[string]func(value string) (text, wrong string){
	"slug": func(value string) (string, string) {
		if slug := Slug(value); slug != "" {
			return slug, ""
		}
		return "", "holds no letter and no digit to make an id of"
	},
	"country": func(value string) (string, string) {
		if code := draft.CountryCode(value); code != "" {
			return draft.CountryPrefix + code, ""
		}
		return "", "is no country by its English name or ISO code"
	},
	"lower": func(value string) (string, string) { return strings.ToLower(value), "" },
	"upper": func(value string) (string, string) { return strings.ToUpper(value), "" },
}

func filterNames() []string { return slices.Sorted(maps.Keys(filters)) }
