package resolvers_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/storetest"
)

// TestChangesPageByPage walks through all changes of a store in pages of two.
func TestChangesPageByPage(t *testing.T) {
	store := storetest.NewModel(graph.DefaultVocabulary(), func() time.Time { return time.Unix(0, 0) })
	defer store.Close()
	for i := range 3 {
		record := graph.Record{Dataset: "d", Entity: fmt.Sprint("p", i), Kind: graph.Person, Names: []graph.Name{{Text: "Somebody", Kind: graph.Primary}}}
		batch := graph.Batch{Datasets: []graph.Dataset{{ID: "d"}}, Records: []graph.Record{record}}
		if _, err := store.Apply(t.Context(), batch); err != nil {
			t.Fatal(err)
		}
	}
	snapshot, err := store.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer snapshot.Close()
	first := answered(t, ask(t, snapshot, `{ changes(since: 0, first: 2) { nodes { id } resync pageInfo { hasNextPage endCursor } } }`, nil))
	rest := answered(t, ask(t, snapshot, fmt.Sprintf(`{ changes(since: 0, first: 2, after: %q) { nodes { id removed } pageInfo { hasNextPage } } }`, end(t, first)), nil))
	if rest != `{"changes":{"nodes":[{"id":"p2","removed":false}],"pageInfo":{"hasNextPage":false}}}` {
		t.Errorf("after %s comes %s", first, rest)
	}
	message, _ := refused(t, ask(t, snapshot, fmt.Sprintf(`{ changes(since: 1, after: %q) { resync } }`, end(t, first)), nil))
	mustSay(t, message, "another list")
}
