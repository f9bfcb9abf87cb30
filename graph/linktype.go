package graph

import "slices"

// End names one end of a link.
type End string

// The ends.
const (
	NoEnd End = ""
	From  End = "FROM"
	To    End = "TO"
)

// Passing says whether an affiliation goes on through a link of a type.
type Passing string

// The ways of passing on.
const (
	PassesNever       Passing = ""
	PassesAlways      Passing = "ALWAYS"
	PassesNotCountry  Passing = "NOT_INTO_COUNTRY"
	PassesAfterPledge Passing = "AFTER_PLEDGE" // only behind a pledge of allegiance to the link's first end
)

// Category says of a type that does not affiliate, or of the way in which one
// does not, what kind of tie it tells of: a question about affiliation that
// finds nothing names such ties.
type Category string

// The categories.
const (
	NoCategory      Category = ""
	SupportCategory Category = "SUPPORT"
	ControlCategory Category = "CONTROL"
	FamilyCategory  Category = "FAMILY"
	ListingCategory Category = "LISTING"
	LineageCategory Category = "LINEAGE"
	EventCategory   Category = "EVENT"
)

// Categories lists them, in the order in which ties are told.
func Categories() []Category {
	return []Category{SupportCategory, ControlCategory, FamilyCategory, ListingCategory, LineageCategory, EventCategory}
}

// Ends is one allowed pairing: any of From with any of To.
type Ends struct {
	From []Kind `json:"from"`
	To   []Kind `json:"to"`
}

// LinkType is what the vocabulary says of a type of link.
type LinkType struct {
	Name        string   `json:"name"`
	Reads       string   `json:"reads"`   // from the first end: "is a member of"
	Inverse     string   `json:"inverse"` // from the second: "has as a member"
	Description string   `json:"description,omitempty"`
	Ends        []Ends   `json:"ends"`
	Symmetric   bool     `json:"symmetric,omitempty"`
	Sign        int      `json:"sign"`                 // +1 ties, -1 sets apart, 0 neither
	Affiliates  End      `json:"affiliates,omitempty"` // the end that is affiliated with the other
	Counts      []Ends   `json:"counts,omitempty"`     // pairings for which Affiliates holds; nil means all
	Passes      Passing  `json:"passes,omitempty"`
	FirstOnly   bool     `json:"firstOnly,omitempty"` // affiliates only as the first step of a chain
	Category    Category `json:"category,omitempty"`  // what kind of tie it tells of where it does not affiliate
	Implies     []string `json:"implies,omitempty"`   // weaker types that its support counts for, where the ends allow them
}

// Allows reports whether the type can tie an entity of kind from to one of
// kind to.
func (t *LinkType) Allows(from, to Kind) bool { return t.pairs(t.Ends, from, to) }

// CountsBetween reports whether a link of the type from an entity of one kind
// to one of the other affiliates one of them with the other.
func (t *LinkType) CountsBetween(from, to Kind) bool {
	return t.Affiliates != NoEnd && (t.Counts == nil || t.pairs(t.Counts, from, to))
}

func (t *LinkType) pairs(list []Ends, from, to Kind) bool {
	return slices.ContainsFunc(list, func(e Ends) bool {
		return slices.Contains(e.From, from) && slices.Contains(e.To, to) ||
			t.Symmetric && slices.Contains(e.From, to) && slices.Contains(e.To, from)
	})
}

// FactProperty is what the vocabulary says of a property of facts.
type FactProperty struct {
	Name        string    `json:"name"`
	Description string    `json:"description"`
	Takes       ValueKind `json:"takes"`
}

// ValueKind says what kind of value a property takes.
type ValueKind string

// The kinds of value. A number may carry a text beside it.
const (
	TakesNumber ValueKind = "NUMBER"
	TakesText   ValueKind = "TEXT"
	TakesAny    ValueKind = "ANY"
)
