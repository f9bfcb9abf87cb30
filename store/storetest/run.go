package storetest

import (
	"slices"
	"testing"
)

// scenario is one thing that a store must do, done to an empty store and to
// the model.
type scenario struct {
	name string
	run  func(p *pair)
}

// scenarios are all cases that need nothing but a store and its model.
func scenarios() []scenario {
	return slices.Concat(loading(), waiting(), listingWaiting(), withdrawing(), replacing(), identities(), weighing(), links(), linkFilters(),
		entityFilters(), pages(), days(), facts(), claims(), lookups(), changes(), oddIDs(), atomicity(), snapshots(), movingPages(), past())
}

// Run holds the stores that open gives against the model: one new store for
// each case, then random operations and questions, then random orders.
func Run(t *testing.T, open Open) {
	for _, s := range scenarios() {
		t.Run(s.name, func(t *testing.T) {
			p := newPair(t, t, open)
			s.run(p)
			p.checkEverything()
			p.close()
		})
	}
	t.Run("a closed store answers with errors and can be closed again", func(t *testing.T) { closing(t, open) })
	t.Run("ten thousand statements in one batch", func(t *testing.T) { large(t, open) })
	t.Run("two loads at once lose nothing", func(t *testing.T) { concurrent(t, open) })
	t.Run("random operations and questions", func(t *testing.T) { random(t, open) })
	t.Run("an outline follows what is written", func(t *testing.T) { outlined(t, open) })
	t.Run("order and batching bear on nothing", func(t *testing.T) { Shuffled(t, open) })
}
