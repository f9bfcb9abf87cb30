package resolvers_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/graphql-go/graphql"

	"github.com/graphd/graphd/resolvers"
)

// needed are the arguments without which a field cannot be asked.
var needed = map[string]string{
	"Query.entity": `(id: "hub")`, "Query.link": `(id: "LEADER_OF/hub/g0")`, "Query.source": `(id: "d/tweet")`,
	"Query.fact": `(id: "AIM/g0/hub/0")`, "Query.search": `(text: "g0")`, "Query.changes": `(since: 0)`,
	"Query.affiliation": `(of: "hub", with: "g0", at: "2020-08-03")`, "Query.affiliationChecks": `(checks: [{of: "hub", with: "g1"}])`,
	"Query.paths": `(from: "hub", to: "g0")`, "Query.neighbourhood": `(ids: ["hub"])`, "Query.lineage": `(id: "g0")`, "Query.sharedNeighbours": `(ids: ["g0", "g1"])`,
	"Link.timing": `(at: "2020-08-03")`, "Fact.timing": `(at: "2020-08-03")`,
}

// everything selects all fields of a type, objects down to a depth.
func everything(s *graphql.Schema, t graphql.Type, depth int) string {
	var parts []string
	add := func(fields graphql.FieldDefinitionMap) {
		for _, name := range slices.Sorted(maps.Keys(fields)) {
			asked := name + needed[t.Name()+"."+name]
			below := graphql.GetNamed(fields[name].Type).(graphql.Type)
			switch {
			case graphql.IsLeafType(below):
				parts = append(parts, asked)
			case depth > 0:
				parts = append(parts, asked+everything(s, below, depth-1))
			}
		}
	}
	switch t := t.(type) {
	case *graphql.Object:
		add(t.Fields())
	case *graphql.Interface:
		add(t.Fields())
		for _, object := range s.PossibleTypes(t) {
			for _, name := range slices.Sorted(maps.Keys(object.Fields())) {
				if t.Fields()[name] == nil {
					parts = append(parts, fmt.Sprintf("... on %s { %s }", object.Name(), name))
				}
			}
		}
	}
	if len(parts) == 0 {
		parts = []string{"__typename"}
	}
	return "{ " + strings.Join(parts, " ") + " }"
}

func TestEveryFieldCanBeAsked(t *testing.T) {
	_, built := engine(t, resolvers.Limits{})
	query := everything(built, built.QueryType(), 4)
	data := answered(t, ask(t, newWheel(2), query, nil))
	for _, part := range []string{`"firstOnly"`, `"mergedIds"`, `"authorEntity"`, `"timing"`, `"moreThan"`, `"matchedName"`, `"waitsFor"`, `"factsAbout"`} {
		if !strings.Contains(data, part) {
			t.Errorf("%s was not asked for", part)
		}
	}
}

func TestTheSameQuestionGivesTheSameBytes(t *testing.T) {
	_, built := engine(t, resolvers.Limits{})
	query := everything(built, built.QueryType(), 3)
	first := answered(t, ask(t, newWheel(3), query, nil))
	for range 3 {
		if again := answered(t, ask(t, newWheel(3), query, nil)); again != first {
			t.Fatal("two runs differ")
		}
	}
}
