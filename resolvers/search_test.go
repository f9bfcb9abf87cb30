package resolvers_test

import (
	"context"
	"testing"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/resolvers"
)

// crowd is a Reader with more candidates than it may give.
type crowd struct {
	*wheel
	limit int
}

func (c *crowd) Candidates(_ context.Context, _ []string, _ []graph.Kind, limit int) ([]string, bool, error) {
	c.limit = limit
	return []string{"karim khan", "khan", "khan abad", "somebody else"}, true, nil
}

func TestASearchRanksItsCandidatesAndSaysWhenTheyWereCut(t *testing.T) {
	c := &crowd{wheel: newWheel(0)}
	data := answered(t, askWithin(t, resolvers.Limits{Candidates: 4}, c,
		`{ search(text: "Khan", first: 2) { cut totalCount hits { score matchedName } } }`, nil))
	if data != `{"search":{"cut":true,"totalCount":3,"hits":[{"score":100,"matchedName":"khan"},{"score":87,"matchedName":"karim khan"}]}}` {
		t.Error(data)
	}
	if c.limit != 4 {
		t.Errorf("%d candidates were asked for, want the limit of 4", c.limit)
	}
}
