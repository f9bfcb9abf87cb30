package sqlite

import (
	"fmt"
	"testing"

	"github.com/graphd/graphd/graph"
)

// hub returns a store in which one group has many members.
func hub(b testing.TB, members int) *Store {
	s, err := Open(b.Context(), Options{Path: Memory})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { s.Close() })
	load := graph.Batch{Sources: []graph.Source{{ID: "d/s", Dataset: "d"}},
		Records: []graph.Record{{Dataset: "d", Entity: "hub", Kind: graph.Organization, Names: []graph.Name{{Text: "Hub", Kind: graph.Primary}}}}}
	for i := range members {
		id := fmt.Sprintf("member-%d", i)
		load.Records = append(load.Records, graph.Record{Dataset: "d", Entity: id, Kind: graph.Person, Names: []graph.Name{{Text: id, Kind: graph.Primary}}})
		load.Claims = append(load.Claims, graph.Claim{Dataset: "d", Source: "d/s", Stance: graph.Asserts, Credibility: 1 + i%5, Since: "2020",
			Link: &graph.LinkKey{From: id, Type: "MEMBER_OF", To: "hub"}})
	}
	if _, err := s.Apply(b.Context(), load); err != nil {
		b.Fatal(err)
	}
	return s
}

func BenchmarkHub(b *testing.B) {
	day := graph.Day(18_500)
	s := hub(b, 20_000)
	snap, err := s.Snapshot(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { snap.Close() })
	all := make([]string, 1_000)
	for i := range all {
		all[i] = fmt.Sprintf("member-%d", i)
	}
	for _, c := range []struct {
		name string
		q    graph.LinkQuery
	}{
		{"first hundred", graph.LinkQuery{Of: []string{"hub"}, First: 100}},
		{"first hundred by since", graph.LinkQuery{Of: []string{"hub"}, First: 100, OrderBy: graph.LinkBySince}},
		{"first hundred at a day, with total", graph.LinkQuery{Of: []string{"hub"}, First: 100, Count: 10_000, Filter: graph.LinkFilter{At: &day}}},
		{"a thousand members", graph.LinkQuery{Of: all, First: 20}},
		{"first hundred of all", graph.LinkQuery{First: 100}},
	} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				if _, err := snap.Links(b.Context(), c.q); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
