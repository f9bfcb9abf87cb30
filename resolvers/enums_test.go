package resolvers_test

import (
	"slices"
	"testing"

	"github.com/graphql-go/graphql"

	"github.com/graphd/graphd/affiliation"
	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/resolvers"
)

// texts are enum values as the schema names them.
func texts[E ~string](values ...E) []string {
	var names []string
	for _, v := range values {
		names = append(names, string(v))
	}
	return names
}

func TestEnumsHaveTheValuesOfGraph(t *testing.T) {
	_, built := engine(t, resolvers.Limits{})
	for enum, want := range map[string][]string{
		"EntityKind":  texts(graph.Kinds()...),
		"NameKind":    texts(graph.NameKinds()...),
		"Bound":       texts(graph.Bounds()...),
		"Status":      texts(graph.Undisputed, graph.Disputed, graph.Denied),
		"Stance":      texts(graph.Asserts, graph.Denies),
		"ClaimState":  texts(graph.Placed, graph.Dangling, graph.Misfit, graph.Merged),
		"Closing":     texts(graph.ClosedByFrom, graph.ClosedByTo, graph.ClosedByEvent),
		"Direction":   texts(graph.Out, graph.In, graph.Mutual),
		"LinkOrder":   texts(graph.LinkByConfidence, graph.LinkBySince, graph.LinkByUntil, graph.LinkByID),
		"EntityOrder": texts(graph.EntityByName, graph.EntityByID),
		"LoadState":   texts(graph.Loaded, graph.Loading, graph.Withdrawn),
		"ChangeKind":  texts(graph.EntityChange, graph.LinkChange, graph.FactChange),
		"End":         texts(graph.From, graph.To),
		"ValueKind":   texts(graph.TakesNumber, graph.TakesText, graph.TakesAny),
		"Passing":     append([]string{"NEVER"}, texts(graph.PassesAlways, graph.PassesNotCountry, graph.PassesAfterPledge)...),
		"Timing":      {"CERTAIN", "POSSIBLE", "OUTSIDE"},
		"AffiliationVerdict": texts(affiliation.Direct, affiliation.Indirect, affiliation.Former, affiliation.NotYet, affiliation.Denied,
			affiliation.NoneFound, affiliation.Incomplete, affiliation.EntityUnknown),
		"SearchBound": texts(affiliation.ByRows, affiliation.BySteps, affiliation.ByTries),
		"TieCategory": append(append(texts(affiliation.NotSimultaneous, affiliation.DeniedTie), texts(graph.Categories()...)...), "OTHER"),
	} {
		var got []string
		for _, value := range built.Type(enum).(*graphql.Enum).Values() {
			got = append(got, value.Name)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s has %v, graph has %v", enum, got, want)
		}
	}
}
