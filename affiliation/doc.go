// Package affiliation answers whether, how, when and how surely an entity is
// affiliated with another, and what ties two entities otherwise: verdicts with
// their chains, lists of affiliations, paths, lineage and neighbourhoods.
// docs/affiliation.md is its specification.
//
// What enters: a graph.Reader, a graph.Vocabulary whose link types say what
// affiliates whom and what passes on, and questions. What leaves: answers made
// of the graph's own rows, in a fixed order, which say where they are not
// whole. Questions are answered in batches: a thousand of them cost a few calls
// of the Reader a level of the search. A question's answer is the same whether
// it is asked alone or among others.
//
// It imports graph alone, and knows neither stores nor GraphQL.
package affiliation
