// Package browser holds what makes the graph read well in Neo4j Browser: a
// style, graphd.grass, and saved queries, queries/*.cypher. Both are for people
// to drop on Browser's page: docs/neo4j.md says how. There is no code here but
// tests, which run every query on a real server and look at the drawn graph in
// a headless Chromium.
//
// A query's first line is its title, which Browser shows in the list of
// favorites. What a person has to edit, ids and dates, stands in its WITH.
//
// A style has no comments, as Browser would read them as names. Of the rules
// that fit, Browser lets the last one win: a kind's comes after Entity's, since
// every actor's node has both labels.
package browser
