package graph

// ProjectionVersion numbers the rules by which rows are projected. A store
// whose rows were made by other rules has to project them anew.
const ProjectionVersion = 2

// Projector computes entities, links and facts from statements. Its methods
// are pure: the same input, in any order, gives the same output.
type Projector struct {
	Vocabulary *Vocabulary
	// Fold makes a name comparable: without case, accents and punctuation.
	Fold func(name string) string
}

// Known is what the projection of claims looks up. Entities are under their
// canonical ids; sources and datasets are live ones.
type Known struct {
	Entities map[string]*Entity
	Sources  map[string]*Source
	Datasets map[string]*Dataset
	Clusters *Clusters
}
