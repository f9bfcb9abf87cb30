package affiliation_test

import (
	"os"
	"testing"
	"time"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/neo4j"
	"github.com/graphd/graphd/store/neo4j/neo4jtest"
	"github.com/graphd/graphd/store/sqlite"
	"github.com/graphd/graphd/store/storetest"
)

func TestMain(m *testing.M) { os.Exit(neo4jtest.Run(m)) }

// opening opens an empty store for a vocabulary.
type opening func(t *testing.T, v *graph.Vocabulary) graph.Store

// stores are where the answers must be the same.
var stores = []struct {
	name string
	open opening
}{{"model", openModel}, {"sqlite", openSQLite}, {"neo4j", openNeo4j}}

func openModel(_ *testing.T, v *graph.Vocabulary) graph.Store { return storetest.NewModel(v, loaded) }

func openSQLite(t *testing.T, v *graph.Vocabulary) graph.Store {
	store, err := sqlite.Open(t.Context(), sqlite.Options{Path: sqlite.Memory, Clock: loaded, Vocabulary: v})
	if err != nil {
		t.Fatal(err)
	}
	return store
}

func openNeo4j(t *testing.T, v *graph.Vocabulary) graph.Store {
	server := neo4jtest.Use(t)
	server.Clear(t)
	store, err := neo4j.Open(t.Context(), neo4j.Options{URI: server.URI, User: server.User, Password: server.Password, Clock: loaded, Vocabulary: v})
	if err != nil {
		t.Fatal(err)
	}
	return store
}

// loaded is when every graph is recorded.
func loaded() time.Time { return time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC) }

// tester is what *testing.T and *rapid.T have in common.
type tester interface {
	Helper()
	Fatalf(format string, args ...any)
	Errorf(format string, args ...any)
}

// holding gives a store a graph, takes back what it withdraws afterwards, and
// hands a view of it to f.
func holding(t *testing.T, in tester, store graph.Store, b graph.Batch, f func(graph.Reader)) {
	in.Helper()
	withdraw := b.Withdraw
	b.Withdraw = nil
	for _, part := range []graph.Batch{b, {Withdraw: withdraw}} {
		receipt, err := store.Apply(t.Context(), part)
		if err != nil {
			in.Fatalf("apply: %v", err)
		}
		for _, r := range receipt.Rejected {
			in.Fatalf("%s %d is rejected: %s: %s", r.Kind, r.Index, r.Field, r.Reason)
		}
	}
	for left := 1; left > 0; {
		var err error
		if left, err = store.Project(t.Context(), 1000); err != nil {
			in.Fatalf("project: %v", err)
		}
	}
	snapshot, err := store.Snapshot(t.Context())
	if err != nil {
		in.Fatalf("snapshot: %v", err)
	}
	f(snapshot)
	if err := snapshot.Close(); err != nil {
		in.Fatalf("close snapshot: %v", err)
	}
	if err := store.Close(); err != nil {
		in.Fatalf("close: %v", err)
	}
}
