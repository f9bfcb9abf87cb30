package affiliation

import "cmp"

// Bounds are how much is read and looked at for one question. They count rows
// and steps, never time, so that a question meets them alike on every store.
type Bounds struct {
	Rows   int // links read that may be a chain's, from one entity on, in all; 0 for DefaultRows
	Fan    int // links read of one entity in one direction (Affiliates reads up to Rows of them, to list large groups); 0 for DefaultFan
	Steps  int // links of a chain; 0 for MaxSteps, which is also the most
	Tries  int // steps that are tried to put a question's chains together, and again its other ties; 0 for DefaultTries
	Chains int // chains that are given; 0 for DefaultChains
	Ties   int // entities with another tie that are looked at, and ties that are given; 0 for DefaultTies
	// Eager is how many links a search for paths reads on without looking for a
	// cheaper way, below 0 for none; 0 for DefaultEager. It changes no answer
	// that no other bound cuts.
	Eager int
}

// The defaults: what no question about real lists has met, and what keeps the
// worst one under 64 MB.
const (
	DefaultRows   = 10_000
	DefaultFan    = 1_000
	MaxSteps      = 8
	DefaultTries  = 50_000
	DefaultChains = 20
	DefaultTies   = 50
	DefaultEager  = 256
)

func (b Bounds) orDefault() Bounds {
	return Bounds{
		Rows: cmp.Or(b.Rows, DefaultRows), Fan: cmp.Or(b.Fan, DefaultFan), Steps: min(cmp.Or(b.Steps, MaxSteps), MaxSteps),
		Tries: cmp.Or(b.Tries, DefaultTries), Chains: cmp.Or(b.Chains, DefaultChains), Ties: cmp.Or(b.Ties, DefaultTies),
		Eager: cmp.Or(b.Eager, DefaultEager),
	}
}

// Stop says which bound was met.
type Stop string

// The bounds that can be met.
const (
	NotStopped Stop = ""
	ByRows     Stop = "ROWS"  // Bounds.Rows or Bounds.Fan
	BySteps    Stop = "STEPS" // Bounds.Steps
	ByTries    Stop = "TRIES" // Bounds.Tries
)
