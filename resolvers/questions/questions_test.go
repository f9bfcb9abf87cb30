package questions

import (
	"testing"
	"time"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/sqlite"
	"github.com/graphd/graphd/store/storetest"
)

func TestModel(t *testing.T) { Run(t, openModel, engine) }

func TestSQLite(t *testing.T) { Run(t, openSQLite, engine) }

func TestOutlined(t *testing.T) { Run(t, openSQLite, outlinedEngine) }

func openModel(_ *testing.T, clock func() time.Time) graph.Store {
	return storetest.NewModel(graph.DefaultVocabulary(), clock)
}

func openSQLite(t *testing.T, clock func() time.Time) graph.Store {
	store, err := sqlite.Open(t.Context(), sqlite.Options{Path: sqlite.Memory, Clock: clock})
	if err != nil {
		t.Fatal(err)
	}
	return store
}
