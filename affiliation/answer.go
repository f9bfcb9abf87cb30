package affiliation

import "github.com/graphd/graphd/graph"

// Question asks whether one entity is affiliated with another.
type Question struct {
	Of, With string
	At       *graph.Day // nil for ever
}

// Verdict is the answer in one word.
type Verdict string

// The verdicts.
const (
	Direct        Verdict = "DIRECT"         // a link that affiliates joins the two and may hold at the time
	Indirect      Verdict = "INDIRECT"       // a chain of them does
	Former        Verdict = "FORMER"         // chains exist, and all end before the time; or some do, and others begin after it
	NotYet        Verdict = "NOT_YET"        // chains exist, and all begin after the time
	Denied        Verdict = "DENIED"         // sources speak of it only to deny it
	NoneFound     Verdict = "NONE_FOUND"     // the search was complete and found nothing; no clearance
	Incomplete    Verdict = "INCOMPLETE"     // a bound was met before a chain was found
	EntityUnknown Verdict = "ENTITY_UNKNOWN" // see Answer.Unknown
)

// Answer is what is known of a question.
type Answer struct {
	Question
	OfEntity, WithEntity *graph.Entity // nil where unknown
	Unknown              []string      // ids that the graph does not have, as asked
	Verdict              Verdict
	Chains               []Chain // the winning one first; those that do not hold at the time behind all that do
	MoreChains           bool    // there are more than are given
	Resumes              bool    // with FORMER: others begin after the time
	OtherTies            []OtherTie
	MoreTies             bool // not all other ties were looked at, or are given
	Undecided            []graph.Judgement
	StoppedBy            Stop
}

// Complete tells that no bound was met on the way.
func (a *Answer) Complete() bool { return a.StoppedBy == NotStopped }

// Best is the chain that decides the verdict; nil if there is none.
func (a *Answer) Best() *Chain {
	if len(a.Chains) == 0 {
		return nil
	}
	return &a.Chains[0]
}

// Category is the kind of a tie that is no affiliation.
type Category string

// The categories beside those of link types.
const (
	NotSimultaneous  Category = "NOT_SIMULTANEOUS" // a chain whose links never hold together
	DeniedTie        Category = "DENIED"           // what would be a tie or chain, but for a link that is denied
	OtherTieCategory Category = "OTHER"            // any other link between the two
)

// OtherTie is a way between the two that makes no affiliation. It never changes
// the verdict.
type OtherTie struct {
	Category Category
	Steps    []Step
}
