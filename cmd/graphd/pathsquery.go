package main

import "github.com/graphd/graphd/server"

const pathsQuery = `
query Paths($from: ID!, $to: ID!, $at: Date, $types: [String!], $minConfidence: Int, $directed: Boolean, $maxHops: Int, $first: Int, ` + server.PastVariables + `) ` + server.PastDirective + ` {
  paths(from: $from, to: $to, at: $at, types: $types, minConfidence: $minConfidence, directed: $directed, maxHops: $maxHops, first: $first) {
    from { ...entity }
    to { ...entity }
    unknown
    paths { ...chain }
    more
    searched
    complete
    stoppedBy
    hubs { ...entity }
  }
}
` + server.ChainFragments
