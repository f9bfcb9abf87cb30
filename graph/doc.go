// Package graph holds graphd's words as types, the rules by which an entity,
// a link or a fact is computed from what sources say, and the port that
// stores stand behind.
//
// What enters: statements (datasets, sources, records, claims, judgements),
// already parsed, from loaders. What leaves: projected entities, links and
// facts, and queries put to a store.
//
// The graph is a projection. Statements are stored; entities, links and facts
// are computed from them by the pure functions of Projector, so that loading
// is idempotent and independent of order, and taking anything back is exact.
//
// The package imports the standard library only, and nothing of the project.
package graph
