package sqlite

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/graphd/graphd/graph"
)

// Facts from either side, facts that a filter picks out, and claims that wait
// are found by the index that is made for each, and not sorted where it has
// them in order.
func TestFactsAndWaitingClaimsComeFromAnIndex(t *testing.T) {
	s := open(t, Options{Path: Memory})
	find := func(f graph.FactFilter) func(*snapshot) error {
		return func(r *snapshot) error {
			_, err := r.FindFacts(t.Context(), graph.FindFactsQuery{Filter: f, First: 5})
			return err
		}
	}
	for _, c := range []struct {
		name, uses string
		sorted     bool // few rows are brought in order
		ask        func(*snapshot) error
	}{
		{"about", "SEARCH e USING COVERING INDEX fact_about (about=?)", false, func(r *snapshot) error {
			_, err := r.Facts(t.Context(), graph.FactQuery{Of: []string{"a"}, About: true, First: 5})
			return err
		}},
		{"waiting", "SEARCH e USING INDEX claim_waiting (dataset=?)", false, func(r *snapshot) error {
			_, err := r.Waiting(t.Context(), graph.WaitingQuery{Datasets: []string{"d"}, First: 5})
			return err
		}},
		{"a property", "SEARCH e USING INDEX sqlite_autoindex_fact_1 (id>? AND id<?)", false, find(graph.FactFilter{Properties: []string{"FORECAST"}})},
		{"all", "SCAN e USING INDEX sqlite_autoindex_fact_1", false, find(graph.FactFilter{})},
		{"of", "SEARCH e USING INDEX fact_of (of=?)", true, find(graph.FactFilter{Of: []string{"a"}})},
		{"about, filtered", "SEARCH e USING INDEX fact_about (about=?)", true, find(graph.FactFilter{About: []string{"a"}})},
		{"a source", "SEARCH c USING INDEX claim_source (source=?)", true, find(graph.FactFilter{Source: "d/s"})},
		{"disputed", "SEARCH e USING INDEX fact_contested (status=?)", true, find(graph.FactFilter{Statuses: []graph.Status{graph.Disputed}})},
	} {
		snap, err := s.Snapshot(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		r := snap.(*snapshot)
		before := maps.Clone(r.conn.prepared)
		if err := c.ask(r); err != nil {
			t.Fatal(err)
		}
		var lines []string
		for text := range r.conn.prepared {
			if _, old := before[text]; !old && strings.Contains(text, " e ") {
				lines = append(lines, plan(t, s, text)...)
			}
		}
		if err := snap.Close(); err != nil {
			t.Fatal(err)
		}
		sorts := slices.ContainsFunc(lines, func(l string) bool { return strings.Contains(l, "B-TREE FOR ORDER BY") })
		if !slices.Contains(lines, c.uses) || sorts != c.sorted {
			t.Errorf("%s: want %s\n%s", c.name, c.uses, strings.Join(lines, "\n"))
		}
	}
}
