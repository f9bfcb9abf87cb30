package recorded

import (
	"context"
	"fmt"
	"time"

	"github.com/graphd/graphd/graph"
)

// MaxDiffering is how many statements a Diff reads at most.
const MaxDiffering = 200_000

// Diff is what of a dataset differs between two times, in order of kind and id.
type Diff struct {
	Dataset   string    `json:"dataset"`
	From      int64     `json:"from"` // the newest version seen at the first time; 0 for none
	To        int64     `json:"to"`   // likewise at the second
	Added     int       `json:"added"`
	Changed   int       `json:"changed"`
	Withdrawn int       `json:"withdrawn"`
	Changes   []Changed `json:"changes"`
}

// How says what became of something.
type How string

// What can become of something.
const (
	Added     How = "ADDED"
	Altered   How = "CHANGED"
	Withdrawn How = "WITHDRAWN"
)

// What is what a dataset makes statements of.
type What string

// What a dataset makes statements of, in the order in which they are listed.
const (
	OfDataset   What = "DATASET"
	OfSource    What = "SOURCE"
	OfEntity    What = "ENTITY"
	OfLink      What = "LINK"
	OfFact      What = "FACT"
	OfJudgement What = "JUDGEMENT"
)

// Changed is one thing of which the dataset says something else than before.
type Changed struct {
	How How    `json:"how"`
	Of  What   `json:"of"`
	ID  string `json:"id"`
	// Name is the first name in the record, a source's title, or a fact's value.
	Name string `json:"name,omitempty"`
	// Came and Went count statements: a link that changed has claims that came,
	// that went, or both.
	Came   int     `json:"came"`
	Went   int     `json:"went"`
	Fields []Field `json:"fields,omitempty"` // where one statement stands for one
}

// Field is a value that differs, by its name in a statement's JSON.
type Field struct {
	Field  string `json:"field"`
	Before any    `json:"before"` // nil for none
	After  any    `json:"after"`
}

// Compare tells what a dataset says at one time and not at the other. Of each
// time Version or Before is looked at; neither is the present. Before anything
// was recorded nothing was held, which is no error here.
func Compare(ctx context.Context, s graph.Snapshot, h graph.History, dataset string, from, to When, now time.Time) (*Diff, error) {
	info, err := s.Version(ctx)
	if err != nil {
		return nil, err
	}
	var seen [2]graph.Versions
	for i, when := range []When{from, to} {
		if !when.Before.IsZero() && !when.Before.After(now) && when.Version == nil {
			seen[i], err = h.VersionsBefore(ctx, when.Before)
		} else {
			seen[i], err = when.versions(ctx, h, info.Version, now)
		}
		if err != nil {
			return nil, err
		}
	}
	came, went, err := h.DifferThen(ctx, dataset, seen[0], seen[1], MaxDiffering)
	if err != nil {
		return nil, err
	}
	if came.Len()+went.Len() > MaxDiffering {
		return nil, &graph.Error{Op: "diff", Kind: graph.Limit, What: fmt.Sprintf("more than %d statements differ", MaxDiffering), Hint: "choose two times that are closer"}
	}
	return compared(dataset, seen[0].Newest(), seen[1].Newest(), came, went)
}
