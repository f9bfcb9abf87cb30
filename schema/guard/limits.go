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

// Default gives the limits of a service that is reachable by strangers. Sizes are such that every document of
// BenchmarkWorstDocuments, each near a limit, is checked in well under 100 ms: the slowest took 37 ms on a Xeon core.
func Default() Limits {
	return Limits{
		BodyBytes:       64 << 10,
		Tokens:          8000,
		Nesting:         40,
		NameBytes:       128,
		StringBytes:     8 << 10,
		Operations:      10,
		Fragments:       100,
		Variables:       100,
		Directives:      8,
		Aliases:         500,
		Fields:          2000,
		Depth:           15,
		Repeats:         100,
		MergeSteps:      20_000,
		Cost:            500_000,
		PageSize:        20,
		Errors:          20,
		CachedDocuments: 1000,
		CachedBytes:     16 << 20,
	}
}

func (l Limits) orDefault() Limits {
	d := Default()
	for _, pair := range []struct{ limit, fallback *int }{
		{&l.BodyBytes, &d.BodyBytes}, {&l.Tokens, &d.Tokens}, {&l.Nesting, &d.Nesting}, {&l.NameBytes, &d.NameBytes},
		{&l.StringBytes, &d.StringBytes}, {&l.Operations, &d.Operations}, {&l.Fragments, &d.Fragments},
		{&l.Variables, &d.Variables}, {&l.Directives, &d.Directives}, {&l.Aliases, &d.Aliases}, {&l.Fields, &d.Fields},
		{&l.Depth, &d.Depth}, {&l.Repeats, &d.Repeats}, {&l.MergeSteps, &d.MergeSteps}, {&l.Cost, &d.Cost},
		{&l.PageSize, &d.PageSize}, {&l.Errors, &d.Errors}, {&l.CachedDocuments, &d.CachedDocuments},
		{&l.CachedBytes, &d.CachedBytes},
	} {
		if *pair.limit == 0 {
			*pair.limit = *pair.fallback
		}
	}
	return l
}
