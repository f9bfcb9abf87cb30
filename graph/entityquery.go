package graph

// EntityFilter says which entities are wanted. All fields given must match; a
// zero field filters nothing; lists are alternatives. And, Or and Not nest.
type EntityFilter struct {
	IDs        []string
	Kinds      []Kind
	Subtypes   []string
	NamePrefix string // folded; of any of its names
	Countries  []string
	Identifier *Identifier // an empty scheme matches any
	Dataset    string
	Stub       *bool
	LinkedTo   *LinkedTo
	And        []EntityFilter
	Or         []EntityFilter
	Not        *EntityFilter
}

// LinkedTo filters entities by a link that they have.
type LinkedTo struct {
	IDs       []string // the other end; nil for any
	Direction Direction
	Filter    LinkFilter
}

// EntityQuery asks for a page of entities.
type EntityQuery struct {
	Filter  EntityFilter
	OrderBy EntityOrder
	First   int
	After   *Position
	Count   int // count rows up to this many; 0 counts none
}

// EntityPage is a page of entities.
type EntityPage struct {
	Rows  []*Entity
	More  bool
	Total int // as LinkPage.Total
}
