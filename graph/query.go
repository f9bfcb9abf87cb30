package graph

// Position is the place of a row in an order: its sort key and its id. Exactly
// one of Num and Text is the key, by the order's field.
type Position struct {
	Num  int64
	Text string
	ID   string
}

// EntityOrder is a field that entities can be ordered by; ids break ties.
type EntityOrder string

// The orders of entities.
const (
	EntityByName EntityOrder = "NAME" // Position.Text is Entity.SortName
	EntityByID   EntityOrder = "ID"   // Position.Text is the id
)

// LinkOrder is a field that links can be ordered by; ids break ties.
type LinkOrder string

// The orders of links.
const (
	LinkByConfidence LinkOrder = "CONFIDENCE" // strongest first; Position.Num is 100 - confidence
	LinkBySince      LinkOrder = "SINCE"      // earliest first; Position.Num is the first period's Start.First
	LinkByUntil      LinkOrder = "UNTIL"      // latest first; Position.Num is minus the last period's End.Last
	LinkByID         LinkOrder = "ID"         // type, then ends; Position.Text is the id
)

// Direction is where a link points as seen from one of its ends. A symmetric
// link, and one from an entity to itself, is MUTUAL and matches either way.
type Direction string

// The directions.
const (
	AnyDirection Direction = ""
	Out          Direction = "OUT"
	In           Direction = "IN"
	Mutual       Direction = "MUTUAL"
)

// Reversed is the direction as seen from the other end.
func (d Direction) Reversed() Direction {
	switch d {
	case Out:
		return In
	case In:
		return Out
	}
	return d
}

// LinkFilter says which links are wanted. A zero field filters nothing; lists
// are alternatives.
type LinkFilter struct {
	Types         []string
	From, To      []string // ids of that end; a symmetric link may be read either way round
	Either        []string // ids of at least one end
	Statuses      []Status
	MinConfidence int
	At            *Day   // only links that may hold on that day
	Source        string // only links on which this source makes a live claim
	Dataset       string // only links on which this dataset makes a live claim
}

// LinkQuery asks for a page of links, of each of several entities or of all.
// Ids that were merged stand for what they were merged into, here and in every
// filter; an unknown one has an empty page.
type LinkQuery struct {
	Of        []string  // entities' ids; nil for all links, empty for none
	Direction Direction // as seen from Of
	// Toward, parallel to Of, wants only links whose other end is one of these;
	// an empty list wants none. nil is for any. It does not go with Count.
	Toward  [][]string
	Filter  LinkFilter
	OrderBy LinkOrder
	First   int       // rows a page, at least 1
	After   *Position // rows behind this place; it need not be a row's
	Count   int       // count rows up to this many; 0 counts none
	Others  bool      // the entities at the other ends are wanted too; see LinkRow.OtherRow
	Owners  bool      // the entities Of are wanted too; see LinkPage.Owner
}

// LinkPage is the answer for one entity.
type LinkPage struct {
	Rows []LinkRow
	More bool // rows follow the last one
	// Total is the number of rows without First and After, if it was asked for
	// and is at most LinkQuery.Count or known anyway; else TotalUnknown.
	Total int
	// Owner is the entity whose links these are, if LinkQuery.Owners was set and
	// the store reads it along; else it is nil, and Entities has it.
	Owner *Entity
}

// TotalUnknown stands in a page's Total where rows were not counted, or are
// more than were to be counted.
const TotalUnknown = -1

// LinkRow is a link as seen from an entity.
type LinkRow struct {
	Link      *Link
	Direction Direction // Out for a page of all links
	Other     string    // the id at the other end
	// OtherRow is the entity there, if LinkQuery.Others was set and the store
	// reads it along with the link, as one does to which each question is a way
	// over the network; else it is nil, and Entities has it.
	OtherRow *Entity
}

// LinkCount counts an entity's links of one type and direction.
type LinkCount struct {
	Type      string
	Direction Direction
	Count     int
}

// ClaimQuery asks for the live claims that are placed on links or facts
// (exactly one list is given): asserting ones first, then by credibility from 1
// to 6 with unrated ones last, then by id.
type ClaimQuery struct {
	Links []string
	Facts []string
	First int
}

// ClaimPage is the answer for one link, fact or dataset.
type ClaimPage struct {
	Claims []StatedClaim
	More   bool
}

// StatedClaim is a claim with the intervals in which it was held.
type StatedClaim struct {
	Claim
	State    ClaimState
	Recorded []Interval
}

// StatedRecord is a record with the intervals in which it was held.
type StatedRecord struct {
	Record
	Recorded []Interval
}
