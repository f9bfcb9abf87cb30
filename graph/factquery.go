package graph

// FactQuery asks for the facts of each of several entities, by property, then
// about, then id; or for the facts that concern them, by property, then of,
// then id. A fact that an entity has about itself is found from either side.
type FactQuery struct {
	Of         []string // the entities, on the side that About says
	About      bool     // facts whose About is the entity, instead of those whose Of is
	Properties []string
	At         *Day
	First      int // facts an entity; a page that is full may have been cut: ask for one more to know
}

// FactFilter says which facts are wanted. A zero field filters nothing; lists
// are alternatives.
type FactFilter struct {
	Of, About     []string // ids of that side
	Properties    []string
	At            *Day // only facts that may hold on that day
	Statuses      []Status
	MinConfidence int
	Source        string // only facts on which this source makes a live claim
	Dataset       string // only facts on which this dataset makes a live claim
}

// FindFactsQuery asks for a page of all facts, by id, which is by property,
// then by the entities.
type FindFactsQuery struct {
	Filter FactFilter
	First  int       // rows a page, at least 1
	After  *Position // rows behind this place; it need not be a row's
	Count  int       // count rows up to this many; 0 counts none
}

// FactPage is a page of facts.
type FactPage struct {
	Rows  []*Fact
	More  bool // rows follow the last one
	Total int  // as LinkPage.Total
}

// Position returns the fact's place in a FactPage.
func (f *Fact) Position() Position { return Position{Text: f.ID, ID: f.ID} }
