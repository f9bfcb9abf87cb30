package sqlite

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/graphd/graphd/graph"
)

// made returns batches of n entities and five times as many links, of one
// claim each, as a load would give them.
func made(n, size int) []graph.Batch {
	random := rand.New(rand.NewPCG(1, 2))
	all := []graph.Batch{{Datasets: []graph.Dataset{{ID: "d", Reliability: "B", Credibility: 2}}, Sources: []graph.Source{{ID: "d/s", Dataset: "d", Author: "agency"}}}}
	var b graph.Batch
	next := func(end bool) {
		if b.Len() >= size || end {
			all, b = append(all, b), graph.Batch{}
		}
	}
	for i := range n {
		b.Records = append(b.Records, graph.Record{Dataset: "d", Entity: fmt.Sprintf("person-%d", i), Kind: graph.Person,
			Names: []graph.Name{{Text: fmt.Sprintf("Given%d Family%d", i%1000, i/1000), Kind: graph.Primary}}})
		next(false)
	}
	next(true)
	for i := range 5 * n {
		b.Claims = append(b.Claims, graph.Claim{Dataset: "d", Source: "d/s", Stance: graph.Asserts, Locator: fmt.Sprintf("P%d", i), Since: "2020",
			Link: &graph.LinkKey{From: fmt.Sprintf("person-%d", random.IntN(n)), Type: "RELATED_TO", To: fmt.Sprintf("person-%d", random.IntN(n))}})
		next(false)
	}
	next(true)
	return all
}

func BenchmarkLoad(b *testing.B) {
	batches := made(10_000, 5_000)
	for b.Loop() {
		s, err := Open(b.Context(), Options{Path: b.TempDir() + "/graphd.db"})
		if err != nil {
			b.Fatal(err)
		}
		for _, batch := range batches {
			if _, err := s.Apply(b.Context(), batch); err != nil {
				b.Fatal(err)
			}
		}
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(60_000*b.N)/b.Elapsed().Seconds(), "statements/s")
}
