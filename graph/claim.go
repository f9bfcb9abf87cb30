package graph

// Stance says whether a source states that a link or fact holds or that it
// does not.
type Stance string

// The two stances.
const (
	Asserts Stance = "ASSERTS"
	Denies  Stance = "DENIES"
)

// LinkKey names a link by its ends as a claim has them.
type LinkKey struct {
	From string `json:"from"`
	Type string `json:"type"`
	To   string `json:"to"`
}

// FactKey names a fact: what value of which property of whom, and, where it
// concerns somebody or something else, about whom.
type FactKey struct {
	Of       string `json:"of"`
	Property string `json:"property"`
	About    string `json:"about,omitempty"`
	Value    Value  `json:"value"`
}

// Bound says how a number is to be read.
type Bound string

// The bounds of a number. The empty bound means the same as Exactly.
const (
	Exactly  Bound = "EXACTLY"
	About    Bound = "ABOUT"
	AtLeast  Bound = "AT_LEAST"
	AtMost   Bound = "AT_MOST"
	MoreThan Bound = "MORE_THAN"
	LessThan Bound = "LESS_THAN"
)

// Bounds returns all bounds.
func Bounds() []Bound { return []Bound{Exactly, About, AtLeast, AtMost, MoreThan, LessThan} }

// Value is a number with its bound and unit, or a text, or both.
type Value struct {
	Number *float64 `json:"number,omitempty"`
	Bound  Bound    `json:"bound,omitempty"`
	Unit   string   `json:"unit,omitempty"`
	Text   string   `json:"text,omitempty"`
}

// Claim is one source's statement that a link or a fact holds, or does not.
// Exactly one of Link and Fact is set. A publication date is never taken for
// one of the claim's dates.
type Claim struct {
	ID          string      `json:"-"` // the hash of all the rest; see Claim.Identify
	Dataset     string      `json:"dataset"`
	Source      string      `json:"source"`
	Stance      Stance      `json:"stance"`
	Link        *LinkKey    `json:"link,omitempty"`
	Fact        *FactKey    `json:"fact,omitempty"`
	Locator     string      `json:"locator,omitempty"` // the place in the source, such as "P17"
	Hedge       string      `json:"hedge,omitempty"`   // the source's own words of doubt
	Role        string      `json:"role,omitempty"`
	Since       PartialDate `json:"since,omitempty"`
	Until       PartialDate `json:"until,omitempty"`       // the last day it held
	AsOf        PartialDate `json:"asOf,omitempty"`        // a day on which it is said to hold
	Ended       bool        `json:"ended,omitempty"`       // it has ended, on a day not given
	Credibility int         `json:"credibility,omitempty"` // Admiralty 1 to 6; 0 is no rating
	Value       *Value      `json:"value,omitempty"`       // such as the share that OWNS speaks of
}

// Dated reports whether the claim gives any date.
func (c *Claim) Dated() bool { return c.Since != "" || c.Until != "" || c.AsOf != "" }

// ClaimState says whether a live claim takes part in the projection, and if
// not, why not. It is recomputed whenever what it hangs on changes.
type ClaimState string

// The states of a live claim.
const (
	Placed   ClaimState = "PLACED"   // it bears on a projected link or fact
	Dangling ClaimState = "DANGLING" // an entity that it names is not there
	Misfit   ClaimState = "MISFIT"   // an end is of the wrong kind, or its source is unknown
	Merged   ClaimState = "MERGED"   // both ends have become the same entity by judgement
)
