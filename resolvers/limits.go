package resolvers

import "github.com/graphd/graphd/affiliation"

// Limits bound what one field may ask for. Errors name the options by the names
// given here. Zero takes the default.
type Limits struct {
	First      int // max-first: rows a page
	List       int // max-list: values of a list argument
	Conditions int // max-conditions: filters inside filters, counted whole
	Nesting    int // max-filter-depth: filters inside each other
	Count      int // max-count: rows counted for totalCount before it says moreThan
	Candidates int // max-candidates: entities that a search looks at
	Text       int // max-search-text: characters of a search or of the beginning of a name
	Bounds     affiliation.Bounds
}

// Option is a limit as a user sets it.
type Option struct {
	Name    string // as errors name it
	Means   string
	Default int
	Of      func(*Limits) *int
}

// Options lists all limits with their defaults.
func Options() []Option {
	return []Option{
		{"max-first", "rows a page", 1000, func(l *Limits) *int { return &l.First }},
		{"max-list", "values of a list argument", 1000, func(l *Limits) *int { return &l.List }},
		{"max-conditions", "filters inside filters, counted whole", 100, func(l *Limits) *int { return &l.Conditions }},
		{"max-filter-depth", "filters inside each other", 10, func(l *Limits) *int { return &l.Nesting }},
		{"max-count", "rows counted for totalCount before it says moreThan", 10_000, func(l *Limits) *int { return &l.Count }},
		{"max-candidates", "entities that a search looks at", 2000, func(l *Limits) *int { return &l.Candidates }},
		{"max-search-text", "characters of a search or of the beginning of a name", 200, func(l *Limits) *int { return &l.Text }},
	}
}

func (l Limits) orDefault() Limits {
	for _, option := range Options() {
		if limit := option.Of(&l); *limit == 0 {
			*limit = option.Default
		}
	}
	return l
}
