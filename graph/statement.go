package graph

// StatementKind names the five things that are stored as they were stated.
type StatementKind string

// The kinds of statement.
const (
	DatasetStatement   StatementKind = "dataset"
	SourceStatement    StatementKind = "source"
	RecordStatement    StatementKind = "record"
	ClaimStatement     StatementKind = "claim"
	JudgementStatement StatementKind = "judgement"
)

// Dataset is a unit of loading, replacing and withdrawing, as one edition of
// it describes itself. Its rating stands in wherever a source or a claim has
// none.
type Dataset struct {
	ID          string      `json:"id"`
	Title       string      `json:"title,omitempty"`
	Licence     string      `json:"licence,omitempty"`
	URL         string      `json:"url,omitempty"`
	Edition     string      `json:"edition,omitempty"`
	Published   PartialDate `json:"published,omitempty"`
	Reliability string      `json:"reliability,omitempty"` // Admiralty A to F
	Credibility int         `json:"credibility,omitempty"` // Admiralty 1 to 6; 0 is no rating
	Format      string      `json:"format,omitempty"`      // what it was read as; empty where nothing says so
	Backfilled  bool        `json:"backfilled,omitempty"`  // it was recorded under a date in the past, at which the store did not hold it
}

// Source is a document or post that can be cited.
type Source struct {
	ID          string      `json:"id"` // "dataset/id", or "global:id" where datasets share it
	Dataset     string      `json:"dataset"`
	Title       string      `json:"title,omitempty"`
	Author      string      `json:"author,omitempty"`    // an entity's id where it is one, else a name
	Publisher   string      `json:"publisher,omitempty"` // likewise
	URL         string      `json:"url,omitempty"`
	Published   PartialDate `json:"published,omitempty"`
	Reliability string      `json:"reliability,omitempty"` // Admiralty A to F
	Via         string      `json:"via,omitempty"`         // the id of the source it was read in
}

// Record is what one dataset says of an entity.
type Record struct {
	Dataset     string       `json:"dataset"`
	Entity      string       `json:"entity"`
	Kind        Kind         `json:"kind"`
	Subtype     string       `json:"subtype,omitempty"`
	Names       []Name       `json:"names"`
	Description string       `json:"description,omitempty"`
	Begin       PartialDate  `json:"begin,omitempty"` // birth, founding, first day of an event
	End         PartialDate  `json:"end,omitempty"`   // death, dissolution, last day of an event
	Countries   []string     `json:"countries,omitempty"`
	Identifiers []Identifier `json:"identifiers,omitempty"`
	Source      string       `json:"source,omitempty"`  // where the dataset has it from, if it says so
	Locator     string       `json:"locator,omitempty"` // the place in that source
}

// Verdict is what a judgement says of two ids.
type Verdict string

// The verdicts of a judgement.
const (
	Same      Verdict = "SAME"
	Different Verdict = "DIFFERENT"
	Unsure    Verdict = "UNSURE"
)

// Judgement is a recorded decision that two ids are, are not, or may be the
// same entity. A is the smaller id in byte order.
type Judgement struct {
	Dataset string  `json:"dataset,omitempty"` // empty for a judgement made by hand
	A       string  `json:"a"`
	B       string  `json:"b"`
	Verdict Verdict `json:"verdict"`
	Because string  `json:"because,omitempty"`
	By      string  `json:"by,omitempty"`
}
