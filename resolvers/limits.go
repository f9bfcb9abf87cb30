package resolvers

// Limits bound what one field may ask for. Errors name the options by the names
// given here. Zero takes the default.
type Limits struct {
	First      int // max-first: rows a page, 1,000
	List       int // max-list: values of a list argument, 1,000
	Conditions int // max-conditions: filters inside filters, counted whole, 100
	Nesting    int // max-filter-depth: filters inside each other, 10
	Count      int // rows counted for totalCount before it says moreThan, 10,000
	Candidates int // entities that a search looks at, 2,000
	Text       int // max-search-text: characters of a search or of the beginning of a name, 200
}

func (l Limits) orDefault() Limits {
	for _, option := range []struct {
		limit    *int
		fallback int
	}{{&l.First, 1000}, {&l.List, 1000}, {&l.Conditions, 100}, {&l.Nesting, 10}, {&l.Count, 10_000},
		{&l.Candidates, 2000}, {&l.Text, 200}} {
		if *option.limit == 0 {
			*option.limit = option.fallback
		}
	}
	return l
}
