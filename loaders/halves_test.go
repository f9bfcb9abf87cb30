package loaders_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders"
)

// A batch that is too much for the store is written in halves, once each, and
// later batches are no larger. A rejected statement is still found in its line.
func TestABatchThatIsTooMuchIsHalved(t *testing.T) {
	var file strings.Builder
	file.WriteString(`{"dataset": {"id": "d", "title": "D"}}` + "\n")
	for i := range 2_000 {
		fmt.Fprintf(&file, `{"entity": {"id": "e%04d", "kind": "person", "names": ["E"]}}`+"\n", i)
	}
	const most = 300
	written := map[string]int{}
	var sizes []int
	refused := 0
	w := &fakeWriter{onApply: func(b graph.Batch) (graph.Receipt, error) {
		if b.Len() > most {
			refused++
			return graph.Receipt{}, &graph.Error{Op: "test", Kind: graph.Limit, What: "too much"}
		}
		receipt := graph.Receipt{Added: b.Len()}
		for i := range b.Records {
			written[b.Records[i].Entity]++
			if b.Records[i].Entity == "e1234" {
				receipt.Rejected = append(receipt.Rejected, graph.Rejection{Kind: graph.RecordStatement, Index: i, Reason: "for a test"})
			}
		}
		sizes = append(sizes, b.Len())
		return receipt, nil
	}}
	sum := load(t, w, loaders.Options{Files: files("a.jsonl", file.String()), BatchSize: 1_000})
	if len(written) != 2_000 || sum.Added != 2_001 || refused != 2 {
		t.Errorf("%d entities, %d statements added, %d batches refused; batches of %v", len(written), sum.Added, refused, sizes)
	}
	for id, n := range written {
		if n != 1 {
			t.Errorf("%s was written %d times", id, n)
		}
	}
	if len(sum.Rejects) != 1 || sum.Rejects[0].Line != 1_236 {
		t.Errorf("rejected: %+v", sum.Rejects)
	}
}

// What cannot be halved any more fails with what the store said.
func TestABatchThatIsTooMuchHoweverSmall(t *testing.T) {
	w := &fakeWriter{onApply: func(b graph.Batch) (graph.Receipt, error) {
		return graph.Receipt{}, &graph.Error{Op: "test", Kind: graph.Limit, What: "too much", Hint: "give it more"}
	}}
	_, err := loaders.Run(t.Context(), w, loaders.Options{Paths: []string{"."}, Files: files("a.jsonl", small)})
	if graph.KindOf(err) != graph.Limit || !strings.Contains(err.Error(), "give it more") {
		t.Errorf("%v", err)
	}
}
