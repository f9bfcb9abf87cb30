package guard_test

import (
	"testing"

	"github.com/graphd/graphd/schema/guard"
)

func TestEachLimitCanBeSetAndIsNamed(t *testing.T) {
	query := `query A($x: ID! $y: ID) { a: entity(id: $x) @skip(if: false) @include(if: true) { ...f name links { id } links { id } } b: entity(id: "long") { id } }
		query B { grid } fragment f on Entity { ...g } fragment g on Entity { id }`
	built := schema(t)
	for limit, set := range map[string]guard.Limits{
		"max-body":          {BodyBytes: 100},
		"max-tokens":        {Tokens: 20},
		"max-nesting":       {Nesting: 2},
		"max-name-length":   {NameBytes: 5},
		"max-string-length": {StringBytes: 5},
		"max-operations":    {Operations: 1},
		"max-fragments":     {Fragments: 1},
		"max-variables":     {Variables: 1},
		"max-directives":    {Directives: 1},
		"max-aliases":       {Aliases: 1},
		"max-fields":        {Fields: 3},
		"max-depth":         {Depth: 2},
		"max-repeats":       {Repeats: 1},
		"max-merge-steps":   {MergeSteps: 3},
		"max-cost":          {Cost: 4},
	} {
		e := check(t, guard.New(built, set), query)[0]
		if e.Limit != limit || e.Code != guard.LimitExceeded || e.Max == 0 {
			t.Errorf("%s: got limit %q of %d: %s", limit, e.Limit, e.Max, e.Message)
		}
	}
}
