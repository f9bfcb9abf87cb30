package main

import "github.com/graphd/graphd/bench/powerlaw"

// rivalQuestion is asked of graphd and of @neo4j/graphql, each in its own
// words, with an id as the variable. atLeast is how many times the other's
// throughput is to be reached; 0 is no figure.
//
// A field of @neo4j/graphql stands for relationships of one type, so hops are
// along one: LINKED_TO, of which there are most, read either way.
type rivalQuestion struct {
	name          string
	atLeast       float64
	ids           func(powerlaw.Size) []string
	graphd, rival string
}

var rivalQuestions = []rivalQuestion{
	{"point: an entity", leastEach, anybody,
		`query($id: ID!) { entity(id: $id) { id kind name names { text } description countries } }`,
		`query($id: ID!) { entities(where: {id: {eq: $id}}) { id kind name aliases description countries } }`},
	{"one hop: its first 20 links of a type", leastEach, anybody,
		`query($id: ID!) { entity(id: $id) { id kind name
			links(types: ["LINKED_TO"], first: 20) { edges { node { id status confidence since until } other { id kind name } } } } }`,
		`query($id: ID!) { entities(where: {id: {eq: $id}}) { id kind name
			linkedToConnection(first: 20, ` + byConfidence + `) { edges { properties { id status confidence since until } node { id kind name } } } } }`},
	{"two hops: first 10 of its first 10", leastEach, anybody,
		`query($id: ID!) { entity(id: $id) { id kind name
			links(types: ["LINKED_TO"], first: 10) { edges { node { id confidence } other { id kind name
				links(types: ["LINKED_TO"], first: 10) { edges { node { id confidence } other { id kind name } } } } } } } }`,
		`query($id: ID!) { entities(where: {id: {eq: $id}}) { id kind name
			linkedToConnection(first: 10, ` + byConfidence + `) { edges { properties { id confidence } node { id kind name
				linkedToConnection(first: 10, ` + byConfidence + `) { edges { properties { id confidence } node { id kind name } } } } } } } }`},
	{"three hops: first 5 of first 5 of its first 5", leastEach, anybody,
		`query($id: ID!) { entity(id: $id) { id kind name
			links(types: ["LINKED_TO"], first: 5) { edges { node { id confidence } other { id kind name
				links(types: ["LINKED_TO"], first: 5) { edges { node { id confidence } other { id kind name
					links(types: ["LINKED_TO"], first: 5) { edges { node { id confidence } other { id kind name } } } } } } } } } } }`,
		`query($id: ID!) { entities(where: {id: {eq: $id}}) { id kind name
			linkedToConnection(first: 5, ` + byConfidence + `) { edges { properties { id confidence } node { id kind name
				linkedToConnection(first: 5, ` + byConfidence + `) { edges { properties { id confidence } node { id kind name
					linkedToConnection(first: 5, ` + byConfidence + `) { edges { properties { id confidence } node { id kind name } } } } } } } } } } }`},
	{"hub: first 100 links of a type by confidence", leastEach, hub,
		`query($id: ID!) { entity(id: $id) { id kind name
			links(types: ["LINKED_TO"], first: 100) { edges { node { id status confidence since until } other { id kind name } } } } }`,
		`query($id: ID!) { entities(where: {id: {eq: $id}}) { id kind name
			linkedToConnection(first: 100, ` + byConfidence + `) { edges { properties { id status confidence since until } node { id kind name } } } } }`},
	{filterQuestion, leastFilter, groups, personsOf,
		`query($id: ID!) { people(where: {memberOf: {some: {id: {eq: $id}}}}, limit: 20, sort: [{sortName: ASC}, {id: ASC}]) { id kind name } }`},
	// Who knows that the filter is slow, and has one organization, asks it for its
	// members instead; as a connection, since a list is sorted by what was selected.
	{"members: the same, asked from its end", 0, groups, personsOf,
		`query($id: ID!) { entities(where: {id: {eq: $id}}) {
			membersConnection(first: 20, sort: [{node: {sortName: ASC}}, {node: {id: ASC}}]) { edges { node { id kind name } } } } }`},
}

const (
	filterQuestion = "filter: first 20 persons who are members of it"

	// graphd's own order.
	byConfidence = `sort: [{edge: {confidence: DESC}}, {edge: {id: ASC}}]`

	personsOf = `query($id: ID!) { entities(filter: {kinds: [PERSON], linkedTo: {ids: [$id], types: ["MEMBER_OF"]}}, first: 20) { nodes { id kind name } } }`
)
