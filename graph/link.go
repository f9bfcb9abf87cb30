package graph

// Status weighs what sources say for a link or fact against what they say
// against it.
type Status string

// The statuses.
const (
	Undisputed Status = "UNDISPUTED"
	Disputed   Status = "DISPUTED" // denial is at least half of support
	Denied     Status = "DENIED"   // sources speak of it only to deny it, and none of a stronger tie
)

// Standing is how well a link or a fact is supported, and when it holds.
type Standing struct {
	Status        Status      `json:"status"`
	Confidence    int         `json:"confidence"`              // support, 0 to 95; 0 means that no supporting claim can be judged
	Denial        int         `json:"denial,omitempty"`        // the same measure over the claims that deny it
	Corroboration int         `json:"corroboration"`           // independent origins that assert it
	Admiralty     string      `json:"admiralty,omitempty"`     // of the best supporting claim, such as "B2"
	Hedged        bool        `json:"hedged,omitempty"`        // every asserting claim carries words of doubt
	Roles         []string    `json:"roles,omitempty"`         // as asserting claims give them, in byte order
	Periods       []Period    `json:"periods"`                 // when it holds; at least one, in order of time
	DatesDisputed bool        `json:"datesDisputed,omitempty"` // two given bounds cannot both be true
	LastConfirmed PartialDate `json:"lastConfirmed,omitempty"` // the latest day on which a claim surely says it holds
	Claims        int         `json:"claims"`                  // live claims of its own
}

// Link is a typed, directed tie between two entities, computed from all live
// claims on it. The ends of a symmetric type stand in byte order.
type Link struct {
	ID   string `json:"id"`
	Type string `json:"type"`
	From string `json:"from"`
	To   string `json:"to"`
	Standing
	// Sources are the titles of the sources that make live claims on it (the id
	// of one without a title), each once, in byte order, and at most
	// MaxLinkSources of them: for a reader's eye. The claims have them all.
	Sources []string `json:"sources,omitempty"`
}

// MaxLinkSources is how many sources a link's row names.
const MaxLinkSources = 20

// Fact is a value about an entity, computed from all live claims on it.
type Fact struct {
	ID       string `json:"id"`
	Of       string `json:"of"`
	Property string `json:"property"`
	About    string `json:"about,omitempty"`
	Value    Value  `json:"value"`
	Standing
}

// Since returns the first period's start as written; empty if none is given.
func (s *Standing) Since() PartialDate { return s.Periods[0].Since }

// Until returns the last period's end as written; empty if none is given.
func (s *Standing) Until() PartialDate { return s.Periods[len(s.Periods)-1].Until }

// Ongoing reports that no source gives an end or says that it has ended. It is
// no evidence that it goes on: LastConfirmed says how old the surest knowledge
// is.
func (s *Standing) Ongoing() bool {
	last := s.Periods[len(s.Periods)-1]
	return last.Until == "" && !last.Ended
}

// At tells what is known of the standing on a day.
func (s *Standing) At(d Day) Timing {
	best := Outside
	for i := range s.Periods {
		best = max(best, s.Periods[i].At(d))
	}
	return best
}
