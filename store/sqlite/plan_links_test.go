package sqlite

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/graphd/graphd/graph"
)

// A hub's few links of a type, and its few with given others, come from an
// index each, however many other links it has.
func TestAHubsFewLinksComeFromAnIndex(t *testing.T) {
	s := hub(t, 200)
	for _, c := range []struct {
		name, uses, never string
		q                 graph.LinkQuery
	}{
		{"of a type", "SEARCH e USING COVERING INDEX link_end_type (owner=? AND type=? AND direction=?)", "SEARCH e USING PRIMARY KEY (owner=?)",
			graph.LinkQuery{Filter: graph.LinkFilter{Types: []string{"LEADER_OF", "MEMBER_OF"}}, Direction: graph.In}},
		{"of a type, on a day", "SEARCH e USING INDEX link_end_type (owner=? AND type=? AND direction=?)", "SEARCH e USING PRIMARY KEY (owner=?)",
			graph.LinkQuery{Filter: graph.LinkFilter{Types: []string{"MEMBER_OF"}, At: new(graph.Day)}}},
		{"with given others", "SEARCH p USING INDEX link_ends (owner=? AND other=?)", "SEARCH e USING PRIMARY KEY (owner=?)",
			graph.LinkQuery{Filter: graph.LinkFilter{Either: []string{"member-1", "member-2"}}}},
		{"between given ends", "SEARCH p USING INDEX link_ends (owner=? AND other=?)", "SEARCH e USING PRIMARY KEY (owner=?)",
			graph.LinkQuery{Filter: graph.LinkFilter{From: []string{"hub", "member-1"}, To: []string{"hub", "member-1"}}}},
		{"with itself among the others", "SEARCH e USING PRIMARY KEY (owner=?)", "SEARCH p USING INDEX link_ends (owner=? AND other=?)",
			graph.LinkQuery{Filter: graph.LinkFilter{Either: []string{"hub", "member-2"}}}},
	} {
		snap, err := s.Snapshot(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		r := snap.(*snapshot)
		before := maps.Clone(r.conn.prepared)
		c.q.Of, c.q.First = []string{"hub"}, 100
		if _, err := r.Links(t.Context(), c.q); err != nil {
			t.Fatal(err)
		}
		var lines []string
		for text := range r.conn.prepared {
			if _, old := before[text]; !old && strings.Contains(text, "link_end") {
				lines = append(lines, plan(t, s, text)...)
			}
		}
		if err := snap.Close(); err != nil {
			t.Fatal(err)
		}
		if !slices.Contains(lines, c.uses) || slices.Contains(lines, c.never) {
			t.Errorf("%s: want %s, and not %s\n%s", c.name, c.uses, c.never, strings.Join(lines, "\n"))
		}
	}
}

// However its entries are found, a hub's page has the same rows in the same
// order as one that is chosen from all its links.
func TestAHubsPagesAreTheSameEachWay(t *testing.T) {
	s := hub(t, 300)
	snap, err := s.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer snap.Close()
	whole, err := snap.Links(t.Context(), graph.LinkQuery{Of: []string{"hub"}, First: 1_000})
	if err != nil {
		t.Fatal(err)
	}
	some := []string{"member-3", "member-77", "member-150", "nobody"}
	for _, c := range []struct {
		name string
		f    graph.LinkFilter
		lets func(graph.LinkRow) bool
	}{
		{"types", graph.LinkFilter{Types: []string{"MEMBER_OF", "LEADER_OF"}}, func(graph.LinkRow) bool { return true }},
		{"either", graph.LinkFilter{Either: some}, func(r graph.LinkRow) bool { return slices.Contains(some, r.Other) }},
		{"either and types", graph.LinkFilter{Either: some, Types: []string{"MEMBER_OF"}}, func(r graph.LinkRow) bool { return slices.Contains(some, r.Other) }},
		{"both ends", graph.LinkFilter{From: some, To: []string{"hub"}}, func(r graph.LinkRow) bool { return slices.Contains(some, r.Other) }},
	} {
		for _, direction := range []graph.Direction{graph.AnyDirection, graph.In, graph.Out, graph.Mutual} {
			for _, first := range []int{1, 2, 1_000} {
				pages, err := snap.Links(t.Context(), graph.LinkQuery{Of: []string{"nobody", "hub"}, Direction: direction, Filter: c.f, First: first})
				if err != nil {
					t.Fatal(err)
				}
				var want []graph.LinkRow
				for _, row := range whole[0].Rows {
					if c.lets(row) && (direction == graph.AnyDirection || direction == graph.In) {
						want = append(want, row)
					}
				}
				more := len(want) > first
				want = want[:min(len(want), first)]
				same := slices.EqualFunc(pages[1].Rows, want, func(a, b graph.LinkRow) bool { return a.Link.ID == b.Link.ID && a.Direction == b.Direction })
				if !same || pages[1].More != more || len(pages[0].Rows) > 0 {
					t.Errorf("%s, %s, first %d: %d rows of %d, more %v", c.name, direction, first, len(pages[1].Rows), len(want), pages[1].More)
				}
			}
		}
	}
}
