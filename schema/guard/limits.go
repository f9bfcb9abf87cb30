package guard

// Limits are the most a request may ask for. A zero takes the default. An error names the option by the name that
// stands first in each comment.
type Limits struct {
	BodyBytes   int // max-body: bytes of the request's text; the server bounds the HTTP body by the same number
	Tokens      int // max-tokens: names, numbers, strings and punctuators
	Nesting     int // max-nesting: brackets of any kind inside each other, in the text as written
	NameBytes   int // max-name-length: bytes of a name or number
	StringBytes int // max-string-length: bytes of a string or block string as written
	Operations  int // max-operations: operations in a document
	Fragments   int // max-fragments: fragment definitions in a document
	Variables   int // max-variables: variables of an operation
	Directives  int // max-directives: directives at one place
	Aliases     int // max-aliases: fields with an alias in a document
	Fields      int // max-fields: fields of an operation, those of a fragment counted at each spread
	Depth       int // max-depth: fields inside each other, fragments included; GraphiQL's introspection needs 15
	Repeats     int // max-repeats: times that one response key is asked for at one place
	MergeSteps  int // max-merge-steps: fields looked at to find whether equal response keys can be merged
	Cost        int // max-cost: see Guard.Cost

	// PageSize is what a "first" argument counts for in the cost that is neither given nor has a default.
	PageSize int
	// Errors is how many errors one answer lists at most; it says so when there were more.
	Errors int
	// CachedDocuments and CachedBytes bound the cache of valid documents.
	CachedDocuments, CachedBytes int
}

// Option is a limit as a user sets it.
type Option struct {
	Name    string // as errors name it
	Means   string
	Default int
	Of      func(*Limits) *int
}

// Options lists all limits. The defaults are those of a service that is reachable by strangers. Sizes are such that
// every document of BenchmarkWorstDocuments, each near a limit, is checked in well under 100 ms: the slowest took 37 ms
// on a Xeon core.
func Options() []Option {
	return []Option{
		{"max-body", "bytes of a request's text", 64 << 10, func(l *Limits) *int { return &l.BodyBytes }},
		{"max-tokens", "tokens of a request", 8000, func(l *Limits) *int { return &l.Tokens }},
		{"max-nesting", "brackets inside each other in the text of a request", 40, func(l *Limits) *int { return &l.Nesting }},
		{"max-name-length", "bytes of a name or number", 128, func(l *Limits) *int { return &l.NameBytes }},
		{"max-string-length", "bytes of a string as written", 8 << 10, func(l *Limits) *int { return &l.StringBytes }},
		{"max-operations", "operations in a request", 10, func(l *Limits) *int { return &l.Operations }},
		{"max-fragments", "fragment definitions in a request", 100, func(l *Limits) *int { return &l.Fragments }},
		{"max-variables", "variables of an operation", 100, func(l *Limits) *int { return &l.Variables }},
		{"max-directives", "directives at one place", 8, func(l *Limits) *int { return &l.Directives }},
		{"max-aliases", "fields with an alias in a request", 500, func(l *Limits) *int { return &l.Aliases }},
		{"max-fields", "fields of an operation, those of a fragment counted at each spread", 2000, func(l *Limits) *int { return &l.Fields }},
		{"max-depth", "fields inside each other", 15, func(l *Limits) *int { return &l.Depth }},
		{"max-repeats", "times that one response key is asked for at one place", 100, func(l *Limits) *int { return &l.Repeats }},
		{"max-merge-steps", "fields looked at to find whether equal response keys can be merged", 20_000, func(l *Limits) *int { return &l.MergeSteps }},
		{"max-cost", "fields times the rows they are asked for", 1_000_000, func(l *Limits) *int { return &l.Cost }},
		{"default-page-size", "rows that a field without a given or default \"first\" counts for in the cost", 20, func(l *Limits) *int { return &l.PageSize }},
		{"max-errors", "errors that one answer lists", 20, func(l *Limits) *int { return &l.Errors }},
		{"cached-documents", "valid requests that are kept", 1000, func(l *Limits) *int { return &l.CachedDocuments }},
		{"cached-bytes", "bytes of valid requests that are kept", 16 << 20, func(l *Limits) *int { return &l.CachedBytes }},
	}
}

// Default gives the limits with every option at its default.
func Default() Limits { return Limits{}.orDefault() }

func (l Limits) orDefault() Limits {
	for _, option := range Options() {
		if limit := option.Of(&l); *limit == 0 {
			*limit = option.Default
		}
	}
	return l
}
