package table

import "github.com/graphd/graphd/graph"

// Mapping says what the rows of a table state.
type Mapping struct {
	Name string // the file that it was read from, for errors

	of       tables
	dialect  dialect
	dataset  datasetTemplate
	sources  []sourceTemplate
	nulls    []string
	columns  map[string]*column
	entities []entityTemplate
	links    []linkTemplate
	facts    []factTemplate
	refs     []named // every column that it names
}

// named is a column that a mapping names, and where.
type named struct {
	column string
	path   string
	line   int
}

// tables says which files a mapping is for; one with neither is for those that
// it is given with.
type tables struct {
	files  []string // patterns of names
	header []string // columns that have to be there
}

// dialect is how the table is written.
type dialect struct {
	delimiter  rune
	encoding   string
	skip       int      // rows before the header
	header     []string // names of the columns, if the table does not give them
	lazyQuotes bool
}

// column says how the values of a column are read.
type column struct {
	of        string // the column of the table that it is a reading of
	split     []string
	with      string // the column whose values its own go with, one by one
	nulls     []string
	remove    []string
	values    map[string]string
	otherwise *string // what stands for values that are not in the list
	dates     []dateFormat
	datesText string // as the mapping writes them
	pivot     int
	precision *precision
}

// precision says to how much of a date another column's code trusts.
type precision struct {
	by    string
	codes map[string]int // the length of the date that holds: 4, 7 or 10
}

type datasetTemplate struct {
	id, title, licence, url, edition, published template
	reliability                                 string
	credibility                                 int
}

type sourceTemplate struct {
	id, title, author, publisher, url, published, via template
	reliability                                       string
}

// varies reports whether rows name different sources by it.
func (s *sourceTemplate) varies() bool {
	_, same := s.id.constant()
	return !same
}

// condition is a part of a when.
type condition struct {
	value  template
	wanted []string
	not    bool
}

// head is what entities, links and facts of a mapping have in common.
type head struct {
	path string
	when []condition
	each []string // the split columns of whose values each makes one
}

type entityTemplate struct {
	head
	ids                                                     []template // the first that says something counts
	unique                                                  bool
	kind, subtype, description, begin, end, source, locator template
	names                                                   []nameTemplate
	countries                                               []template
	identifiers                                             []identifierTemplate
}

type nameTemplate struct {
	text, lang, script template
	kind               graph.NameKind
}

type identifierTemplate struct{ scheme, value template }

type linkTemplate struct {
	head
	claimTemplate
	from, to   []template
	relation   template
	undirected bool
	value      *valueTemplate
}

type factTemplate struct {
	head
	claimTemplate
	of, about []template
	property  template
	value     valueTemplate
}

// valueTemplate has either plain, which is a number or a text by what the
// property takes, or the other fields.
type valueTemplate struct {
	plain, number, unit, text template
	bound                     graph.Bound
}

type claimTemplate struct {
	source, stance, locator, credibility, hedge, role, since, until, asOf template
	ended                                                                 bool
}
