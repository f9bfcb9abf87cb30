package resolvers

import (
	"maps"

	"github.com/graphd/graphd/affiliation"
	"github.com/graphd/graphd/executor"
	"github.com/graphd/graphd/graph"
)

// Config gives executor.Config its resolvers and properties, one or the other
// for each field of schema.graphql. Arguments are checked by the vocabulary and
// the limits.
func Config(vocabulary *graph.Vocabulary, limits Limits) (map[string]executor.Resolver, map[string]executor.Property) {
	r := &rules{vocabulary: vocabulary, limits: limits.orDefault()}
	return r.resolvers(), properties(vocabulary)
}

func (r *rules) resolvers() map[string]executor.Resolver {
	return map[string]executor.Resolver{
		"Query.entity":         root(r.entityByID),
		"Query.entities":       root(r.entities),
		"Query.search":         root(r.search),
		"Query.link":           root(linkByID),
		"Query.links":          root(r.allLinks),
		"Query.fact":           root(factByID),
		"Query.facts":          root(r.allFacts),
		"Query.source":         root(sourceByID),
		"Query.datasets":       root(datasets),
		"Query.vocabulary":     root(r.linkTypes),
		"Query.factProperties": root(r.factProperties),
		"Query.version":        root(versionInfo),
		"Query.changes":        root(r.changes),

		"Query.affiliation":       root(r.affiliationOf),
		"Query.affiliationChecks": root(r.affiliationChecks),
		"Query.paths":             root(r.paths),
		"Query.neighbourhood":     root(r.neighbourhood),
		"Query.lineage":           root(r.lineage),
		"Query.sharedNeighbours":  root(r.sharedNeighbours),
		"Affiliation.dissent":     dissent,
		"Affiliation.datasets":    datasetsUsed,
		"Affiliation.evaluatedAt": evaluatedAt,
		"Entity.affiliations":     r.affiliationsBy("Entity.affiliations", affiliation.Affiliations),
		"Entity.affiliates":       r.affiliationsBy("Entity.affiliates", affiliation.Affiliates),

		"Entity.records":         perKey(entityID, records),
		"Entity.facts":           r.factsOn(ofIt),
		"Entity.factCount":       r.factCount(ofIt),
		"Entity.factsAbout":      r.factsOn(aboutIt),
		"Entity.factsAboutCount": r.factCount(aboutIt),
		"Entity.links":           r.linksOf,
		"Entity.linkSummary":     perKey(entityID, r.linkSummary),

		"LinkEdge.other":  entityBy(otherEnd),
		"Link.from":       entityBy(linkFrom),
		"Link.to":         entityBy(linkTo),
		"Link.claims":     perKey(linkID, r.claimsOf(onLinks)),
		"Fact.of":         entityBy(factOf),
		"Fact.about":      entityBy(factAbout),
		"Fact.claims":     perKey(factID, r.claimsOf(onFacts)),
		"Standing.timing": r.timing,

		"Claim.source":           sourceBy(claimSource),
		"Claim.via":              claimVia,
		"Claim.waitsFor":         r.waitsFor,
		"Dataset.waiting":        perKey(datasetID, r.waiting),
		"Record.source":          sourceBy(recordSource),
		"Source.via":             sourceBy(sourceVia),
		"Source.authorEntity":    entityBy(sourceAuthor),
		"Source.publisherEntity": entityBy(sourcePublisher),
	}
}

func properties(v *graph.Vocabulary) map[string]executor.Property {
	all := map[string]executor.Property{}
	for _, some := range []map[string]executor.Property{
		entityProperties, entityConnectionProperties, linkProperties(v), linkConnectionProperties(v), linkCountProperties,
		standingProperties, factFields, factConnectionProperties, claimProperties, claimedProperties, sourceProperties, recordProperties, searchProperties,
		affiliationProperties, affiliationListProperties, chainProperties(v), pathProperties, surroundingProperties,
		datasetProperties, vocabularyProperties, versionProperties, changeProperties, pageProperties,
	} {
		maps.Copy(all, some)
	}
	return all
}
