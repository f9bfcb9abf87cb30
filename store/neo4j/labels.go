package neo4j

import (
	"slices"
	"strings"

	"github.com/graphd/graphd/graph"
)

// label is the second label of an entity's node: Person of PERSON. It is one of
// five words, whatever the kind says.
func label(k graph.Kind) string {
	if !k.Valid() {
		return "Entity"
	}
	return string(k[:1]) + strings.ToLower(string(k[1:]))
}

// statementLabels are the second labels of the five kinds of statement.
var statementLabels = map[graph.StatementKind]string{
	graph.DatasetStatement: "Edition", graph.SourceStatement: "Source", graph.RecordStatement: "Record",
	graph.ClaimStatement: "Claim", graph.JudgementStatement: "Judgement",
}

// statementKinds is the order in which a dataset's statements are gone through.
var statementKinds = []graph.StatementKind{graph.DatasetStatement, graph.SourceStatement, graph.RecordStatement, graph.ClaimStatement, graph.JudgementStatement}

// keyProperties name what a statement speaks of, by kind; see apply.Key.
var keyProperties = map[graph.StatementKind]string{graph.DatasetStatement: "id", graph.SourceStatement: "id", graph.RecordStatement: "entity"}

// types returns those of the names that the vocabulary has, in its order, or
// all of them if none is given: only these become part of a statement's text.
func types(v *graph.Vocabulary, names []string) []string { return asked(v.TypeNames(), names) }

// asked returns those of all that names has, or all if it has none.
func asked(all, names []string) []string {
	if len(names) == 0 {
		return all
	}
	return slices.DeleteFunc(slices.Clone(all), func(name string) bool { return !slices.Contains(names, name) })
}
