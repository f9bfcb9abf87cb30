// Command bench measures what graphd costs, as ratios to what the work would
// cost without it, taken side by side in one run:
//
//	go run ./bench
//
// What is measured, and the figures to reach, stand in docs/performance.md.
//
//   - load: graphd's load against bare inserts of the same final rows into
//     the same tables, its memory, and an unchanged reload;
//   - executor: an answer of 1,000 links against encoding/json;
//   - queries: GraphQL over HTTP against the bare SQL for the same rows;
//   - neo4j, only when asked for: a load against bare MERGE, GraphQL over HTTP
//     against Cypher written by hand, and against @neo4j/graphql (rival/).
//
// Each load, reload and bare insert is a process of its own (bench step …), so
// that none works in another's memory. What is compared takes turns, and the
// median stands; the spread is shown beside it.
//
// The program wires what it measures, as cmd does, and may import all of the
// project. Nothing imports it.
package main
