package storetest

import (
	"testing"
	"time"

	"github.com/graphd/graphd/graph"
)

// TestModel runs the suite on the model itself: it shows that the suite asks
// nothing of a store that cannot be had.
func TestModel(t *testing.T) {
	Run(t, func(_ *testing.T, clock func() time.Time) graph.Store {
		return NewModel(graph.DefaultVocabulary(), clock)
	})
}
