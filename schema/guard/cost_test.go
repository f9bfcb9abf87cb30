package guard_test

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestCost(t *testing.T) {
	g := newGuard(t)
	for _, c := range []struct {
		query     string
		variables map[string]any
		want      int
	}{
		{`{ grid }`, nil, 1},
		{`{ entity(id: 1) { id name } }`, nil, 3},
		{`{ entities { totalCount } }`, nil, 1 + 20},                                           // the schema's default
		{`{ entities(first: 5) { totalCount } }`, nil, 1 + 5},                                  // a literal
		{`{ changes(since: 1) { id } }`, nil, 1 + 20},                                          // neither: the page size
		{`{ entities(first: null) { totalCount } }`, nil, 1 + 20},                              // null takes the default
		{`{ entities(first: 5, ids: ["a", "b"]) { totalCount } }`, nil, 1 + 2*5},               // ids multiply
		{`{ lookup(names: [{name: "a"}, {name: "b"}]) { id } }`, nil, 1 + 2*5},                 // so do input objects
		{`{ entities(first: 5, kinds: [PERSON, GROUP]) { totalCount } }`, nil, 1 + 5},          // a filter does not
		{`{ entity(id: 1) { names } }`, nil, 2},                                                // a list of strings
		{`{ entities(first: 2) { nodes { links(first: 3) { id } } } }`, nil, 1 + 2*(1+1+3)},    // lists inside lists
		{`{ ...f ...f } fragment f on Query { a: entities(first: 2) { totalCount } }`, nil, 6}, // each spread counts
		{`query ($n: Int) { entities(first: $n) { totalCount } }`, map[string]any{"n": json.Number("7")}, 8},
		{`query ($n: Int = 4) { entities(first: $n) { totalCount } }`, nil, 5},
		{`query ($n: Int) { entities(first: $n) { totalCount } }`, nil, 21},
		{`query ($i: [ID!]) { entities(first: 1, ids: $i) { totalCount } }`, map[string]any{"i": []any{"a", "b", "c"}}, 4},
		{`query ($n: Int) { entities(first: $n) { totalCount } }`, map[string]any{"n": -1.0}, 2},
	} {
		cost, errs := g.Cost(accept(t, g, c.query), "", c.variables)
		if cost != c.want || len(errs) > 0 {
			t.Errorf("%s costs %d, not %d: %v", c.query, cost, c.want, errs)
		}
	}
}

func TestCostAboveTheLimitNamesTheFieldAndTheLimit(t *testing.T) {
	g := newGuard(t)
	doc := accept(t, g, "query ($n: Int) { grid\n entities(first: $n) { nodes { links(first: $n) { id } } } }")
	cost, errs := g.Cost(doc, "", map[string]any{"n": 1000})
	if cost != 1+1+1000*(1+1+1000) || len(errs) != 1 || errs[0].Limit != "max-cost" || errs[0].Max != 1_000_000 || errs[0].Locations[0].Line != 2 {
		t.Errorf("cost %d, errors %+v", cost, errs)
	}
}

func TestCostNeedsTheRightOperation(t *testing.T) {
	g := newGuard(t)
	doc := accept(t, g, `query Alpha { grid } query Beta { entity(id: 1) { id } }`)
	if cost, errs := g.Cost(doc, "Beta", nil); cost != 2 || len(errs) > 0 {
		t.Errorf("Beta costs %d: %v", cost, errs)
	}
	for name, says := range map[string]string{"": "which one", "Bet": `"Beta"`} {
		if _, errs := g.Cost(doc, name, nil); len(errs) != 1 || !strings.Contains(errs[0].Error(), says) {
			t.Errorf("operation %q gave %v", name, errs)
		}
	}
}
